import { z } from 'zod';
import { cents, count, day, instant, paper, said } from './data-shapes.js';

/** Left out where it says nothing. */
const words = z.string().default('');
const timeOfDay = z.string().regex(/^\d{2}:\d{2}$/);

const meeting = { ...paper, /** the body by name */ body: said, on: day, startsAt: timeOfDay, room: said };

const item = {
  /** as printed: `Ö 2.1` */
  number: said,
  title: said,
  /** number of the paper; none for what is no submission */
  paper: words,
  /** what other bodies said before: `hierzu → Empfehlung: …` */
  advice: z.array(z.object({ said, body: said, on: z.union([day, z.literal('')]) })).default([]),
  /** added by a supplement, or by the meeting's own resolution that it brooks no delay */
  late: z.boolean().default(false),
  urgent: z.boolean().default(false),
};

/** Chapters keep their number also where nothing stands in them. */
const chapter = <Item extends z.ZodType>(of: Item) =>
  z.object({ number: z.int().positive(), title: said, items: z.array(of) });
const agendaChapters = z.array(chapter(z.object({ ...item, /** what the body is asked for */ asked: words })));

const votes = z.object({ yes: count, no: count, abstained: count, biased: count });

const minutesItem = z.object({
  ...item,
  /** why it was let in although it was not on the agenda */
  urgentBecause: words,
  /** the clerk's words, else what the system says of it */
  text: words,
  /** who took no part in it (§ 31 GO NRW), and whether they left the room */
  biased: z.array(said).default([]),
  left: z.boolean().default(false),
  /** none where the meeting ended without one */
  result: z
    .object({
      /** what the body did: Beschluss, Empfehlung, Ergebnis */
      label: said,
      /** `einstimmig beschlossen` */
      said,
      /** the resolution word for word */
      words,
      /** none where nobody voted */
      votes: votes.optional(),
      ballot: z.enum(['open', 'named', 'secret']).default('open'),
      named: z.array(z.object({ name: said, vote: z.enum(['yes', 'no', 'abstained']) })).default([]),
      /** the body to which it was referred, the day to which it was deferred */
      to: words,
      nextOn: day.optional(),
      cents: cents.optional(),
      conditions: words,
    })
    .optional(),
});

const member = z.object({
  name: said,
  /** `Vorsitz`, `sachkundige Bürgerin oder sachkundiger Bürger` */
  part: words,
  /** only where somebody came later or left earlier */
  from: instant.optional(),
  until: instant.optional(),
});

const minutes = {
  ...meeting,
  /** none for a meeting that was entered afterwards */
  openedAt: instant.optional(),
  closedAt: instant.optional(),
  present: z.array(member),
  absent: z.array(member),
  quorum: z.object({ needed: count, present: count }),
  opening: words,
  closing: words,
  parts: z.array(z.object({ public: z.boolean(), chapters: z.array(chapter(minutesItem)) })),
  /** who chaired it, and who wrote the minutes */
  chair: words,
  keeper: words,
};

const submission = {
  ...paper,
  kind: said,
  subject: said,
  /** in the lead */
  department: words,
  /** why it is not public; empty for what is public */
  internalBecause: words,
};

/** The papers of a council (council handbook §2.8). */
export const councilData = {
  'council-paper': z.object({
    ...submission,
    involved: z.array(said).default([]),
    fileNumber: words,
    /** number of the version, and when it was received */
    version: z.int().positive(),
    versionAt: instant,
    proposal: words,
    reasons: words,
    legalBasis: words,
    finances: z.object({ text: words, cents: cents.optional() }).optional(),
    /** effects on staff; none where there are none */
    staff: words,
    integrationRelevant: z.boolean(),
    districts: z.array(said).default([]),
    place: words,
    route: z.array(z.object({ body: said, role: said, on: z.union([day, z.literal('')]), result: words })),
    attachments: count,
  }),
  /** Dringlichkeitsvermerk (§ 60 GO NRW) */
  'urgency-note': z.object({
    ...submission,
    way: z.enum(['mainCommittee', 'mayorAndMember', 'chairAndMember']),
    /** the body that decided, of the way `mainCommittee`, and its result */
    body: words,
    result: words,
    /** the body that approves it later */
    approves: words,
    whyNotConvened: said,
    whyNotMainCommittee: words,
    harm: said,
    rightsOfOthers: z.boolean(),
    /** what was decided */
    decision: said,
    signed: z.array(z.object({ name: said, at: instant })),
  }),
  /** for members: both parts */
  'council-invitation': z.object({
    ...meeting,
    chair: words,
    /** why the notice is shortened; empty where it is not */
    shortBecause: words,
    /** which supplement to the agenda; 0 for the invitation itself */
    supplement: count,
    /** fixed items that open every meeting */
    regulars: z.array(said),
    chapters: agendaChapters,
    /** of the part that is not public; none where there is none */
    internal: agendaChapters.default([]),
  }),
  /** for everybody: it has no place for anything that is not public */
  'council-agenda': z.strictObject({ ...meeting, regulars: z.array(said), chapters: agendaChapters }),
  'council-minutes': z
    .object(minutes)
    .refine(({ parts }) => parts.every((part) => part.public), { path: ['parts'], message: 'not public' }),
  'council-minutes-internal': z.object(minutes),
  /** the minutes on one item */
  'council-extract': z.object({ ...meeting, public: z.boolean(), item: minutesItem, keeper: words }),
} satisfies Record<string, z.ZodType>;
