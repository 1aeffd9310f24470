import { prizeTerms } from '../nomination/terms.js';
import type { CaseFile } from '../process.js';
import { votedOn } from './ballots.js';
import { motionFault } from './faults.js';
import type { Motion } from './motions.js';
import { ifCarried, sessionOf, type Session } from './session.js';

/**
 * Motions that have to be voted on again, in their order: somebody helped to decide them who turned out to be biased in one of
 * their nominations since (§ 31 GO NRW; funding handbook §2.3: no vote). It is settled by a vote on the same without them.
 * Whoever is on record as having voted counts, in a secret ballot too; not who is known to have abstained. Nothing is asked
 * again that the rules no longer allow, since a later vote took its place.
 */
export function repeatsOf(source: CaseFile, session: Session = sessionOf(source)): Motion[] {
  const newest = new Map(session.voted.map(({ motion }) => [subjectOf(motion), motion]));
  const biased = [...newest.values()].filter((motion) => decidedByBiased(source, session, motion));
  const repeatable = biased.filter((motion) => canBeMoved(source, session, motion));
  return repeatable.toSorted((one, other) => one.number - other.number);
}

/** Whether a motion has to be repeated; the key of the reason, empty where none has. */
export const repeatFault = (source: CaseFile, session: Session): string =>
  repeatsOf(source, session).length > 0 ? 'biasedVote' : '';

/** What a motion is about: two of the same subject ask for the same. */
const subjectOf = ({ kind, place, nominations }: Motion): string =>
  JSON.stringify([kind, place, nominations.toSorted()]);

function decidedByBiased(source: CaseFile, { judged }: Session, motion: Motion): boolean {
  const biased = new Set(judged.filter(({ id }) => motion.nominations.includes(id)).flatMap((one) => one.biased));
  return votedOn(source, motion).some((person) => biased.has(person) && !abstained(source, motion, person));
}

/** Only of an open ballot is it known; who did not vote on a device of their own may have voted either way. */
const abstained = ({ everGiven }: CaseFile, { ballot, number }: Motion, person: string): boolean =>
  ballot === 'open' &&
  (everGiven?.('castVote') ?? []).findLast(({ opening, by }) => opening === number && by === person)?.data['vote'] ===
    'abstained';

function canBeMoved(source: CaseFile, session: Session, motion: Motion): boolean {
  const again = { ...motion, number: (session.newest?.number ?? 0) + 1 };
  const supposed = { ...session, open: again, ifCarried: ifCarried(source, session.voted, again) };
  return motionFault(supposed, prizeTerms(source.terms), source.application) === '';
}
