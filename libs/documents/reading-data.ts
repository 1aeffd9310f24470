import { z } from 'zod';
import { day, paper, said } from './data-shapes.js';

const words = z.string().default('');

/** An item as a member reads it; what is not for them has come without its title. */
const item = z.object({
  number: said,
  title: said,
  /** number of the paper; none for what is no submission */
  paper: words,
  /** what the body is asked for */
  asked: words,
  /** that it came late, or that this member takes no part in it */
  marks: z.array(said).default([]),
  advice: z.array(said).default([]),
});

/** Papers of the council that are made for one reader or one look, and never kept. */
export const readingData = {
  /** the first pages of a member's papers of a meeting; `internal` is the part that is not public, as far as it is theirs */
  'meeting-pack': z.object({
    ...paper,
    /** when it is, in words */
    name: said,
    member: said,
    on: day,
    startsAt: z.string().regex(/^\d{2}:\d{2}$/),
    room: words,
    regulars: z.array(said).default([]),
    items: z.array(item),
    internal: z.array(item).default([]),
    /** files that could not be bound, and why */
    left: z.array(z.object({ number: said, file: said, because: said })).default([]),
  }),
  /** the follow-up register, public orders or the others; `reference` is the time it is about */
  'follow-up-register': z.object({
    ...paper,
    part: z.enum(['public', 'internal']),
    orders: z.array(
      z.object({
        number: said,
        subject: said,
        /** body and day of the resolution */
        resolution: words,
        text: said,
        responsible: said,
        dueOn: day,
        state: said,
        overdue: z.boolean(),
        report: words,
      }),
    ),
  }),
} satisfies Record<string, z.ZodType>;
