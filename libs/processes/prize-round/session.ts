import { group, text, texts } from '../answers.js';
import { prizeTerms, type PrizeTerms } from '../nomination/terms.js';
import type { CaseFile, ChildFile } from '../process.js';
import { awardsOf, type Awards } from './awards.js';
import { chairOf, juryOf, sittingOf, votersOf } from './jury.js';
import { promisesIn } from './promises.js';
import { motionsOf, resultOf, type Motion, type Voted } from './motions.js';

/** The session as it stands: who is there, what is on the table, what was decided. Ids of people and nominations. */
export interface Session {
  /** who sits in the jury, and who of them is there */
  sitting: readonly string[];
  present: readonly string[];
  chair: string | undefined;
  /** of those with a vote, for the motion on the table or else at all: how many there are, are there, and must be there */
  quorum: { entitled: number; there: number; needed: number };
  /** whether enough of them are there */
  quorate: boolean;
  /** the motion that is being voted on */
  open: Motion | undefined;
  /** the newest motion, and those who vote on it: there, with a vote, and without a conflict of interest in it */
  newest: Motion | undefined;
  voters: readonly string[];
  voted: readonly Voted[];
  result: Awards;
  /** what would be, were the newest motion carried */
  ifCarried: readonly Awards[];
  /** nominations that can be awarded */
  judged: readonly ChildFile[];
}

/** Nominations that a resolution may be about: still in the round, with their scores closed. */
export const judgedOf = ({ children = [] }: CaseFile): ChildFile[] =>
  children.filter(({ state }) => state === 'scored');

/** Computes the session from what was entered in it. */
export function sessionOf(source: CaseFile): Session {
  const terms = prizeTerms(source.terms);
  const jury = juryOf(source);
  const judged = judgedOf(source);
  const motions = motionsOf(source);
  const voted = motions.flatMap(({ motion, count }) =>
    count ? [{ motion, count, result: resultOf(motion, count, terms) }] : [],
  );
  const newest = motions.at(-1);
  const open = newest?.count ? undefined : newest?.motion;
  const promised = promisesIn(source).given;
  const present = presentIn(source).filter((person) => sittingOf(jury).includes(person) && promised.has(person));
  const isThere = (person: string): boolean => present.includes(person);
  const gone = goneOf(source);
  const entitled = entitledTo(source, open);
  const there = entitled.filter(isThere).length;
  const needed = quorumOf(terms, entitled.length);
  return {
    sitting: sittingOf(jury),
    present,
    chair: chairOf(jury),
    quorum: { entitled: entitled.length, there, needed },
    quorate: there >= needed,
    open,
    newest: newest?.motion,
    voters: entitledTo(source, newest?.motion).filter(isThere),
    voted,
    result: awardsOf(voted, terms, gone),
    ifCarried: open ? ifCarried(source, voted, open) : [],
    judged,
  };
}

/** Who has a vote: on a motion, those who are biased in none of its nominations. */
export function entitledTo(source: CaseFile, motion: Motion | undefined): string[] {
  const about = judgedOf(source).filter(({ id }) => motion?.nominations.includes(id));
  return votersOf(juryOf(source)).filter((person) => !about.some(({ biased }) => biased.includes(person)));
}

/** How many of those entitled to vote must be there: half of them, rounded up, or the number of the rules. */
export const quorumOf = ({ jury: { quorum } }: PrizeTerms, entitled: number): number =>
  quorum === 'half' ? Math.max(1, Math.ceil(entitled / 2)) : quorum;

/** Ids of nominations that were withdrawn: what they were awarded is open again. */
const goneOf = ({ children = [] }: CaseFile): ReadonlySet<string> =>
  new Set(children.flatMap(({ id, state }) => (state === 'withdrawn' ? [id] : [])));

/** What would be, were a motion carried, in each way that it can be. */
export const ifCarried = (source: CaseFile, voted: readonly Voted[], motion: Motion): Awards[] =>
  outcomesOf(motion).map((one) => awardsOf([...voted, one], prizeTerms(source.terms), goneOf(source)));

/** The ways a motion can be carried: a choice falls on one of several. */
function outcomesOf(motion: Motion): Voted[] {
  const count = { yes: 0, no: 0, abstained: 0, votes: [], casting: '', drawn: '' };
  const falls = motion.kind === 'award' && motion.nominations.length > 0 ? motion.nominations : [null];
  return falls.map((nomination) => ({ motion, count, result: { kind: 'carried', nomination, by: 'votes' } }));
}

/** Who is there, or was at an instant, as the opening says, or what was noted of it since. */
export function presentIn({ everGiven }: CaseFile, at?: string): string[] {
  const said = [...(everGiven?.('openSession') ?? []), ...(everGiven?.('leadSession') ?? [])];
  const newest = said
    .filter(({ data }) => data['outcome'] === 'opened' || data['outcome'] === 'attendance')
    .filter((one) => at === undefined || one.at <= at)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return texts(newest.at(-1)?.data, 'present');
}

/** Who is honoured by a nomination: its organisation, or else the address that stands in it. */
export function nomineeOf({ id, organisationId, application }: ChildFile): string {
  return organisationId ?? (text(group(application, 'nominee'), 'email').toLocaleLowerCase('de') || id);
}
