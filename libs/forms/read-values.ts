/** Spaces of all kinds (also no-break and narrow), and the apostrophe that some write between thousands. */
const spaces = /[\s'’]/gu;

interface Digits {
  negative: boolean;
  whole: string;
  fraction: string;
}

/**
 * Takes a written number apart. German and plain spelling: `1.250,50`, `1250.50`, `1 250,50`, `1250`. A dot before
 * exactly three digits is a thousands separator, as in German. What could be meant in two ways (`1,250`) is left to the
 * caller, who knows how many decimals make sense.
 */
function digits(text: string): Digits | undefined {
  const match = /^([-−–+]?)(.*)$/u.exec(text.replace(spaces, ''));
  const sign = match?.[1] ?? '';
  const body = match?.[2] ?? '';
  const negative = sign !== '' && sign !== '+';
  if (/^\d+$/.test(body)) return { negative, whole: body, fraction: '' };
  const german = /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+),(\d+)$/.exec(body);
  if (german) return { negative, whole: (german[1] ?? '').replaceAll('.', ''), fraction: german[2] ?? '' };
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(body)) return { negative, whole: body.replaceAll('.', ''), fraction: '' };
  const plain = /^(\d+|[1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$/.exec(body);
  if (plain) return { negative, whole: (plain[1] ?? '').replaceAll(',', ''), fraction: plain[2] ?? '' };
  return undefined;
}

/**
 * Reads an amount of money as whole cents: `1.250,50`, `1250.50`, `1 250,50 €`, `1.250`, `1.250,-`, `EUR 5`.
 * Counts digits, never calculates with fractions.
 * @returns undefined for anything else: more than two decimals (`1,250` might mean 1.25 or 1,250), more than 13 digits
 */
export function readMoney(text: string): number | undefined {
  const bare = text
    .trim()
    .replace(/^(?:€|EUR)|(?:€|EUR)$/giu, '')
    .trim()
    .replace(/[,.][-–—]{1,2}$/u, '');
  const parts = digits(bare);
  if (!parts || parts.fraction.length > 2 || parts.whole.length > 13) return undefined;
  const cents = Number(parts.whole + parts.fraction.padEnd(2, '0'));
  return parts.negative && cents !== 0 ? -cents : cents;
}

/**
 * Reads a number in German or plain spelling.
 * @returns undefined for anything else, and for numbers with more digits than a double keeps
 */
export function readNumber(text: string): number | undefined {
  const parts = digits(text.trim());
  if (!parts || parts.whole.length + parts.fraction.length > 15) return undefined;
  const value = Number(`${parts.whole}.${parts.fraction || '0'}`);
  return parts.negative && value !== 0 ? -value : value;
}

/**
 * Reads degrees as whole millionths of a degree: `51,5136`, `51.5136`, `51,5136°`. A comma and a dot mean the same here,
 * decimals beyond the sixth, as maps give them, are rounded.
 * @returns undefined for anything else: minutes and seconds, points of the compass, more than three digits before the comma
 */
export function readDegrees(text: string): number | undefined {
  const match = /^([-−–]?)(\d{1,3})(?:[.,](\d{1,20}))?\s*°?$/u.exec(text.trim());
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const millionths = Number(whole + fraction.slice(0, 6).padEnd(6, '0')) + ((fraction[6] ?? '0') >= '5' ? 1 : 0);
  return sign && millionths !== 0 ? -millionths : millionths;
}

/**
 * Reads a day as `YYYY-MM-DD`: `31.12.2026`, `1.2.26`, `31/12/2026`, `31 12 2026`, `31122026` or `2026-12-31`. Two-digit
 * years are 20xx.
 * @returns undefined for anything else and for days that don't exist (`31.02.2026`)
 */
export function readDay(text: string): string | undefined {
  const bare = text.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(bare);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const german =
    /^(\d{1,2})\s*[./,\- ]\s*(\d{1,2})\s*[./,\- ]\s*(\d{4}|\d{2})$/.exec(bare) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(bare);
  if (!german) return undefined;
  const year = german[3] ?? '';
  return day(Number(year.length === 2 ? `20${year}` : year), Number(german[2]), Number(german[1]));
}

function day(year: number, month: number, date: number): string | undefined {
  const instant = new Date(Date.UTC(year, month - 1, date));
  const same = instant.getUTCFullYear() === year && instant.getUTCMonth() === month - 1;
  if (!same || instant.getUTCDate() !== date || year < 1900) return undefined;
  return instant.toISOString().slice(0, 10);
}
