import { rows, text, texts, whole } from '../answers.js';
import type { PrizeTerms } from '../nomination/terms.js';
import type { AnswerData, CaseFile } from '../process.js';

export type MotionKind = 'award' | 'split' | 'extra' | 'honorary' | 'noAward';

/** What the session votes on. Several nominations for one place are a choice between them: a run-off. */
export interface Motion {
  /** running number in the round, from 1 */
  number: number;
  kind: MotionKind;
  /** key of the prize; empty where the motion is about no place */
  place: string;
  nominations: readonly string[];
  /** of an extra prize, integer cents */
  cents: number;
  sponsorAgrees: boolean;
  ballot: 'open' | 'secret';
  reason: string;
}

/** How a vote went: by yes and no, or by nomination where it was a choice. */
export interface Count {
  yes: number;
  no: number;
  abstained: number;
  votes: readonly { nomination: string; votes: number }[];
  /** the chair's casting vote, where it was needed: yes, no, or a nomination */
  casting: string;
  /** the nomination that the lot fell on */
  drawn: string;
}

export type Result =
  | { kind: 'carried'; nomination: string | null; by: 'votes' | 'chair' | 'lot' }
  | { kind: 'rejected'; by: 'votes' | 'chair' }
  | { kind: 'tied'; between: readonly string[] };

export interface Voted {
  motion: Motion;
  count: Count;
  result: Result;
}

/** How many votes were counted, abstentions among them. */
export const votesOf = ({ yes, no, abstained, votes }: Count): number =>
  yes + no + abstained + votes.reduce((sum, one) => sum + one.votes, 0);

const kinds: readonly MotionKind[] = ['award', 'split', 'extra', 'honorary', 'noAward'];

/** All motions in their order, each with its count; the last may still be open and has none. */
export function motionsOf(source: CaseFile): { motion: Motion; count: Count | undefined }[] {
  const moved = (source.everGiven?.('leadSession') ?? []).filter(({ data }) => data['outcome'] === 'motion');
  const counts = source.everGiven?.('countVotes') ?? [];
  return moved.map(({ data }, index) => {
    const counted = counts.find(({ opening }) => opening === index + 1)?.data;
    return { motion: readMotion(data, index + 1), count: counted && readCount(counted) };
  });
}

function readMotion(data: AnswerData, number: number): Motion {
  return {
    number,
    kind: kinds.find((kind) => kind === data['kind']) ?? 'award',
    place: text(data, 'place'),
    nominations: texts(data, 'nominations'),
    cents: whole(data, 'cents'),
    sponsorAgrees: data['sponsorAgrees'] === true,
    ballot: data['ballot'] === 'secret' ? 'secret' : 'open',
    reason: text(data, 'reason'),
  };
}

function readCount(data: AnswerData): Count {
  return {
    yes: whole(data, 'yes'),
    no: whole(data, 'no'),
    abstained: whole(data, 'abstained'),
    votes: rows(data, 'counts').map((row) => ({ nomination: text(row, 'nomination'), votes: whole(row, 'votes') })),
    casting: text(data, 'casting') || text(data, 'castingChoice'),
    drawn: text(data, 'drawn'),
  };
}

/** Whether a motion is a choice between nominations, and not a question of yes or no. */
export const isChoice = ({ kind, nominations }: Motion): boolean => kind === 'award' && nominations.length > 1;

/**
 * What a vote decides: the simple majority of yes and no, or most votes (funding handbook §4.2: "half of members, simple
 * majority"). On a tie the chair's casting vote or the lot decides, where the prize's rules have them; else it stays open.
 */
export function resultOf(motion: Motion, count: Count, { jury }: PrizeTerms): Result {
  if (isChoice(motion)) return chosen(motion, count, jury);
  const one = motion.nominations[0] ?? null;
  if (count.yes > count.no) return { kind: 'carried', nomination: one, by: 'votes' };
  if (count.yes < count.no) return { kind: 'rejected', by: 'votes' };
  if (jury.tie === 'chair' && count.casting === 'yes') return { kind: 'carried', nomination: one, by: 'chair' };
  if (jury.tie === 'chair' && count.casting === 'no') return { kind: 'rejected', by: 'chair' };
  return { kind: 'tied', between: motion.nominations };
}

function chosen(motion: Motion, { votes, no, casting, drawn }: Count, jury: PrizeTerms['jury']): Result {
  const votesFor = (nomination: string): number => votes.find((one) => one.nomination === nomination)?.votes ?? 0;
  const most = Math.max(...motion.nominations.map(votesFor));
  const first = motion.nominations.filter((nomination) => votesFor(nomination) === most);
  // Who wants none of them votes no.
  if (votes.reduce((sum, one) => sum + one.votes, 0) <= no) return { kind: 'rejected', by: 'votes' };
  if (first.length === 1) return { kind: 'carried', nomination: first[0] ?? null, by: 'votes' };
  if (jury.tie === 'chair' && first.includes(casting)) return { kind: 'carried', nomination: casting, by: 'chair' };
  if (jury.lot && first.includes(drawn)) return { kind: 'carried', nomination: drawn, by: 'lot' };
  return { kind: 'tied', between: first };
}
