import type { Rung, TaskDeclaration } from '#libs/engine/definition.js';

/** Reminder before the deadline; with the deadline the deputy may act too, and three working days later the lead. */
const ladder = (workingDays: number): Rung[] => [
  { kind: 'reminder', before: { workingDays: Math.min(3, workingDays - 1) } },
  { kind: 'escalation', after: { workingDays }, to: 'deputy' },
  { kind: 'escalation', after: { workingDays: workingDays + 3 }, to: 'lead' },
];

/** A task of the office, with its ladder; who does it first says to be unbiased (§§ 20, 21 VwVfG NRW). */
const office = (
  role: string,
  workingDays: number,
  more: Omit<TaskDeclaration, 'role' | 'deadline'>,
): TaskDeclaration => ({
  role,
  deadline: { workingDays },
  ladder: ladder(workingDays),
  declaration: true,
  ...more,
});

/** Asked of the applicant; a reminder comes three days before. */
const asked = (more: Omit<TaskDeclaration, 'role' | 'deadline'>): TaskDeclaration => ({
  role: 'applicant',
  deadline: { days: 14 },
  ladder: [{ kind: 'reminder', before: { days: 3 } }],
  ...more,
});

/** The tasks of project funding, by the rows of the funding handbook §3.2. */
export const tasks: Record<string, TaskDeclaration> = {
  /** A4, A5, A7, A8. While the applicant completes the application, the time of the check stands still. */
  formalCheck: office('officer', 10, {
    form: { name: 'formal-check', version: 2 },
    outcomes: ['complete', 'incomplete', 'inadmissible'],
    resumes: true,
  }),
  /** A5, A6: put off once by the officer (§ 31 VII VwVfG NRW). */
  clarify: asked({
    form: 'application',
    outcomes: ['answered'],
    extension: { by: { days: 14 }, times: 1, roles: ['officer', 'lead'] },
  }),
  /** A9 */
  assessment: office('assessor', 15, {
    seats: 2,
    independent: true,
    form: { name: 'assessment', version: 2 },
    outcomes: ['submitted'],
  }),
  /** A9, where two assessments lie too far apart, or one of them counts no more. */
  furtherAssessment: office('assessor', 10, {
    distinctFrom: ['assessment', 'furtherAssessment'],
    independent: true,
    form: { name: 'assessment', version: 2 },
    outcomes: ['submitted'],
  }),
  /** A10 */
  vote: office('officer', 5, {
    distinctFrom: ['assessment', 'furtherAssessment'],
    returnsTo: ['vote'],
    form: { name: 'vote', version: 2 },
    outcomes: ['approve', 'refuse'],
  }),
  /** A10: officer and lead. */
  confirmVote: office('lead', 5, {
    ladder: [{ kind: 'reminder', before: { workingDays: 2 } }],
    distinctFrom: ['vote'],
    form: { name: 'confirm-vote', version: 2 },
    outcomes: ['confirm', 'return'],
  }),
  /** A11, A12. The committee's own members vote; the clerk records it, so the deadline is the meeting's day. */
  resolution: {
    role: 'clerk',
    declaration: true,
    deadline: { fact: 'meetingAt' },
    ladder: [{ kind: 'reminder', before: { workingDays: 3 } }],
    form: { name: 'resolution', version: 2 },
    outcomes: ['full', 'part', 'conditions', 'refused', 'deferred'],
  },
  /** A14 */
  offer: office('officer', 5, { form: { name: 'offer', version: 2 }, outcomes: ['offer', 'keep'] }),
  /** A14: 14 days to answer. */
  answerOffer: asked({ outcomes: ['accepted', 'declined'] }),
  /** A14 and §3.5: a smaller grant needs a new balanced plan. */
  revisePlan: asked({ form: 'application', outcomes: ['accepted', 'declined'], withoutForm: ['declined'] }),
  /** A15 */
  draftNotice: office('officer', 5, {
    returnsTo: ['draftNotice'],
    form: { name: 'draft-notice', version: 3 },
    outcomes: ['drafted'],
  }),
  releaseNotice: office('releaser', 5, {
    distinctFrom: ['draftNotice'],
    amount: 'grantedCents',
    form: { name: 'release', version: 2 },
    outcomes: ['release', 'return'],
  }),
  /** § 28 VwVfG NRW: as many days as the programme says. */
  comment: {
    role: 'applicant',
    deadline: { fact: 'hearingEndsAt' },
    ladder: [{ kind: 'reminder', before: { days: 3 } }],
    form: { name: 'comment', version: 1 },
    outcomes: ['given'],
  },
  weighComment: office('officer', 5, {
    form: { name: 'weigh-comment', version: 1 },
    outcomes: ['reject', 'reconsider'],
  }),
  draftRejection: office('officer', 5, {
    returnsTo: ['draftRejection'],
    form: { name: 'draft-rejection', version: 3 },
    outcomes: ['drafted'],
  }),
  releaseRejection: office('releaser', 5, {
    distinctFrom: ['draftRejection'],
    form: { name: 'release', version: 2 },
    outcomes: ['release', 'return'],
  }),
  /** R3 */
  decideEarlyStart: office('officer', 5, {
    form: { name: 'early-start-decision', version: 2 },
    outcomes: ['consent', 'refuse'],
  }),
};
