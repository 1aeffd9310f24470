import { awardsIn } from '#libs/processes/prize-round/records.js';
import type { PrizeStage } from './prize-stage.js';

const sealed = /^(session\.|confirmation|preparation|embargo|awarded)/;
const published = new Set(['settlement', 'settled']);
/** Where a nomination may stand once the result is out. */
const afterwards = new Set([
  'late',
  'declined',
  'unanswered',
  'excluded',
  'merged',
  'withdrawn',
  'notAwarded',
  'lapsed',
  'revoked',
  'closed',
  'bankDetails',
  'paymentOrder',
  'paymentRelease',
  'paid',
  'honoured',
  'refund',
]);

/**
 * What must hold of a round after each command, whatever anybody does; the faults found, each a sentence. Looked at from
 * what was entered, and not by the functions that decide.
 */
export function roundFaults(stage: PrizeStage): string[] {
  const state = stage.state('round');
  const facts = stage.facts('round');
  const list = (name: string): string[] => (Array.isArray(facts[name]) ? facts[name].map(String) : []);
  const faults: string[] = [];
  const isSealed = stage.readers('round') !== null;
  if (isSealed !== sealed.test(state)) faults.push(`${state} is ${isSealed ? '' : 'not '}sealed`);
  if (stage.awards.size > 0 && !published.has(state)) faults.push(`${state} shows awards`);
  const { planned = 0, committed = 0, paid = 0 } = stage.ledger;
  if (planned < 0 || committed < 0 || paid < 0) faults.push('the ledger is negative');
  const cents = awardsIn(facts).reduce((sum, award) => sum + award.cents, 0);
  const most = Number(facts['potCents']) + Number(facts['extraOfSponsorCents']);
  if (cents > most) faults.push(`${cents} awarded of ${most}`);
  const strangers = list('voters').filter((person) => !presentNow(stage).includes(person));
  if (strangers.length > 0) faults.push(`${strangers.join()} vote and are not there`);
  return [...faults, ...votesOfBiased(stage), ...withoutPromise(stage)];
}

/** Once the result is out: nominations that stand where nothing can come of them any more. */
export const leftBehind = (stage: PrizeStage): string[] =>
  published.has(stage.state('round')) ? stage.nominationsIn().filter((id) => !afterwards.has(stage.state(id))) : [];

/** Who is there, as was noted last. */
function presentNow(stage: PrizeStage): string[] {
  const noted = stage
    .dossier('round')
    .rows.findLast(({ type }) => type === 'openSession.opened' || type === 'leadSession.attendance');
  const present = noted?.data['present'];
  return Array.isArray(present) ? present.map(String) : [];
}

/** Who has papers of the jury though they have not promised confidentiality. */
function withoutPromise(stage: PrizeStage): string[] {
  const joined = stage.dossier('round').rows.filter(({ type }) => /^join(Jury|Later)\./.test(type));
  const said = new Map(joined.map(({ actor, type }) => [actor, type.endsWith('accepted')]));
  return stage.nominationsIn('scoring').flatMap((id) => {
    const seats = stage.dossier(id).state?.tasks.flatMap((task) => task.seats) ?? [];
    const reading = seats.flatMap(({ holder }) => (holder !== null && !said.get(holder) ? [holder] : []));
    return reading.map((person) => `${person} reads ${id} without a promise`);
  });
}

/**
 * Who is asked to vote, or has just voted, in spite of a conflict of interest. Where one is found while the vote goes on, the
 * round hears of it in the next moment; a vote that was cast before stays on file, and counts no more.
 */
function votesOfBiased(stage: PrizeStage): string[] {
  const round = stage.dossier('round');
  const newest = round.journal.findLast(({ outcome }) => outcome.kind === 'accepted');
  const later = stage.nominationsIn().some((id) => (stage.dossier(id).journal.at(-1)?.at ?? '') > (newest?.at ?? ''));
  if (later) return [];
  const motion = round.rows.findLast(({ type }) => type === 'leadSession.motion')?.data['nominations'];
  const about = Array.isArray(motion) ? motion.map(String) : [];
  const ballot = round.state?.tasks.find(({ name }) => name === 'castVote')?.seats ?? [];
  const justNow = newest?.type === 'castVote.voted' ? newest.actor : null;
  const holders = ballot.flatMap(({ holder, outcome }) =>
    holder !== null && (outcome === null || holder === justNow) ? [holder] : [],
  );
  return stage
    .children()
    .filter(({ id }) => about.includes(id))
    .flatMap(({ id, biased }) => holders.filter((one) => biased.includes(one)).map((one) => `${one} votes on ${id}`));
}
