import type { Facts } from '#libs/engine/expressions.js';
import type { Actor, PlannedEffect } from '#libs/engine/outcome.js';
import { anna, aron, ava, filledIn, fundingFacts, olga, otto } from '#libs/engine/testing/funding.js';
import { person, Play, system } from '#libs/engine/testing/play.js';
import { projectFunding } from '../definition.js';

/** One act: who, what, with these facts from then on; `clock` strikes a timer. */
export type Act = [who: Actor | 'clock', what: string, facts?: Facts];

export const alma = person('alma', 'assessor');
export const checked: Act[] = [
  [anna, 'submit'],
  [otto, 'formalCheck.complete'],
];
export const assessed: Act[] = [...checked, [ava, 'assessment.submitted'], [aron, 'assessment.submitted']];
export const approve: Act[] = [...assessed, [olga, 'vote.approve']];
export const toCommittee: Act[] = [...assessed, [olga, 'vote.approve', { needsCommittee: true }]];
export const toCouncil: Act[] = [...assessed, [olga, 'vote.approve', { needsCommittee: true, bySubmission: true }]];
export const ranking: Act[] = [...assessed, [olga, 'vote.approve', { selection: 'rank' }]];
export const waiting: Act[] = [...assessed, [olga, 'vote.approve', { availableCents: 0 }]];
export const movingUp: Act[] = [...waiting, [system, 'moneyFreed', { availableCents: 1_500_000 }]];
export const offered: Act[] = [...movingUp, [otto, 'offer.offer', { offeredCents: 1_500_000 }]];
export const partial: Act[] = [...assessed, [olga, 'vote.approve', { claimCents: 900_000 }]];
export const drafted: Act[] = [...approve, [otto, 'draftNotice.drafted']];
export const late: Act[] = [[anna, 'submit', { late: true }]];
export const clarifying: Act[] = [
  [anna, 'submit'],
  [otto, 'formalCheck.incomplete'],
];
export const rejecting: Act[] = [...assessed, [olga, 'vote.refuse']];
export const hearing: Act[] = [...assessed, [olga, 'vote.refuse', { hearingDays: 14 }]];
export const atEarlyStart: Act[] = [...checked, [anna, 'requestEarlyStart']];

/** Plays acts one after the other; the effects are those of the last. */
export function played(acts: readonly Act[]): { play: Play; effects: PlannedEffect[] } {
  const play = new Play(projectFunding, fundingFacts);
  let effects: PlannedEffect[] = [];
  for (const [who, what, facts = {}] of acts) {
    play.facts = { ...play.facts, ...facts };
    effects = (who === 'clock' ? play.strikes(what) : play.accepts(what, who, filledIn)).effects;
  }
  return { play, effects };
}
