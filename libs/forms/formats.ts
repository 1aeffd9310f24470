/**
 * The named formats that a form's schema may use beside `date`, `email`, `uri` and `uuid`. A schema brings no patterns of
 * its own: a pattern written by an editor could keep the server busy for minutes. These are linear in their input.
 */
export const ownFormats = {
  /** German postal code. */
  'postal-code': /^\d{5}$/,
  /** Number in the register of associations: VR and up to six digits. */
  'association-register-number': /^VR ?\d{1,6}$/,
  /** A phone number as people write it: digits, spaces, `+ ( ) / -`, at least five characters. */
  phone: /^\+?[\d ()/-]{4,29}\d$/,
  /** Time of a day: `18:30`. */
  'time-of-day': /^([01]\d|2[0-3]):[0-5]\d$/,
  /** Number of a council's paper: `09364-13`, and with a suffix `09364-13-E1` (council handbook §4). */
  'paper-number': /^\d{5}-\d{2}(-?[A-Z]{1,3}\d*)?$/,
  /** Number of a paper that another one can supplement: without a suffix. */
  'original-paper-number': /^\d{5}-\d{2}$/,
  /** IBAN with valid check digits (ISO 13616, mod 97); spaces are allowed. */
  iban: { type: 'string', validate: isIban },
} as const;

export const formatNames: readonly string[] = ['date', 'email', 'uri', 'uuid', ...Object.keys(ownFormats)];

/** True for an IBAN whose check digits fit; a German one has 22 characters. */
export function isIban(text: string): boolean {
  const bare = text.replaceAll(' ', '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(bare) || (bare.startsWith('DE') && bare.length !== 22)) return false;
  let rest = 0;
  for (const sign of bare.slice(4) + bare.slice(0, 4)) rest = Number(`${rest}${Number.parseInt(sign, 36)}`) % 97;
  return rest === 1;
}
