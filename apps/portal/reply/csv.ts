/** A mark by which Excel knows UTF-8. */
const byteOrderMark = '\uFEFF';

/**
 * A table as a file for German Excel: semicolons, lines ended by CRLF, a byte order mark. What somebody typed is never taken
 * for a formula: such a cell begins with an apostrophe.
 */
export const csvOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  byteOrderMark + [head, ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('');

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
