import type { ProcessDefinition, Rung } from '#libs/engine/definition.js';
import { book, document, mail, openTask, when } from '#libs/engine/vocabulary.js';

/** Reminder before the deadline; with the deadline the deputy may act too, and three working days later the lead. */
const ladder = (workingDays: number): Rung[] => [
  { kind: 'reminder', before: { workingDays: Math.min(3, workingDays - 1) } },
  { kind: 'escalation', after: { workingDays }, to: 'deputy' },
  { kind: 'escalation', after: { workingDays: workingDays + 3 }, to: 'lead' },
];

/** Project funding from receipt to notice: rows A2 to A15 and A25 of the funding handbook, in short. */
export const projectFunding: ProcessDefinition = {
  name: 'projectFunding',
  version: 1,
  prefix: 'PF',
  facts: {
    late: 'bool',
    deadlineKind: 'string',
    requestedCents: 'int',
    grantedCents: 'int',
  },
  commands: {
    submit: { roles: ['applicant'] },
    withdraw: { roles: ['applicant'] },
  },
  tasks: {
    formalCheck: {
      role: 'officer',
      deadline: { workingDays: 10 },
      ladder: ladder(10),
      form: { name: 'formal-check', version: 1 },
      outcomes: ['complete', 'incomplete', 'inadmissible'],
    },
    clarify: {
      role: 'applicant',
      deadline: { days: 14 },
      ladder: [{ kind: 'reminder', before: { days: 3 } }],
      form: { name: 'project-funding-application', version: 1 },
      outcomes: ['answered'],
    },
    assessment: {
      role: 'assessor',
      seats: 2,
      independent: true,
      deadline: { workingDays: 15 },
      ladder: ladder(15),
      form: { name: 'assessment', version: 1 },
      outcomes: ['submitted'],
    },
    vote: {
      role: 'officer',
      deadline: { workingDays: 5 },
      ladder: ladder(5),
      distinctFrom: ['assessment'],
      form: { name: 'vote', version: 1 },
      outcomes: ['approve', 'refuse'],
    },
    draftNotice: {
      role: 'officer',
      deadline: { workingDays: 5 },
      ladder: ladder(5),
      form: { name: 'draft-notice', version: 1 },
      outcomes: ['drafted'],
    },
    releaseNotice: {
      role: 'releaser',
      deadline: { workingDays: 5 },
      ladder: ladder(5),
      distinctFrom: ['draftNotice'],
      form: { name: 'release', version: 1 },
      outcomes: ['release', 'return'],
    },
    draftRejection: {
      role: 'officer',
      deadline: { workingDays: 5 },
      ladder: ladder(5),
      form: { name: 'draft-rejection', version: 1 },
      outcomes: ['drafted'],
    },
    releaseRejection: {
      role: 'releaser',
      deadline: { workingDays: 5 },
      ladder: ladder(5),
      distinctFrom: ['draftRejection'],
      form: { name: 'release', version: 1 },
      outcomes: ['release', 'return'],
    },
  },
  chart: {
    initial: 'new',
    on: { withdraw: '.withdrawn' },
    states: {
      new: {
        on: {
          submit: [
            // A cut-off date admits nothing late; an orderly one only ranks it last (A3).
            { guard: when('late && deadlineKind == "cutoff"'), target: 'late' },
            { target: 'formalCheck', actions: [document('receipt'), mail('receipt', ['receipt'])] },
          ],
        },
      },
      formalCheck: {
        entry: [openTask('formalCheck')],
        on: {
          'formalCheck.complete': 'assessment',
          'formalCheck.incomplete': 'clarification',
          'formalCheck.inadmissible': 'rejectionDraft',
        },
      },
      clarification: {
        entry: [openTask('clarify'), mail('clarification-requested')],
        on: {
          'clarify.answered': { target: 'formalCheck', actions: [mail('clarification-received')] },
          'clarify.overdue': 'rejectionDraft',
        },
      },
      assessment: {
        entry: [openTask('assessment')],
        on: { 'assessment.submitted': 'vote' },
      },
      vote: {
        entry: [openTask('vote')],
        on: {
          'vote.approve': 'noticeDraft',
          'vote.refuse': 'rejectionDraft',
        },
      },
      noticeDraft: {
        entry: [openTask('draftNotice')],
        on: { 'draftNotice.drafted': 'noticeRelease' },
      },
      noticeRelease: {
        entry: [openTask('releaseNotice')],
        on: { 'releaseNotice.release': 'granted', 'releaseNotice.return': 'noticeDraft' },
      },
      rejectionDraft: {
        entry: [openTask('draftRejection')],
        on: { 'draftRejection.drafted': 'rejectionRelease' },
      },
      rejectionRelease: {
        entry: [openTask('releaseRejection')],
        on: { 'releaseRejection.release': 'rejected', 'releaseRejection.return': 'rejectionDraft' },
      },
      granted: {
        type: 'final',
        entry: [book('committed', 'grantedCents'), document('notice'), mail('notice', ['notice'])],
      },
      rejected: { type: 'final', entry: [document('rejection'), mail('rejection', ['rejection'])] },
      withdrawn: { type: 'final', entry: [mail('withdrawn')] },
      late: { type: 'final', entry: [mail('late')] },
    },
  },
};
