import type { AnswerData, CaseFile } from '../process.js';
import { at } from './answers.js';
import { taskTerms } from './facts.js';
import { fundingTerms } from './terms.js';

/**
 * What the form of a task begins with. A notice says what was decided before it, so whoever drafts it finds the amount
 * that was offered, resolved or voted, and the day by which the use of the money is usually proved; both can be changed
 * where the form allows. A draft that was returned stays as it was written.
 */
export function fundingBegins(name: string, source: CaseFile): AnswerData | undefined {
  if (name !== 'draftNotice' || (source.everGiven?.('draftNotice') ?? []).length > 0) return undefined;
  const { intendedCents } = taskTerms(source);
  const ends = at(source.application ?? {}, 'period', 'to');
  return {
    ...(intendedCents === undefined ? {} : { grantedCents: intendedCents }),
    ...(ends === '' ? {} : { proofDueOn: lastDayOfMonth(ends, fundingTerms(source.terms).proofMonths) }),
  };
}

/** The last day of the month that is so many months after that of a day, `YYYY-MM-DD`. */
function lastDayOfMonth(day: string, months: number): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10);
}
