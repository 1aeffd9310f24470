import type { AnswerData } from '../process.js';
import type { PrizeTerms } from './terms.js';

/** A prize by its German name: a place as the programme calls it, or one beside the places. */
export const prizeName = (key: string, { prizes }: Pick<PrizeTerms, 'prizes'>): string =>
  key === 'extra'
    ? 'Sonderpreis'
    : key === 'honorary'
      ? 'Ehrenpreis'
      : (prizes.find((one) => one.key === key)?.de ?? key);

/** A group of answers within others, such as those about the nominee; empty where there is none. */
export function groupOf(answers: Readonly<Record<string, unknown>> | undefined, key: string): AnswerData {
  const value = answers?.[key];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
