import { z } from 'zod';

const whole = z.int().nonnegative();
const flag = z.boolean().default(false).catch(false);
const award = z.object({
  place: z.union([whole, z.enum(['honorary', 'extra'])]).optional(),
  cents: whole.optional(),
  project: z.string().optional(),
  organisation: z.string().optional(),
  person: z.literal('individual').optional(),
});
export type EarlierAward = z.infer<typeof award>;

const round = z.object({
  year: z.int(),
  heldOn: z.iso.date().optional(),
  applications: whole.optional(),
  awards: z.array(award),
});
export type EarlierRound = z.infer<typeof round>;

const jury = z.object({
  min: whole,
  quorum: z.union([z.literal('half'), whole]),
  tie: z.enum(['chair', 'none']),
  runOff: z.boolean().default(false),
  lot: z.boolean().default(false),
  readersPer: z.union([z.literal('all'), whole]).optional(),
});

/** The terms of a prize that everybody may read. Beside its places, each stands alone: one that cannot be read is not shown. */
const schema = z.object({
  prizes: z
    .array(
      z.object({ key: z.string().min(1), place: whole, cents: whole, de: z.string().min(1), en: z.string().min(1) }),
    )
    .min(1),
  honorary: flag,
  extraPrizes: z.enum(['no', 'pot', 'sponsor']).default('no').catch('no'),
  split: flag,
  noAward: flag,
  confirmation: flag,
  oncePerNominee: flag,
  jury: jury.optional().catch(undefined),
  sheet: z
    .object({ criteria: z.array(z.object({ key: z.string(), weight: z.number().positive() })).min(1) })
    .optional()
    .catch(undefined),
  forms: z
    .object({ score: z.object({ name: z.string(), version: z.int() }) })
    .optional()
    .catch(undefined),
  nomination: z
    .object({
      by: z.enum(['self', 'third', 'both']).default('both'),
      consentDays: whole.default(10),
      minimumAge: whole.optional(),
    })
    .optional()
    .catch(undefined),
  existsMonths: whole.default(0).catch(0),
  previousWinners: z.enum(['allowed', 'flag', 'excluded']).default('allowed').catch('allowed'),
  payoutMonths: whole.optional().catch(undefined),
  sponsor: z
    .object({ name: z.string().min(1), cents: whole })
    .optional()
    .catch(undefined),
  ceremonyOn: z.iso.date().optional().catch(undefined),
  history: z.array(round).default([]).catch([]),
});
export type PrizeTerms = z.infer<typeof schema>;

/** The public terms of a prize; nothing where the programme awards none. */
export const prizeTerms = (terms: Readonly<Record<string, unknown>>): PrizeTerms | undefined =>
  schema.safeParse(terms).data;

/** Money of all places together, in cents. */
export const potOf = ({ prizes }: PrizeTerms): number => prizes.reduce((sum, { cents }) => sum + cents, 0);
