import { z } from 'zod';

/** The documents that can be made; a process names them in its `document` effects. */
export const documentTemplates = ['receipt', 'notice', 'rejection'] as const;
export type DocumentTemplate = (typeof documentTemplates)[number];

/** Documents are binding in German alone. */
export const documentLanguages = ['de'] as const;
export type DocumentLanguage = (typeof documentLanguages)[number];

const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });
const cents = z.int().nonnegative();

const letter = {
  /** Aktenzeichen */
  reference: z.string().min(1),
  /** the programme's title */
  programme: z.string().min(1),
  /** the address field, one line each: organisation, person, street, town; at most six are printed */
  recipient: z.array(z.string()).min(1).max(6),
};

/** § 39 VwVfG NRW: reasons in writing. § 37 Abs. 3 VwVfG NRW: the name of whoever is answerable for the notice. */
const decision = {
  ...letter,
  /** the project's title */
  project: z.string().min(1),
  /** day of receipt in Berlin */
  applicationDay: day,
  reasons: z.array(z.string().min(1)).min(1),
  signatory: z.string().min(1),
};

/** What each template needs. Cents are integers, days `YYYY-MM-DD`, instants ISO with a zone. */
export const documentData = {
  receipt: z.object({
    ...letter,
    receivedAt: instant,
    /** what was submitted, in the form's words */
    sections: z.array(
      z.object({ title: z.string().min(1), rows: z.array(z.object({ label: z.string().min(1), value: z.string() })) }),
    ),
    /** the salted hash of the answers, as the journal names it */
    answersHash: z.string().min(1),
  }),
  notice: z
    .object({
      ...decision,
      purpose: z.string().min(1),
      amountCents: cents.positive(),
      financing: z.enum(['share', 'deficit', 'fixed', 'full']),
      /** eligible costs (zuwendungsfähige Ausgaben) */
      eligibleCents: cents,
      /** for `share`: hundredths of a percent of the eligible costs that the grant covers; 8000 is 80 % */
      shareBasisPoints: z.int().min(1).max(10_000).optional(),
      periodFrom: day,
      periodTo: day,
      conditions: z.array(z.string().min(1)).min(1),
      /** last day for the proof of use */
      proofDay: day,
    })
    .refine((notice) => notice.financing !== 'share' || notice.shareBasisPoints !== undefined, {
      path: ['shareBasisPoints'],
      message: 'a share needs its basis points',
    }),
  rejection: z.object(decision),
} satisfies Record<DocumentTemplate, z.ZodType>;

export type DocumentData = { [T in DocumentTemplate]: z.infer<(typeof documentData)[T]> };
