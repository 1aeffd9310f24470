/** A text that somebody wrote, line by line, without empty ones. */
export const paragraphs = (text: unknown): string[] =>
  typeof text === 'string'
    ? text
        .split(/\n+/)
        .map((line) => line.trim())
        .filter(Boolean)
    : [];
