import { describe, expect, it } from '@jest/globals';
import { defects } from '#libs/engine/defects.js';
import type { PlannedEffect } from '#libs/engine/outcome.js';
import { anna, aron, ava, carl, fundingSurroundings, lea, olga, otto, rita } from '#libs/engine/testing/funding.js';
import { system } from '#libs/engine/testing/play.js';
import { projectFunding } from './definition.js';
import {
  played,
  type Act,
  alma,
  approve,
  assessed,
  atEarlyStart,
  checked,
  clarifying,
  drafted,
  hearing,
  late,
  movingUp,
  offered,
  partial,
  ranking,
  rejecting,
  toCommittee,
  waiting,
} from './testing/acts.js';

const said = (effects: readonly PlannedEffect[]): string[] =>
  effects.flatMap((one) => {
    if (one.kind === 'mail') return [one.to === 'applicant' ? `M ${one.template}` : `M ${one.template} ${one.to}`];
    if (one.kind === 'document') return [`D ${one.template}`];
    if (one.kind === 'book') return [`${one.bucket} ${one.cents}`];
    return one.kind === 'tell' ? [`tell ${one.to} ${one.event}`] : [];
  });
const free = 'tell line moneyFreed';

/** Rows of the funding handbook §3.2: what was done, where it leads, what goes out with it. */
const rows: [row: string, acts: Act[], state: string, out: string[]][] = [
  ['A2 submitted', [[anna, 'submit']], 'formalCheck', ['D receipt', 'M receipt']],
  ['A3 late at a cut-off date', late, 'late', ['M late']],
  [
    'A3 late at an orderly date',
    [[anna, 'submit', { late: true, deadlineKind: 'orderly' }]],
    'formalCheck',
    ['D receipt', 'M receipt'],
  ],
  ['A3 reinstated', [...late, [rita, 'reinstate']], 'formalCheck', ['D receipt', 'M reinstated']],
  ['A3 not reinstated within a year', [...late, ['clock', 'timer.reinstatementEnds-1']], 'expired', []],
  ['A5 something is missing', clarifying, 'clarification', ['D clarification-request', 'M clarification-requested']],
  ['A6 completed', [...clarifying, [anna, 'clarify.answered']], 'formalCheck', ['M clarification-received']],
  ['A7 not completed in time', [...clarifying, ['clock', 'clarify-1.deadline']], 'rejectionDraft', [free]],
  [
    'A7 inadmissible',
    [
      [anna, 'submit'],
      [otto, 'formalCheck.inadmissible'],
    ],
    'rejectionDraft',
    [free],
  ],
  ['A8 admissible', checked, 'assessment', ['M assessment-begun']],
  [
    'A8 admissible, nobody assesses',
    [
      [anna, 'submit', { assessed: false }],
      [otto, 'formalCheck.complete'],
    ],
    'vote',
    ['M assessment-begun'],
  ],
  ['A9 one assessment', [...checked, [ava, 'assessment.submitted']], 'assessment', []],
  ['A9 two assessments', assessed, 'vote', []],
  [
    'A9 two assessments too far apart',
    [...checked, [ava, 'assessment.submitted'], [aron, 'assessment.submitted', { spreadTooWide: true }]],
    'furtherAssessment',
    [],
  ],
  [
    'A9 a third assessment',
    [
      ...checked,
      [ava, 'assessment.submitted'],
      [aron, 'assessment.submitted', { spreadTooWide: true }],
      [alma, 'furtherAssessment.submitted'],
    ],
    'vote',
    [],
  ],
  ['A10 approved within the delegation', approve, 'noticeDraft', ['reserved 1500000']],
  [
    'A10 approved, the lead signs too',
    [...assessed, [olga, 'vote.approve', { leadConfirms: true }]],
    'voteConfirmation',
    [],
  ],
  [
    'A10 confirmed',
    [...assessed, [olga, 'vote.approve', { leadConfirms: true }], [lea, 'confirmVote.confirm']],
    'noticeDraft',
    ['reserved 1500000'],
  ],
  [
    'A10 returned by the lead',
    [...assessed, [olga, 'vote.approve', { leadConfirms: true }], [lea, 'confirmVote.return']],
    'vote',
    [],
  ],
  ['A10 above the delegation limit', toCommittee, 'committee', ['D committee-submission']],
  ['A10 voted against', rejecting, 'rejectionDraft', [free]],
  ['A11 resolved in full', [...toCommittee, [carl, 'resolution.full']], 'noticeDraft', ['reserved 1500000']],
  [
    'A11 resolved in part',
    [...toCommittee, [carl, 'resolution.part', { claimCents: 900_000 }]],
    'planRevision',
    ['reserved 900000', 'M partial-offer'],
  ],
  [
    'A11 resolved with conditions',
    [...toCommittee, [carl, 'resolution.conditions']],
    'noticeDraft',
    ['reserved 1500000'],
  ],
  ['A11 refused', [...toCommittee, [carl, 'resolution.refused']], 'rejectionDraft', [free]],
  [
    'A12 deferred to the next meeting',
    [...toCommittee, [carl, 'resolution.deferred']],
    'committee',
    ['M deferred', 'D committee-submission'],
  ],
  [
    'A12 deferred again',
    [...toCommittee, [carl, 'resolution.deferred'], [carl, 'resolution.deferred', { deferrals: 2 }]],
    'committee',
    ['M deferred', 'M deferred-again role:lead', 'D committee-submission'],
  ],
  [
    'A12 deferred, no next meeting',
    [...toCommittee, [carl, 'resolution.deferred', { nextMeetingKnown: false }]],
    'vote',
    ['M deferred'],
  ],
  ['A13 no money', waiting, 'waitingList', ['D waiting-list', 'M waiting-list']],
  [
    'A13 others are before it',
    [...assessed, [olga, 'vote.approve', { aheadCents: 9_000_000 }]],
    'waitingList',
    ['D waiting-list', 'M waiting-list'],
  ],
  ['A13 by rank, before the ranking', ranking, 'ranking', []],
  [
    'A13 by rank, money there',
    [...ranking, [system, 'ranked', { callRanked: true }]],
    'noticeDraft',
    ['reserved 1500000'],
  ],
  [
    'A13 by rank, after the ranking',
    [...assessed, [olga, 'vote.approve', { selection: 'rank', callRanked: true }]],
    'noticeDraft',
    ['reserved 1500000'],
  ],
  [
    'A13 by rank, below the cut-off',
    [...ranking, [system, 'ranked', { callRanked: true, aheadCents: 9_000_000 }]],
    'waitingList',
    ['D waiting-list', 'M waiting-list'],
  ],
  ['A13 the budget year ends', [...waiting, ['clock', 'timer.budgetYearEnds-1']], 'rejectionDraft', [free]],
  ['A14 money is free', movingUp, 'moveUp', []],
  ['A14 offered', offered, 'offerPending', ['reserved 1500000', 'M offer']],
  [
    'A14 a smaller grant offered',
    [...movingUp, [otto, 'offer.offer', { offeredCents: 700_000 }]],
    'planRevision',
    ['reserved 700000', 'M partial-offer'],
  ],
  ['A14 kept on the list', [...movingUp, [otto, 'offer.keep']], 'waitingList', ['D waiting-list', 'M waiting-list']],
  [
    'A14 offered, but gone meanwhile',
    [...movingUp, [otto, 'offer.offer', { offeredCents: 700_000, availableCents: 0 }]],
    'moveUp',
    [],
  ],
  ['A14 accepted', [...offered, [anna, 'answerOffer.accepted']], 'noticeDraft', []],
  [
    'A14 declined',
    [...offered, [anna, 'answerOffer.declined', { ownReservedCents: 1_500_000 }]],
    'declined',
    ['reserved -1500000', free, 'M declined'],
  ],
  [
    'A14 lapsed',
    [...offered, ['clock', 'answerOffer-1.deadline', { ownReservedCents: 1_500_000 }]],
    'rejectionDraft',
    ['M offer-lapsed', 'reserved -1500000', free],
  ],
  ['A15 a smaller grant needs a new plan', partial, 'planRevision', ['reserved 900000', 'M partial-offer']],
  ['A15 the new plan', [...partial, [anna, 'revisePlan.accepted', { planCents: 900_000 }]], 'noticeDraft', []],
  ['A15 the new plan asks for too much', [...partial, [anna, 'revisePlan.accepted']], 'planRevision', []],
  [
    'A15 no new plan',
    [...partial, ['clock', 'revisePlan-1.deadline', { ownReservedCents: 900_000 }]],
    'rejectionDraft',
    ['M offer-lapsed', 'reserved -900000', free],
  ],
  ['§ 28 a rejection is meant', hearing, 'hearing', [free, 'M hearing']],
  ['§ 28 a comment', [...hearing, [anna, 'comment.given']], 'commentReview', []],
  ['§ 28 no comment', [...hearing, ['clock', 'comment-1.deadline']], 'rejectionDraft', []],
  [
    '§ 28 rejected after all',
    [...hearing, [anna, 'comment.given'], [otto, 'weighComment.reject']],
    'rejectionDraft',
    [],
  ],
  ['§ 28 decided again', [...hearing, [anna, 'comment.given'], [otto, 'weighComment.reconsider']], 'vote', []],
  [
    '§ 28 checked again, where it was never admitted',
    [...hearing, [anna, 'comment.given'], [otto, 'weighComment.reconsider', { admitted: false }]],
    'formalCheck',
    [],
  ],
  [
    '§ 28 heard once',
    [...hearing, [anna, 'comment.given'], [otto, 'weighComment.reconsider'], [olga, 'vote.refuse', { hearings: 1 }]],
    'rejectionDraft',
    [free],
  ],
  ['A15 drafted', drafted, 'noticeRelease', []],
  ['A15 returned', [...drafted, [rita, 'releaseNotice.return']], 'noticeDraft', []],
  [
    'A15 released',
    [...drafted, [rita, 'releaseNotice.release', { ownReservedCents: 1_500_000 }]],
    'granted',
    ['D notice', 'M notice', 'reserved -1500000', 'committed 1500000'],
  ],
  [
    'A15 released in part',
    [...drafted, [rita, 'releaseNotice.release', { ownReservedCents: 900_000, grantedCents: 900_000 }]],
    'granted',
    ['D partial-notice', 'M notice', 'reserved -900000', 'committed 900000'],
  ],
  [
    'A15 released, the budget is not adopted',
    [...drafted, [rita, 'releaseNotice.release', { budgetHold: true }]],
    'budgetHold',
    [],
  ],
  [
    'A15 the budget is adopted',
    [
      ...drafted,
      [rita, 'releaseNotice.release', { budgetHold: true }],
      [system, 'budgetAdopted', { budgetHold: false }],
    ],
    'noticeRelease',
    [],
  ],
  [
    'A15 released for more than there is',
    [...drafted, [rita, 'releaseNotice.release', { availableCents: 0, ownReservedCents: 1_000_000 }]],
    'waitingList',
    ['reserved -1000000', free, 'D waiting-list', 'M waiting-list'],
  ],
  [
    'A15 rejected',
    [...rejecting, [otto, 'draftRejection.drafted'], [rita, 'releaseRejection.release']],
    'rejected',
    ['D rejection', 'M rejection'],
  ],
  [
    'A15 rejection returned',
    [...rejecting, [otto, 'draftRejection.drafted'], [rita, 'releaseRejection.return']],
    'rejectionDraft',
    [],
  ],
  [
    'A25 withdrawn',
    [...drafted, [anna, 'withdraw', { ownReservedCents: 1_500_000 }]],
    'withdrawn',
    ['reserved -1500000', free, 'M withdrawn', 'tell children applicationWithdrawn'],
  ],
  [
    'R3 asked for in the form',
    [[anna, 'submit', { earlyStartAsked: true }]],
    'formalCheck | earlyStart.requested',
    ['D receipt', 'M receipt'],
  ],
  ['R3 asked for later', atEarlyStart, 'assessment | earlyStart.requested', []],
  [
    'R3 agreed',
    [...atEarlyStart, [otto, 'decideEarlyStart.consent']],
    'assessment | earlyStart.consented',
    ['M early-start-consented'],
  ],
  [
    'R3 refused',
    [...atEarlyStart, [otto, 'decideEarlyStart.refuse']],
    'assessment | earlyStart.refused',
    ['M early-start-refused'],
  ],
  [
    'R3 asked for again',
    [...atEarlyStart, [otto, 'decideEarlyStart.refuse'], [anna, 'requestEarlyStart']],
    'assessment | earlyStart.requested',
    [],
  ],
];

describe('project funding, row by row of the funding handbook §3.2', () => {
  it.each(rows)('%s', (_row, acts, state, out) => {
    const { play, effects } = played(acts);
    expect(play.name).toBe(state);
    expect(said(effects)).toEqual(out);
  });

  it('can be withdrawn from every state before its notice, and from none after', () => {
    for (const [row, acts, state] of rows) {
      const { play } = played(acts);
      const ended = ['granted', 'rejected', 'withdrawn', 'declined', 'expired'].includes(state);
      expect([row, play.gives('withdraw', anna).kind]).toEqual([row, ended ? 'refused' : 'accepted']);
    }
  });

  it('lets money that is free pass by who is not next in line (A14)', () => {
    const { play } = played(waiting);
    play.facts = { ...play.facts, availableCents: 500, aheadCents: 500 };
    expect(play.refuses('moneyFreed', system).code).toBe('notNow');
    expect(play.name).toBe('waitingList');
  });

  it('is without fault', () => {
    expect(defects(projectFunding, fundingSurroundings)).toEqual([]);
  });
});
