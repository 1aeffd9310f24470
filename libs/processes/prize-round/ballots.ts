import { texts } from '../answers.js';
import type { AnswerData, CaseFile } from '../process.js';
import type { Ballot, RoomMotion } from '../round-view.js';
import { isChoice, votesOf, type Count, type Motion, type Voted } from './motions.js';
import { entitledTo, presentIn, sessionOf } from './session.js';
import { texts as de } from './session-forms.de.js';
import { texts as en } from './session-forms.en.js';

const votes = ['yes', 'no', 'abstained'] as const;
const noneOfThem = { de: 'Keine davon', en: 'None of them' };

/** What can be voted on a motion; in a choice, yes goes to one of the nominations. */
export function ballotsOn(motion: Motion): Ballot[] {
  const plain = votes.map((vote): Ballot => ({
    key: vote,
    nomination: null,
    de: de.ballot[`/vote=${vote}`],
    en: en.ballot[`/vote=${vote}`],
    answers: { vote },
  }));
  if (!isChoice(motion)) return plain;
  const chosen = motion.nominations.map((nomination) => ({
    ...plain[0],
    key: nomination,
    nomination,
    de: '',
    en: '',
    answers: { vote: 'yes', choice: nomination },
  }));
  const others = plain.slice(1).map((one) => (one.key === 'no' ? { ...one, ...noneOfThem } : one));
  return [...chosen, ...others];
}

/** The ballots of the open motion, where members vote for themselves. */
export function openBallots(source: CaseFile): Ballot[] {
  const { open: motion } = sessionOf(source);
  return motion?.ballot === 'open' ? ballotsOn(motion) : [];
}

/** Who cast a vote of their own on a motion, of those who may vote on it. */
export const whoCast = (
  { number }: Motion,
  voters: readonly string[],
  { everGiven }: Pick<CaseFile, 'everGiven'>,
): string[] =>
  (everGiven?.('castVote') ?? []).flatMap(({ opening, by }) =>
    opening === number && by !== null && voters.includes(by) ? [by] : [],
  );

/** Who took part in the vote on a motion, as was entered when it was counted. */
export const votedOn = (source: Pick<CaseFile, 'everGiven'>, motion: Motion): string[] =>
  texts(countingOf(source, motion)?.data, 'voted');

const countingOf = ({ everGiven }: Pick<CaseFile, 'everGiven'>, { number }: Motion) =>
  (everGiven?.('countVotes') ?? []).find(({ opening }) => opening === number);

/** How many were there when a motion was counted, could have voted on it, and did not. */
export function unvotedOn(source: CaseFile, { motion, count }: Voted): number {
  const present = new Set(presentIn(source, countingOf(source, motion)?.at));
  const there = entitledTo(source, motion).filter((person) => present.has(person));
  const named = votedOn(source, motion);
  // Rounds that were counted before it was asked for have nobody named.
  if (named.length === 0) return Math.max(0, there.length - votesOf(count));
  return there.filter((person) => !named.includes(person)).length;
}

/** What was cast on a motion by those who may vote on it: who turns out to be biased meanwhile has no vote. */
export const castOn = (
  { number }: Motion,
  voters: readonly string[],
  { everGiven }: Pick<CaseFile, 'everGiven'>,
): AnswerData[] =>
  (everGiven?.('castVote') ?? [])
    .filter(({ opening, by }) => opening === number && by !== null && voters.includes(by))
    .map(({ data }) => data);

/** What the votes come to that members cast themselves. */
export function castCount(motion: Motion, cast: readonly AnswerData[]): Count {
  const said = (vote: string): number => cast.filter((one) => one['vote'] === vote).length;
  const chosen = (nomination: string): number =>
    cast.filter(({ vote, choice }) => vote === 'yes' && choice === nomination).length;
  const choice = isChoice(motion);
  return {
    yes: choice ? 0 : said('yes'),
    no: said('no'),
    abstained: said('abstained'),
    votes: choice ? motion.nominations.map((nomination) => ({ nomination, votes: chosen(nomination) })) : [],
    casting: '',
    drawn: '',
  };
}

/** A count line by line, in the order of the ballots. */
export function votesIn(motion: Motion, count: Count): RoomMotion['votes'] {
  const of = ({ key, nomination }: Ballot): number => {
    if (nomination !== null) return count.votes.find((one) => one.nomination === nomination)?.votes ?? 0;
    return key === 'yes' ? count.yes : key === 'no' ? count.no : count.abstained;
  };
  return ballotsOn(motion).map((ballot) => {
    const { nomination, de: german, en: english } = ballot;
    return { nomination, de: german, en: english, votes: of(ballot) };
  });
}

/** What counting begins with: of an open ballot those who voted themselves, and how; of a secret one nothing is guessed. */
export function countBegins(source: CaseFile): AnswerData {
  const { open: motion, voters } = sessionOf(source);
  if (motion?.ballot !== 'open') return {};
  const voted = whoCast(motion, voters, source);
  const { yes, no, abstained, votes: counts } = castCount(motion, castOn(motion, voters, source));
  return isChoice(motion)
    ? { voted, no, abstained, counts: counts.map((one) => ({ ...one })) }
    : { voted, yes, no, abstained };
}
