import type { Actor } from '#libs/engine/outcome.js';
import type { AnswerData } from '#libs/processes/process.js';
import { appointed, juror, jury, manager, otto, PlayedRound, prepared, prize, releaser } from './played-round.js';

export type Way = (round: PlayedRound) => unknown;
/** Who does what with which answers; `clock` strikes a timer. */
export type Act = [who: Actor | 'clock', what: string, data?: AnswerData];

export const three = ['n1', 'n2', 'n3'];
export const award = (place: string, ...nominations: string[]): AnswerData => ({
  kind: 'award',
  place,
  nominations,
  ballot: 'open',
  reason: 'weil',
});
export const closing: Act = [otto, 'leadSession.close', {}];
export const prepare: Way = (r) => r.accepts('round', 'prepare', manager, prepared);
export const revising: Way = (r) => {
  prepare(r);
  r.accepts('round', 'releaseRound.return', releaser, {});
};
export const closed: Way = (r) => {
  r.open('n1').strikes('round', 'closes');
  r.screened('n1');
  r.accepts('round', 'appointJury', manager, jury);
};
export const allJoinedBut: Way = (r) => {
  r.joining('n1');
  for (const id of appointed.slice(1)) r.accepts('round', 'joinJury.accepted', juror(id), {});
};
/** Judy is appointed when the others read already. */
export const joiningLater: Way = (r) => {
  const members = Array.isArray(jury['members']) ? jury['members'] : [];
  r.open('n1').strikes('round', 'closes');
  r.screened('n1');
  const first = members.filter((one) => JSON.stringify(one) !== JSON.stringify({ person: 'judy', part: 'voting' }));
  r.accepts('round', 'appointJury', manager, { ...jury, members: first });
  r.accepts('round', 'closeScreening.completed', otto);
  for (const id of appointed.filter((one) => one !== 'judy')) r.accepts('round', 'joinJury.accepted', juror(id), {});
  r.accepts('round', 'appointJury', manager, jury);
};
export const scored: Way = (r) => {
  r.scoring('n1');
  r.scored('n1');
};
export const voting: Way = (r) => {
  r.session(three);
  r.accepts('round', 'leadSession.motion', otto, award('first', 'n1'));
};
export const ready: Way = (r) => {
  r.session(three);
  r.awarded('first', 'n1');
  r.moved({ kind: 'noAward', place: 'second' }, { yes: 4, no: 0, abstained: 0 });
  r.awarded('third', 'n3');
};
export const decided: Way = (r) => r.session(three).decided('n1', 'n2', 'n3');
export const confirming: Way = (r) => {
  ready(r);
  r.accepts('round', 'leadSession.close', otto, {});
};
export const sealed: Way = (r) => r.session(three).embargo('n1', 'n2', 'n3');
export const held: Way = (r) => {
  sealed(r);
  r.accepts('round', 'holdCeremony.held', manager, {});
};
export const published: Way = (r) => r.published();
export const allPaid: Way = (r) => {
  r.published();
  for (const id of three) r.paid(id);
};
export const later: AnswerData = {
  ceremonyOn: '2027-10-01',
  ceremonyTime: '18:00',
  publishOn: '2027-10-01',
  publishTime: '20:00',
};
export const adjourning: AnswerData = { nextOn: '2027-07-08', nextTime: '17:00' };
export const confirmed = prize({ confirmation: true });

/** Does it, and has it accepted. */
export function does(round: PlayedRound, [who, what, data]: Act): void {
  if (who === 'clock') round.strikes('round', what);
  else round.accepts('round', what, who, data);
}
