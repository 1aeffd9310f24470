import { z } from 'zod';
import type { Language } from '../view/catalogue.js';
import { districts, fieldsOfAction, type AreaFilter } from './areas.js';

const words = z.object({ question: z.string().min(1), otherwise: z.string().min(1) });
const cents = z.int().nonnegative().optional().catch(undefined);

/** The terms that the public pages speak about. Each stands alone: one that cannot be read is not shown. */
const schema = z.object({
  selection: z.enum(['rank', 'firstCome']).optional().catch(undefined),
  financing: z.enum(['share', 'deficit', 'fixed', 'full']).optional().catch(undefined),
  maxGrantCents: cents,
  minGrantCents: cents,
  shareBasisPoints: z.int().min(1).max(10_000).optional().catch(undefined),
  delegationLimitCents: cents,
  assessed: z.boolean().optional().catch(undefined),
  committee: z
    .object({ name: z.string().min(1), meetings: z.array(z.iso.date()).default([]).catch([]) })
    .optional()
    .catch(undefined),
  legalForm: z.enum(['notice', 'contract']).optional().catch(undefined),
  decisionOn: z.iso.date().optional().catch(undefined),
  eligibility: z
    .array(z.object({ key: z.string().min(1).max(60), de: words, en: words.optional() }))
    .default([])
    .catch([]),
  fieldsOfAction: z.array(z.enum(fieldsOfAction)).default([]).catch([]),
  districts: z
    .array(z.enum([...districts, 'gesamtstaedtisch']))
    .default([])
    .catch([]),
});
export type OfferTerms = z.infer<typeof schema>;

/** The public terms of a programme or call. */
export const offerTerms = (terms: Readonly<Record<string, unknown>>): OfferTerms => schema.parse(terms);

/** A question to ask oneself before applying, and what is said where the answer is no. */
export interface EligibilityQuestion {
  readonly key: string;
  readonly question: string;
  readonly otherwise: string;
  /** German where there is no translation */
  readonly language: Language;
}

/** The questions in a language, else in German. */
export function questionsOf({ eligibility }: OfferTerms, language: Language): EligibilityQuestion[] {
  return eligibility.map(({ key, de, en }) => {
    const translated = language === 'en' ? en : undefined;
    return { key, ...(translated ?? de), language: translated ? 'en' : 'de' };
  });
}

/** Whether the programme is for the whole city. */
export function isCitywide({ districts: named }: OfferTerms): boolean {
  return named.length === 0 || named.includes('gesamtstaedtisch');
}

/** Whether somebody who looks for this finds it. */
export function meets(terms: OfferTerms, { field, district }: AreaFilter): boolean {
  const isField = field === undefined || terms.fieldsOfAction.length === 0 || terms.fieldsOfAction.includes(field);
  return isField && (district === undefined || isCitywide(terms) || terms.districts.includes(district));
}
