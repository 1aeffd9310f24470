import type { AnswerData } from '../process.js';
import { rows, text } from '../answers.js';

/** Integer cents in equal parts by the largest remainder: parts differ by a cent at most, the first ones have it. */
export function split(cents: number, parts: number): number[] {
  const whole = Math.floor(cents / parts);
  return Array.from({ length: parts }, (_, index) => whole + (index < cents - whole * parts ? 1 : 0));
}

/** Who is paid on which account, integer cents. */
export interface Payee {
  name: string;
  iban: string;
  cents: number;
}

/**
 * Joint winners in equal parts, or one payee where they agreed on that in writing (funding handbook §4.4). Who named no
 * account of their own is paid on the first one.
 * @param bankDetails the answers of that form
 */
export function payees(cents: number, bankDetails: AnswerData | undefined): Payee[] {
  const first = { name: text(bankDetails, 'holder'), iban: text(bankDetails, 'iban') };
  const joint = rows(bankDetails, 'jointPayees');
  const all = agreed(bankDetails) || joint.length === 0 ? [first] : joint.map((row) => payee(row, first.iban));
  const shares = split(cents, all.length);
  return all.map((one, index) => ({ ...one, cents: shares[index] ?? 0 }));
}

/**
 * Why joint winners cannot be paid yet: not all are named, and there is no agreement on one payee.
 * @param others how many won beside the nominee
 */
export const payeesFault = (others: number, bankDetails: AnswerData | undefined): string =>
  others > 0 && !agreed(bankDetails) && rows(bankDetails, 'jointPayees').length < others + 1 ? 'payeesMissing' : '';

const payee = (row: AnswerData, iban: string): { name: string; iban: string } => ({
  name: text(row, 'name'),
  iban: text(row, 'iban') || iban,
});

function agreed(bankDetails: AnswerData | undefined): boolean {
  const agreement = bankDetails?.['agreement'];
  return Array.isArray(agreement) && agreement.length > 0;
}
