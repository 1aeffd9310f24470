/** Answers whether a font has a glyph for a code point. */
export type Font = (codePoint: number) => boolean;

/** What stands in a document for a character that none of its fonts has; both families' Latin font has it. */
export const replacement = '▯';

const isDefaultIgnorable = /\p{Default_Ignorable_Code_Point}/u;
// Overrides and isolates can make a value read differently from what is stored; marks (U+200E, U+200F) stay.
const unprintable = /[\u202A-\u202E\u2066-\u2069]|[^\P{Cc}\n]/gu;
const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });

/**
 * The text as the fonts can print it: composed (NFC), without control characters other than line ends, and with `▯` for
 * each character that no font has. PDF/UA refuses a document with a missing glyph, and one emoji in a title must not
 * keep a notice from being made.
 */
export function printable(text: string, fonts: readonly Font[]): string {
  const clean = text.normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').replaceAll(unprintable, '');
  let out = '';
  for (const { segment } of graphemes.segment(clean)) {
    // Typst sets a whole grapheme in one font.
    out += segment === '\n' ? segment : printableGrapheme(segment, fonts);
  }
  return out;
}

/** `printable` for every string in a JSON value; names of properties stay. */
export function printableValue(value: unknown, fonts: readonly Font[]): unknown {
  if (typeof value === 'string') return printable(value, fonts);
  if (Array.isArray(value)) return value.map((part) => printableValue(part, fonts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, printableValue(part, fonts)]));
}

function printableGrapheme(grapheme: string, fonts: readonly Font[]): string {
  const characters = Array.from(grapheme, (text) => ({ text, codePoint: text.codePointAt(0) ?? 0 }));
  const visible = characters.filter(({ text }) => !isDefaultIgnorable.test(text));
  const font = fonts.find((has) => visible.every(({ codePoint }) => has(codePoint)));
  if (!font) return replacement;
  return characters.map(({ text, codePoint }) => (font(codePoint) ? text : '')).join('');
}

/**
 * Reads which characters a TrueType font has: its Windows Unicode `cmap` of format 4, which every font carries
 * (OpenType specification, "cmap", format 4). Characters beyond U+FFFF count as missing.
 *
 * @throws RangeError when the bytes are no such font
 */
export function fontReader(ttf: Buffer): Font {
  const cmap = tableOffset(ttf, 'cmap');
  const subtable = cmap + ttf.readUInt32BE(windowsUnicode(ttf, cmap) + 4);
  if (ttf.readUInt16BE(subtable) !== 4) throw new RangeError('the font has no character map of format 4');
  const segments = ttf.readUInt16BE(subtable + 6) / 2;
  const ends = subtable + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const offsets = deltas + segments * 2;
  return (codePoint) => {
    if (codePoint > 0xff_ff) return false;
    let n = 0;
    while (n < segments && ttf.readUInt16BE(ends + n * 2) < codePoint) n += 1;
    if (n === segments || ttf.readUInt16BE(starts + n * 2) > codePoint) return false;
    const offset = ttf.readUInt16BE(offsets + n * 2);
    const delta = ttf.readUInt16BE(deltas + n * 2);
    if (offset === 0) return ((codePoint + delta) & 0xff_ff) !== 0;
    return ttf.readUInt16BE(offsets + n * 2 + offset + (codePoint - ttf.readUInt16BE(starts + n * 2)) * 2) !== 0;
  };
}

function tableOffset(ttf: Buffer, tag: string): number {
  for (let n = 0; n < ttf.readUInt16BE(4); n += 1) {
    const record = 12 + n * 16;
    if (ttf.toString('latin1', record, record + 4) === tag) return ttf.readUInt32BE(record + 8);
  }
  throw new RangeError(`the font has no table ${tag}`);
}

function windowsUnicode(ttf: Buffer, cmap: number): number {
  for (let n = 0; n < ttf.readUInt16BE(cmap + 2); n += 1) {
    const record = cmap + 4 + n * 8;
    if (ttf.readUInt16BE(record) === 3 && ttf.readUInt16BE(record + 2) === 1) return record;
  }
  throw new RangeError('the font has no Windows Unicode character map');
}
