import { texts } from '../nomination/facts.js';
import { prizeTerms, type PrizeTerms } from '../nomination/terms.js';
import type { CaseFile, ChildFile } from '../process.js';
import { awardsOf, type Awards } from './awards.js';
import { chairOf, juryOf, sittingOf, votersOf } from './jury.js';
import { motionsOf, resultOf, type Motion, type Voted } from './motions.js';

/** The session as it stands: who is there, what is on the table, what was decided. Ids of people and nominations. */
export interface Session {
  /** who sits in the jury, and who of them is there */
  sitting: readonly string[];
  present: readonly string[];
  chair: string | undefined;
  /** whether enough of those with a vote are there, for the motion on the table or else at all */
  quorate: boolean;
  /** the motion that is being voted on */
  open: Motion | undefined;
  /** those who vote on the newest motion: there, with a vote, and without a conflict of interest in it */
  voters: readonly string[];
  voted: readonly Voted[];
  result: Awards;
  /** nominations that can be awarded */
  judged: readonly ChildFile[];
  /** key of why the newest motion is not possible; empty where it is */
  fault: string;
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
  const present = presentIn(source).filter((person) => sittingOf(jury).includes(person));
  const unbiased = (person: string): boolean =>
    !judged.some(({ id, biased }) => newest?.motion.nominations.includes(id) && biased.includes(person));
  const entitled = votersOf(jury).filter(unbiased);
  const voters = entitled.filter((person) => present.includes(person));
  const known = new Set(judged.map(({ id }) => id));
  const gone = new Set(voted.flatMap(({ motion }) => motion.nominations.filter((id) => !known.has(id))));
  const result = awardsOf(voted, terms, gone);
  return {
    sitting: sittingOf(jury),
    present,
    chair: chairOf(jury),
    quorate: voters.length >= quorumOf(terms, entitled.length),
    open: newest?.count ? undefined : newest?.motion,
    voters,
    voted,
    result,
    judged,
    fault: newest ? faultOf(newest.motion, terms, known, result) : '',
  };
}

/** How many of those entitled to vote must be there: half of them, rounded up, or the number of the rules. */
export const quorumOf = ({ jury: { quorum } }: PrizeTerms, entitled: number): number =>
  quorum === 'half' ? Math.max(1, Math.ceil(entitled / 2)) : quorum;

/** Who is there, as the opening says, or what was noted of it since. */
function presentIn({ everGiven }: CaseFile): string[] {
  const said = [...(everGiven?.('openSession') ?? []), ...(everGiven?.('leadSession') ?? [])];
  const newest = said
    .filter(({ data }) => data['outcome'] === 'opened' || data['outcome'] === 'attendance')
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return texts(newest.at(-1)?.data, 'present');
}

/** Why a motion is not possible by the rules of the prize. */
function faultOf(motion: Motion, terms: PrizeTerms, known: ReadonlySet<string>, { awards }: Awards): string {
  const { kind, nominations, place } = motion;
  if (nominations.some((id) => !known.has(id))) return 'nominationGone';
  const needsPlace = kind === 'award' || kind === 'split';
  if (needsPlace && !terms.prizes.some(({ key }) => key === place)) return 'placeMissing';
  if (kind !== 'noAward' && nominations.length === 0) return 'nominationMissing';
  if (kind === 'noAward' && !terms.noAward) return 'noAwardExcluded';
  if (kind === 'split' && (!terms.split || nominations.length < 2)) return 'splitExcluded';
  if (kind === 'award' && nominations.length > 1 && !terms.jury.runOff) return 'runOffExcluded';
  if (kind === 'honorary' && !terms.honorary) return 'honoraryExcluded';
  if (kind === 'extra' && terms.extraPrizes === 'no') return 'extraExcluded';
  if (kind === 'extra' && motion.cents === 0) return 'amountMissing';
  const others = awards.filter((award) => award.prize !== place);
  if (terms.oncePerNominee && others.some(({ nomination }) => nominations.includes(nomination)))
    return 'oncePerNominee';
  return '';
}
