import { prizeTerms } from '../nomination/terms.js';
import { lastDay } from '../last-day.js';
import type { CaseFile } from '../process.js';
import { isChoice } from './motions.js';
import { sessionOf } from './session.js';

/** What the forms of a round compare with: cents, counts, 1 for yes, days. */
export function roundTerms(source: CaseFile): Record<string, number | string> {
  const { prizes, confirmation } = prizeTerms(source.terms);
  const session = sessionOf(source);
  return {
    prizesCents: prizes.reduce((sum, { cents }) => sum + cents, 0),
    confirmed: confirmation ? 1 : 0,
    voters: session.voters.length,
    choosing: session.open && isChoice(session.open) ? 1 : 0,
    ...(source.call ? { closesOn: lastDay(source.call.closesAt) } : {}),
  };
}
