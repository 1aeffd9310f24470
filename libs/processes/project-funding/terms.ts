import { isSheet, type Sheet } from './score-sheet.js';

/** A meeting body that decides above the delegation limit; days `YYYY-MM-DD`. */
export interface Committee {
  readonly name: string;
  /** entitled members who must be present, without those who are recused */
  readonly quorum: number;
  readonly meetings: readonly string[];
}

export interface EligibilityText {
  readonly question: string;
  /** what is said when the answer is no */
  readonly otherwise: string;
}

export interface EligibilityQuestion {
  readonly key: string;
  readonly de: EligibilityText;
  readonly en: EligibilityText;
}

/** An optional condition of the notice, as the drafting officer may tick it. */
export interface TextBlock {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

export const financingKinds = ['share', 'deficit', 'fixed', 'full'] as const;
export type FinancingKind = (typeof financingKinds)[number];

/** Volunteers' hours as a contribution of one's own: at most `maxBasisPoints` of the eligible costs. */
export interface VolunteerTerms {
  readonly rateCents: number;
  readonly maxBasisPoints: number;
}

/** The terms of a funding programme with those of the call on top. Amounts integer cents, shares basis points. */
export interface FundingTerms {
  readonly selection: 'rank' | 'firstCome';
  readonly financing: FinancingKind;
  /** the most a project can get; without it the kind of financing alone limits the grant */
  readonly maxGrantCents?: number;
  /** below it nothing is granted */
  readonly minGrantCents?: number;
  /** financing `share`: part of the eligible costs */
  readonly shareBasisPoints?: number;
  /** financing `fixed` with unit rates: what one unit of each key is worth */
  readonly flatRates?: Readonly<Record<string, number>>;
  readonly volunteers?: VolunteerTerms;
  /** part of the eligible costs that the applicant must bear, in money or hours */
  readonly ownShareBasisPoints: number;
  /** categories of costs that are never eligible */
  readonly notEligible: readonly string[];
  readonly delegationLimitCents: number;
  readonly leadConfirmsFromCents: number;
  readonly assessed: boolean;
  readonly sheet: Sheet;
  readonly committee?: Committee;
  /** above the delegation limit: the clerk enters what a committee resolved, or a council submission goes its way here */
  readonly resolvedBy?: 'clerk' | 'submission';
  /** days to comment before a rejection is drafted (§ 28 VwVfG NRW); 0: none are given */
  readonly hearingDays: number;
  /**
   * The use of the money is proved by the end of that month after the project's last: the sixth (funding handbook §3.4),
   * unless the programme asks for it sooner.
   */
  readonly proofMonths: number;
  readonly legalForm: 'notice' | 'contract';
  readonly remedy: string;
  readonly eligibility: readonly EligibilityQuestion[];
  readonly fieldsOfAction: readonly string[];
  readonly districts: readonly string[];
  readonly textBlocks: readonly TextBlock[];
  /** forms of the programme's own, by the task or command they are filled in for */
  readonly forms: Readonly<Record<string, { readonly name: string; readonly version: number }>>;
}

type Test = (value: unknown) => boolean;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const whole =
  (from: number, to = 1_000_000_000_000): Test =>
  (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= from && value <= to;
const oneOf =
  (...values: readonly string[]): Test =>
  (value) =>
    values.some((one) => one === value);
const text: Test = (value) => typeof value === 'string' && value.trim() !== '';
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const recordOf =
  (tests: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isRecord(value) && Object.entries(tests).every(([key, test]) => test(value[key]));
const day: Test = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value);
const truth: Test = (value) => typeof value === 'boolean';
const words = recordOf({ question: text, otherwise: text });

/** What each term must be, where it is given. Terms without an entry here are of others and pass unread. */
const tests: Readonly<Record<keyof FundingTerms, Test>> = {
  selection: oneOf('rank', 'firstCome'),
  financing: oneOf(...financingKinds),
  maxGrantCents: whole(1),
  minGrantCents: whole(1),
  shareBasisPoints: whole(1, 10_000),
  flatRates: (value) => isRecord(value) && Object.values(value).every(whole(1)),
  volunteers: recordOf({ rateCents: whole(1), maxBasisPoints: whole(1, 9_999) }),
  ownShareBasisPoints: whole(0, 10_000),
  notEligible: listOf(text),
  delegationLimitCents: whole(0),
  leadConfirmsFromCents: whole(0),
  assessed: truth,
  sheet: isSheet,
  resolvedBy: oneOf('clerk', 'submission'),
  committee: recordOf({ name: text, quorum: whole(1), meetings: listOf(day) }),
  hearingDays: whole(0, 90),
  proofMonths: whole(1, 24),
  legalForm: oneOf('notice', 'contract'),
  remedy: text,
  eligibility: listOf(recordOf({ key: text, de: words, en: words })),
  fieldsOfAction: listOf(text),
  districts: listOf(text),
  textBlocks: listOf(recordOf({ key: text, label: text, text })),
  forms: (value) => isRecord(value) && Object.values(value).every(recordOf({ name: text, version: whole(1) })),
};

/** MIA-DO's limits are not public (funding handbook §9): these stand in until a programme names its own. */
const defaults = {
  selection: 'rank',
  financing: 'fixed',
  ownShareBasisPoints: 0,
  notEligible: [],
  delegationLimitCents: 500_000,
  leadConfirmsFromCents: 250_000,
  assessed: true,
  sheet: {
    form: { name: 'assessment', version: 2 },
    criteria: [
      { key: 'need', weight: 3 },
      { key: 'quality', weight: 3 },
      { key: 'participation', weight: 2 },
      { key: 'economy', weight: 2 },
    ],
    scaleMax: 5,
    maxSpreadHundredths: 150,
  },
  hearingDays: 0,
  proofMonths: 6,
  legalForm: 'notice',
  remedy: 'vg-gelsenkirchen',
  eligibility: [],
  fieldsOfAction: ['BILDUNG', 'ARBEIT_UNTERNEHMEN', 'SOZIALE_BALANCE_STADTBEZIRKE', 'WELTOFFENE_INTERNATIONALE_STADT'],
  districts: ['gesamtstaedtisch'],
  textBlocks: [],
  forms: {},
} satisfies FundingTerms;

type Given = Readonly<Record<string, unknown>>;

const filled = (terms: Given): { given: Given; all: FundingTerms } => {
  const given = Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined && value !== null));
  return { given, all: { ...defaults, ...given } };
};

/** What makes no sense in a programme's terms, or does not go together, by the names of the terms, without their values. */
export function termFaults(terms: Given): string[] {
  const { given, all } = filled(terms);
  const single = Object.entries(tests)
    .filter(([key, test]) => Object.hasOwn(given, key) && !test(given[key]))
    .map(([key]) => `the term ${key} makes no sense`);
  if (single.length > 0) return single;
  const { financing, shareBasisPoints, minGrantCents, maxGrantCents } = all;
  const together: string[] = [];
  if (financing === 'share' && shareBasisPoints === undefined)
    together.push('the term shareBasisPoints is missing: the financing is a share');
  if (minGrantCents !== undefined && maxGrantCents !== undefined && minGrantCents > maxGrantCents)
    together.push('the term minGrantCents is above maxGrantCents');
  return together;
}

/**
 * Reads a programme's terms and fills in what is not said.
 * @throws Error that names the first of `termFaults`
 */
export function fundingTerms(terms: Given): FundingTerms {
  const [fault] = termFaults(terms);
  if (fault !== undefined) throw new Error(fault);
  return filled(terms).all;
}
