import { prizeTerms, type PrizeTerms } from '../nomination/terms.js';
import type { CaseFile, FactSource } from '../process.js';
import type { Words } from '../public-view.js';
import type { RoomAward, RoomMotion, SessionRoom } from '../round-view.js';
import { whole } from '../answers.js';
import { castCount, castOn, unvotedOn, votesIn, whoCast } from './ballots.js';
import { roundDates } from './dates.js';
import { sponsoredCents } from './faults.js';
import { juryMembers } from './jury-members.js';
import { isChoice, resultOf, type Count, type Motion, type Voted } from './motions.js';
import { ranking } from './ranking.js';
import { texts as de } from './session-forms.de.js';
import { texts as en } from './session-forms.en.js';
import { sessionOf } from './session.js';
import { roundSheet } from './sheet.js';
import { repeatsOf } from './repeats.js';

/** The session as those in it see it; scores as advice, since they were closed before it. */
export function sessionRoom(source: FactSource): SessionRoom {
  const terms = prizeTerms(source.terms);
  const session = sessionOf(source);
  const { result, open, voters, quorum } = session;
  const cast = open ? castCount(open, castOn(open, voters, source)) : undefined;
  const potCents = whole(source.application, 'potCents') + sponsoredCents(result, session, terms);
  const placeOf = ({ place }: Pick<Motion, 'place'>): Words | undefined =>
    terms.prizes.find(({ key }) => key === place);
  const shown = (motion: Motion): Omit<RoomMotion, 'votes' | 'unvoted' | 'result'> => ({
    number: motion.number,
    kind: { de: de['session-step'][`/kind=${motion.kind}`], en: en['session-step'][`/kind=${motion.kind}`] },
    place: placeOf(motion),
    nominations: motion.nominations,
    cents: motion.cents,
    secret: motion.ballot === 'secret',
    reason: motion.reason,
  });
  return {
    at: roundDates(source).sessionAt,
    places: terms.prizes.map(({ key, cents, de: german, en: english }) => ({
      key,
      cents,
      de: german,
      en: english,
      decided: !result.undecided.includes(key),
    })),
    potCents,
    leftCents: potCents - result.cents,
    seats: juryMembers(source)
      .filter(({ person }) => session.sitting.includes(person))
      .map((member) => ({
        ...member,
        present: session.present.includes(member.person),
        votes: voters.includes(member.person),
      })),
    quorum: { ...quorum, reached: session.quorate },
    repeats: repeatsOf(source, session).map(({ number }) => number),
    motions: session.voted.map((one) => ({
      ...shown(one.motion),
      votes: votesIn(one.motion, one.count),
      unvoted: unvotedOn(source, one),
      result: resultIn(one),
    })),
    open: open && {
      ...shown(open),
      voters,
      votes: open.ballot === 'open' && cast ? votesIn(open, cast) : [],
      unvoted: open.ballot === 'open' ? voters.length - whoCast(open, voters, source).length : undefined,
      result: undefined,
    },
    tieBreak: open && cast && tieBreak(open, cast, terms),
    ranking: ranking(session.judged, roundSheet(source.terms)),
    awards: roundAwards(source),
  };
}

/** What the rules have for votes that are even; nothing before anybody has voted. */
function tieBreak(motion: Motion, count: Count, terms: PrizeTerms): SessionRoom['tieBreak'] {
  const cast = [count.yes, count.no, count.abstained, ...count.votes.map(({ votes }) => votes)];
  if (cast.every((votes) => votes === 0) || resultOf(motion, count, terms).kind !== 'tied') return undefined;
  if (terms.jury.tie === 'chair') return 'chair';
  return isChoice(motion) && terms.jury.lot ? 'lot' : 'none';
}

function resultIn({ motion, result }: Voted): RoomMotion['result'] {
  if (result.kind === 'tied') return { kind: 'tied', by: 'votes', chosen: null };
  const chosen = result.kind === 'carried' && isChoice(motion) ? result.nomination : null;
  return { kind: result.kind, by: result.by, chosen };
}

const beside: Readonly<Record<string, Words>> = {
  extra: { de: 'Sonderpreis', en: 'Special prize' },
  honorary: { de: 'Ehrenpreis', en: 'Honorary prize' },
};

/** What was awarded so far, with the jury's reasons. */
export function roundAwards(source: CaseFile): RoomAward[] {
  const { prizes } = prizeTerms(source.terms);
  const { result, voted } = sessionOf(source);
  return result.awards.map(({ nomination, prize, cents, motion }) => {
    const words = prizes.find(({ key }) => key === prize) ?? beside[prize] ?? { de: prize, en: prize };
    const reason = voted.find((one) => one.motion.number === motion)?.motion.reason ?? '';
    return { nomination, prize, cents, reason, de: words.de, en: words.en };
  });
}
