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
  return [...faults, ...votesOfBiased(stage)];
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

/** Seats of the vote, and of the scores, that somebody biased holds. */
function votesOfBiased(stage: PrizeStage): string[] {
  const round = stage.dossier('round');
  const motion = round.rows.findLast(({ type }) => type === 'leadSession.motion')?.data['nominations'];
  const about = Array.isArray(motion) ? motion.map(String) : [];
  const ballot = round.state?.tasks.find(({ name }) => name === 'castVote')?.seats ?? [];
  const holders = ballot.flatMap(({ holder }) => holder ?? []);
  return stage
    .children()
    .filter(({ id }) => about.includes(id))
    .flatMap(({ id, biased }) => holders.filter((one) => biased.includes(one)).map((one) => `${one} votes on ${id}`));
}
