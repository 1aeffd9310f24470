/** What a body is asked for (A14): its resolution, its word before that of another, or only that it knows. */
export const stepRoles = [
  'decision',
  'recommendation',
  'hearing',
  'notice',
  'introduction',
  'urgentDecision',
  'approval',
] as const;
export type StepRole = (typeof stepRoles)[number];

/** What a body made of an item (council handbook §2.5). */
export const outcomes = [
  'resolved',
  'resolvedAmended',
  'recommended',
  'recommendedAmended',
  'rejected',
  'noted',
  'noVote',
  'deferred',
  'removed',
  'referred',
  'withdrawn',
  'settled',
  'approved',
  'revoked',
] as const;
export type ItemOutcome = (typeof outcomes)[number];

const always: readonly ItemOutcome[] = ['deferred', 'removed', 'referred', 'withdrawn', 'settled'];
const advising: readonly ItemOutcome[] = ['recommended', 'recommendedAmended', 'rejected', 'noted', 'noVote'];

/** What can come of an item by what its body is asked for; of one that is no submission, a formal one, anything said. */
const byRole: Readonly<Record<StepRole, readonly ItemOutcome[]>> = {
  decision: ['resolved', 'resolvedAmended', 'rejected', 'noted', ...always],
  recommendation: [...advising, ...always],
  hearing: [...advising, ...always],
  notice: ['noted', ...always],
  introduction: ['noted', 'noVote', ...always],
  urgentDecision: ['resolved', 'resolvedAmended', 'rejected', 'withdrawn'],
  approval: ['approved', 'revoked', 'deferred', 'removed'],
};

export const isStepRole = (name: string): name is StepRole => (stepRoles as readonly string[]).includes(name);
export const isOutcome = (name: string): name is ItemOutcome => (outcomes as readonly string[]).includes(name);

/** Outcomes that a body asked for this can come to. */
export const outcomesFor = (role: StepRole | undefined): readonly ItemOutcome[] =>
  role === undefined ? ['resolved', 'rejected', 'noted', 'deferred', 'removed', 'settled'] : byRole[role];

/** Outcomes that more yes than no bring, and the one that fewer or as many do (§ 50 GO NRW: a tie is a rejection). */
const carried: ReadonlySet<ItemOutcome> = new Set([
  'resolved',
  'resolvedAmended',
  'recommended',
  'recommendedAmended',
  'approved',
]);
export const needsMajority = (outcome: ItemOutcome): boolean => carried.has(outcome);
export const needsVote = (outcome: ItemOutcome): boolean =>
  carried.has(outcome) || outcome === 'rejected' || outcome === 'revoked';

/** Outcomes with which a text other than the submission's own is resolved or recommended, so that it must be there. */
export const amends = (outcome: ItemOutcome): boolean =>
  outcome === 'resolvedAmended' || outcome === 'recommendedAmended';

/** Outcomes that leave a body's word open: the item comes again. */
export const comesAgain = (outcome: ItemOutcome): boolean =>
  outcome === 'deferred' || outcome === 'removed' || outcome === 'referred';

/** Votes of an item: who voted, by how they voted, and who was kept from it (§ 31 GO NRW). */
export interface Votes {
  yes: number;
  no: number;
  abstained: number;
  biased: number;
}

/** Whether all who said yes or no agree; abstentions are ignored (§ 50 GO NRW). */
export const majorityOf = ({ yes, no }: Pick<Votes, 'yes' | 'no'>): 'unanimous' | 'majority' =>
  Math.min(yes, no) === 0 ? 'unanimous' : 'majority';
