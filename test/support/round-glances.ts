import { awardsIn } from '#libs/processes/prize-round/records.js';
import type { AnswerData } from '#libs/processes/process.js';
import { manager, otto, type PlayedRound } from './played-round.js';

export const four = ['n1', 'n2', 'n3', 'n4'];
export const all = { yes: 4, no: 0, abstained: 0 };
export const award = (place: string, ...nominations: string[]): AnswerData => ({ kind: 'award', place, nominations });
export const between = (votes: Record<string, number>): AnswerData => ({
  counts: Object.entries(votes).map(([nomination, count]) => ({ nomination, votes: count })),
  no: 0,
  abstained: 0,
});
export const moves = (round: PlayedRound, motion: AnswerData): string => {
  const refusal = round.refuses('round', 'leadSession.motion', otto, { ballot: 'open', reason: 'weil', ...motion });
  return refusal.code === 'notYet' ? refusal.because : refusal.code;
};
/** What is awarded as the session stands, short. */
export const awards = (round: PlayedRound): string[] =>
  awardsIn(round.facts('round')).map(({ nomination, prize: of, cents }) => `${nomination} ${of} ${cents}`);
export const mailsOf = (round: PlayedRound, template: string): string[] =>
  round.mails.filter((mail) => mail.template === template).map(({ dossier, to }) => `${dossier} ${to}`);
export const publish = (round: PlayedRound): void => {
  round.accepts('round', 'holdCeremony.held', manager, {});
  round.strikes('round', 'publishes');
};

/** Who reads a nomination now. */
export const seatsOf = (round: PlayedRound, id: string): string[] => {
  const seats = round.dossier(id).state?.tasks.find(({ name }) => name === 'score')?.seats ?? [];
  return seats.flatMap(({ holder }) => holder ?? []).toSorted((a, b) => (a < b ? -1 : 1));
};
