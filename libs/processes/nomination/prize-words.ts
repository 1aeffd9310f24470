import type { PrizeTerms } from './terms.js';

/** A prize by its German name: a place as the programme calls it, or one beside the places. */
export const prizeName = (key: string, { prizes }: Pick<PrizeTerms, 'prizes'>): string =>
  key === 'extra'
    ? 'Sonderpreis'
    : key === 'honorary'
      ? 'Ehrenpreis'
      : (prizes.find((one) => one.key === key)?.de ?? key);
