/**
 * Takes a written number apart; the same rules as libs/forms/read-values.ts, which decides (the spec compares them).
 * @param {string} text
 */
function digits(text) {
  const [, sign = '', body = ''] = /^([-−–+]?)(.*)$/u.exec(text.replace(/[\s'’]/gu, '')) ?? [];
  const factor = sign === '' || sign === '+' ? 1 : -1;
  if (/^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)$/.test(body)) return { factor, whole: body.replaceAll('.', ''), fraction: '' };
  const german = /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+),(\d+)$/.exec(body);
  if (german) return { factor, whole: german[1].replaceAll('.', ''), fraction: german[2] };
  const plain = /^(\d+|[1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$/.exec(body);
  return plain && { factor, whole: plain[1].replaceAll(',', ''), fraction: plain[2] };
}

/**
 * An amount of money in whole cents; undefined for a blank and for what can't be read.
 * @param {string} text
 */
export function readMoney(text) {
  const bare = text
    .trim()
    .replace(/^(?:€|EUR)|(?:€|EUR)$/giu, '')
    .trim()
    .replace(/[,.][-–—]{1,2}$/u, '');
  const parts = digits(bare);
  if (!parts || parts.fraction.length > 2 || parts.whole.length > 13) return undefined;
  return parts.factor * Number(parts.whole + parts.fraction.padEnd(2, '0')) || 0;
}

/**
 * A number; undefined for a blank and for what can't be read.
 * @param {string} text
 */
export function readNumber(text) {
  const parts = digits(text.trim());
  if (!parts || parts.whole.length + parts.fraction.length > 15) return undefined;
  return parts.factor * Number(`${parts.whole}.${parts.fraction || '0'}`) || 0;
}
