import { z } from 'zod';
import { about, cents, count, day, instant, letter, paper, picture, said, sections } from './data-shapes.js';

/** Empty for a letter that follows from the round alone, to all at once. */
const signed = { signatory: z.string().default('') };

/** What was awarded to whom; public from the minute of the release. */
const award = z.object({
  /** the prize by name, such as `1. Preis` */
  prize: said,
  nominee: said,
  project: said.optional(),
  /** none for an honorary prize */
  cents: cents.positive().optional(),
  /** the jury's, paragraph by paragraph */
  reason: z.string().default(''),
});

const member = z.object({ name: said, part: z.enum(['chair', 'voting', 'advisory', 'substitute']) });
const criterion = z.object({ label: said, hint: z.string().default(''), weight: z.int().positive() });
const round = { ...paper, /** the round by name */ name: said };

const session = z.object({
  openedAt: instant,
  /** none for one that is still going on */
  closedAt: instant.optional(),
  present: z.array(member),
  absent: z.array(member),
  /** who of the office was there */
  attendants: z.array(said).default([]),
  quorum: z.object({ needed: count, present: count }),
  adjourned: z.object({ reason: z.string(), nextOn: day, nextTime: said }).optional(),
});

const motion = z.object({
  number: z.int().positive(),
  kind: z.enum(['award', 'split', 'extra', 'honorary', 'noAward']),
  /** the prize by name, where the motion is about a place */
  prize: said.optional(),
  nominations: z.array(said).default([]),
  cents: cents.positive().optional(),
  ballot: z.enum(['open', 'secret']),
  /** who was biased in it, by name */
  recused: z.array(said).default([]),
  /** who voted before it was known that they are biased, by name */
  biasedVote: z.array(said).default([]),
  yes: count,
  no: count,
  abstained: count,
  /** how many were there, could have voted and did not */
  unvoted: count.default(0),
  /** where it was a choice: votes by nomination */
  votes: z.array(z.object({ nomination: said, votes: count })).default([]),
  result: z.enum(['carried', 'rejected', 'tied']),
  by: z.enum(['votes', 'chair', 'lot']).default('votes'),
  /** the nomination that was chosen, where it was a choice */
  chosen: said.optional(),
  reason: z.string(),
});

/** The papers of a nomination and of a round (funding handbook §4.3). */
export const prizeData = {
  exclusion: z.object({ ...about, reasons: z.array(said).min(1), signatory: said }),
  /** the same for all who are admitted: nothing in it may come from the result */
  invitation: z.object({
    ...letter,
    project: said,
    ceremonyAt: instant,
    place: said,
    /** why the ceremony was put off, where it was */
    postponedBecause: said.optional(),
    ...signed,
  }),
  certificate: z.object({
    ...paper,
    year: z.int(),
    prize: said,
    /** one line each, where several won together */
    awardedTo: z.array(said).min(1).max(4),
    project: said.optional(),
    /** the jury's; left out where it is too long for one page */
    reason: z.string().default(''),
    /** of the ceremony */
    day,
  }),
  'award-letter': z.object({
    ...about,
    prize: said,
    cents: cents.positive().optional(),
    reasons: z.array(said),
    /** until when bank details are asked for */
    dueAt: instant.optional(),
    /** the money is for the project alone, and that must be shown */
    earmarked: z.boolean().default(false),
    ...signed,
  }),
  announcement: z.object({
    ...round,
    text: said,
    prizes: z.array(z.object({ label: said, cents: cents.positive() })).min(1),
    honorary: z.boolean(),
    sponsor: said.optional(),
    categories: z.array(said).min(1),
    criteria: z.array(criterion).min(1),
    conditions: z.array(said),
    opensOn: day,
    closesAt: instant,
    ceremonyOn: day,
    contact: said,
  }),
  minutes: z.object({
    ...round,
    sessions: z.array(session).min(1),
    motions: z.array(motion),
    awards: z.array(award),
    /** prizes that nobody got */
    notAwarded: z.array(said).default([]),
    potCents: cents.positive(),
    chair: said,
    /** who led the session for the office */
    keeper: said,
  }),
  'press-release': z.object({
    ...round,
    releaseAt: instant,
    text: said,
    /** `pictures`: names among the document's files, where the winner has agreed to them */
    awards: z.array(award.extend({ pictures: z.array(said).default([]) })),
    nominations: count,
    sponsor: said.optional(),
    contact: said,
  }),
  /** for one juror: without the nominations in which they are biased, and without a word of the others */
  'jury-pack': z.object({
    ...round,
    juror: said,
    scoringEndsAt: instant,
    sessionAt: instant,
    /** `comment`: with which points a comment is needed */
    criteria: z.array(criterion.extend({ comment: z.string().default('') })).min(1),
    scaleMax: z.int().positive(),
    nominations: z.array(
      z.object({
        reference: said,
        title: said,
        nominee: said,
        category: said,
        sections,
        pictures: z.array(picture).default([]),
      }),
    ),
  }),
  /** the same before and after the decision: by name, without the result */
  'seating-list': z.object({
    ...round,
    ceremonyAt: instant,
    place: said,
    guests: z.array(z.object({ nominee: said, project: said })),
  }),
  /** numbers, and what is public; never applicants' data (funding handbook §4.4) */
  'sponsor-report': z.object({
    ...letter,
    name: said,
    /** none where nobody gave money: then it is a report for the file */
    sponsor: said.optional(),
    givenCents: cents,
    received: z.boolean(),
    nominations: count,
    admitted: count,
    categories: z.array(z.object({ label: said, count })),
    bySelf: count,
    byOthers: count,
    jurors: count,
    awards: z.array(award),
    text: z.string().default(''),
    signatory: said,
  }),
} satisfies Record<string, z.ZodType>;
