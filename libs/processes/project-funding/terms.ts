import type { Sheet } from './score-sheet.js';

export interface FundingTerms {
  selection: 'rank' | 'firstCome';
  assessed: boolean;
  sheet: Sheet;
  leadConfirmsFromCents: number;
  delegationLimitCents: number;
  committee?: { name: string; quorum: number; meetings: string[] };
}
export function fundingTerms(terms: Readonly<Record<string, unknown>>): FundingTerms {
  return {
    selection: 'rank',
    assessed: true,
    leadConfirmsFromCents: 250_000,
    delegationLimitCents: 500_000,
    sheet: {
      criteria: [
        { key: 'need', weight: 3 },
        { key: 'quality', weight: 3 },
        { key: 'participation', weight: 2 },
        { key: 'economy', weight: 2 },
      ],
      scaleMax: 5,
      maxSpreadHundredths: 150,
    },
    ...(terms as object),
  } as FundingTerms;
}
