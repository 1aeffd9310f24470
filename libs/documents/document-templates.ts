import { z } from 'zod';
import { about, cents, day, instant, letter, row, sections } from './data-shapes.js';
import { councilData } from './council-data.js';
import { prizeData } from './prize-data.js';
import { readingData } from './reading-data.js';

/** The documents that can be made; a process names them in its `document` effects. */
export const documentTemplates = [
  'receipt',
  'notice',
  'partial-notice',
  'forwarding-contract',
  'rejection',
  'clarification-request',
  'waiting-list',
  'committee-submission',
  'exclusion',
  'invitation',
  'certificate',
  'award-letter',
  'announcement',
  'minutes',
  'press-release',
  'jury-pack',
  'seating-list',
  'sponsor-report',
  'council-paper',
  'urgency-note',
  'council-invitation',
  'council-agenda',
  'council-minutes',
  'council-minutes-internal',
  'council-extract',
  'meeting-pack',
  'follow-up-register',
] as const;
export type DocumentTemplate = (typeof documentTemplates)[number];

/**
 * The template of a document that a process names. Where a programme grants by contract (term `legalForm`), its notices
 * are contracts: both sides sign, and there is no remedy (funding handbook §2.2).
 * @returns undefined for a name that is no template
 */
export function templateOf(name: string, legalForm: unknown): DocumentTemplate | undefined {
  const grants = name === 'notice' || name === 'partial-notice';
  return grants && legalForm === 'contract'
    ? 'forwarding-contract'
    : documentTemplates.find((template) => template === name);
}

/** Documents are binding in German alone. */
export const documentLanguages = ['de'] as const;
export type DocumentLanguage = (typeof documentLanguages)[number];

/** § 39 VwVfG NRW: reasons in writing. § 37 Abs. 3 VwVfG NRW: the name of whoever is answerable for the notice. */
const decision = {
  ...about,
  reasons: z.array(z.string().min(1)).min(1),
  signatory: z.string().min(1),
};

/** The programme's term `remedy`: which Rechtsbehelfsbelehrung, or `none`. */
const remedy = z.string().min(1);

const grant = {
  ...about,
  reasons: z.array(z.string().min(1)).min(1),
  signatory: z.string().min(1),
  purpose: z.string().min(1),
  amountCents: cents.positive(),
  financing: z.enum(['share', 'deficit', 'fixed', 'full']),
  /** eligible costs (zuwendungsfähige Ausgaben) */
  eligibleCents: cents,
  /** for `share`: hundredths of a percent of the eligible costs that the grant covers; 8000 is 80 % */
  shareBasisPoints: z.int().min(1).max(10_000).optional(),
  /** how the amount comes about, line by line; the last line is the grant */
  calculation: z.array(z.object({ label: z.string().min(1), cents: z.int() })),
  periodFrom: day,
  periodTo: day,
  /** of the programme, those chosen for this case and those written for it; standard ones stand before them */
  conditions: z.array(z.string().min(1)),
  /** instalments, where the grant is not paid as it is called for */
  tranches: z.array(z.object({ cents: cents.positive(), day })).default([]),
  /** last day for the proof of use, and what it consists of */
  proofDay: day,
  proofKind: z.enum(['simple', 'list', 'receipts']).default('simple'),
};

interface Financed {
  financing: string;
  shareBasisPoints?: number | undefined;
}
const knowsShare = ({ financing, shareBasisPoints }: Financed): boolean =>
  financing !== 'share' || shareBasisPoints !== undefined;
const lacksShare = { path: ['shareBasisPoints'], message: 'a share needs its basis points' };

/** What each template needs. Cents are integers, days `YYYY-MM-DD`, instants ISO with a zone. */
export const documentData = {
  receipt: z.object({
    ...letter,
    kind: z.enum(['application', 'nomination']).default('application'),
    receivedAt: instant,
    sections,
    /** the salted hash of the answers, as the journal names it */
    answersHash: z.string().min(1),
  }),
  notice: z.object({ ...grant, remedy }).refine(knowsShare, lacksShare),
  'partial-notice': z.object({ ...grant, remedy, requestedCents: cents.positive() }).refine(knowsShare, lacksShare),
  'forwarding-contract': z.object(grant).refine(knowsShare, lacksShare),
  rejection: z.object({ ...decision, remedy }),
  'clarification-request': z.object({
    ...about,
    signatory: z.string().min(1),
    /** which answers are missing or must change, and why */
    items: z.array(row).min(1),
    /** until when; midnight belongs to the day that ends */
    dueAt: instant,
  }),
  'waiting-list': z.object({
    ...about,
    amountCents: cents.positive(),
    /** place in line, 1 for who is next */
    place: z.int().positive(),
    /** how places are given: by score, or by the instant at which the application was complete */
    selection: z.enum(['rank', 'firstCome']),
    /** the list ends with the budget year */
    budgetYear: z.int(),
  }),
  'committee-submission': z.object({
    ...decision,
    committee: z.string().min(1),
    organisation: z.string().min(1),
    summary: z.string().min(1),
    amountCents: cents.positive(),
    requestedCents: cents.positive(),
    eligibleCents: cents,
    budgetYear: z.int(),
    /** what is left in the budget year before this grant, where that is known */
    availableCents: z.int().optional(),
    /** mean of the assessments in hundredths of a point, and the most that can be had; none where nobody assessed */
    scoreHundredths: z.int().nonnegative().optional(),
    scaleMax: z.int().positive(),
    /** what each assessment recommends, without names */
    recommendations: z.array(z.enum(['approve', 'approveInPart', 'refuse'])),
  }),
  ...prizeData,
  ...councilData,
  ...readingData,
} satisfies Record<DocumentTemplate, z.ZodType>;

/** What is handed in, before defaults. */
export type DocumentData = { [T in DocumentTemplate]: z.input<(typeof documentData)[T]> };
/** What is printed, defaults filled in. */
export type CheckedData = { [T in DocumentTemplate]: z.output<(typeof documentData)[T]> };
