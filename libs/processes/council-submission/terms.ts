import type { RouteTerms } from '../council/route.js';

/** Kinds of submissions; each is treated as the programme's terms say. */
export const kinds = ['resolution', 'report', 'supplement', 'tabled', 'motion', 'question', 'statement'] as const;
export type Kind = (typeof kinds)[number];

export interface KindTerms {
  /** how many release it, each another person: the head of department, then the mayor */
  readonly releases: 0 | 1 | 2;
  /** others sign it before */
  readonly signed: boolean;
  /** it adds to another one, and has its number with `-E` */
  readonly supplements?: boolean;
}

export interface SubmissionTerms {
  readonly kinds: Readonly<Record<string, KindTerms>>;
  /** which signatures a new version leaves standing: none, or those whose matter it doesn't touch */
  readonly signatures: 'all' | 'affected';
  /** working days that each stage of signers has */
  readonly signingWorkingDays: number;
  /** of numbers; the counter runs on over the years */
  readonly numberSeries: string;
  readonly route: RouteTerms;
}

/** Reads the terms of a council's programme. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `termFaults` has looked at them at publish
export const submissionTerms = (terms: Readonly<Record<string, unknown>>): SubmissionTerms => terms as never;

export const kindTerms = (terms: SubmissionTerms, kind: string): KindTerms =>
  terms.kinds[kind] ?? { releases: 2, signed: true };

/** What makes no sense in such terms. */
export function termFaults(terms: Readonly<Record<string, unknown>>): string[] {
  const { kinds: of, signatures, signingWorkingDays, numberSeries, route } = submissionTerms(terms);
  const known =
    typeof of === 'object' ? Object.keys(of).filter((kind) => !(kinds as readonly string[]).includes(kind)) : [];
  return [
    ...(typeof of === 'object'
      ? known.map((kind) => `kinds: ${kind} is no kind of submission`)
      : ['kinds are missing']),
    ...(signatures === 'all' || signatures === 'affected' ? [] : ['signatures: all or affected']),
    ...(Number.isSafeInteger(signingWorkingDays) && signingWorkingDays > 0
      ? []
      : ['signingWorkingDays: a number of days']),
    ...(typeof numberSeries === 'string' && numberSeries !== '' ? [] : ['numberSeries is missing']),
    ...(['integration', 'finances', 'staff', 'council'] as const).flatMap((key) =>
      typeof route?.[key] === 'string' ? [] : [`route: ${key} is missing`],
    ),
  ];
}
