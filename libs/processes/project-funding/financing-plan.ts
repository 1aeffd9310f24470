import type { AnswerData } from '../process.js';
import { isList, isRecord } from './answers.js';
import type { Plan } from './financing.js';

/** Categories of income that are the applicant's own; donations count as own money (funding handbook §3.3 [60]). */
const ownIncome = new Set(['ownFunds', 'donations']);

/**
 * The plan in an application's answers, in whichever programme. Amounts in cents; what is missing or could not be read
 * counts as nothing. Who can deduct input tax has entered net prices, so no tax is left to take off.
 */
export function planOf(answers: AnswerData): Plan {
  const income = rows(answers, 'income');
  const sumOf = (isOwn: boolean): number =>
    income
      .filter((row) => ownIncome.has(text(row['category'])) === isOwn)
      .reduce((sum, row) => sum + whole(row['amountCents']), 0);
  const volunteering = answers['volunteering'];
  return {
    costs: rows(answers, 'costs').map((row) => ({ category: text(row['category']), cents: whole(row['amountCents']) })),
    flatRates: rows(answers, 'flatRates').map((row) => ({ rate: text(row['rate']), units: whole(row['units']) })),
    volunteerHours: isRecord(volunteering) ? whole(volunteering['hours']) : 0,
    ownFundsCents: sumOf(true),
    thirdPartyCents: sumOf(false),
    requestedCents: whole(answers['requestedCents']) || undefined,
    vatDeductible: answers['vatDeductible'] === 'yes',
  };
}

function rows(answers: AnswerData, key: string): AnswerData[] {
  const list = answers[key];
  return isList(list) ? list.filter(isRecord) : [];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const whole = (value: unknown): number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
