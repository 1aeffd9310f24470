import type { Rung, TaskDeclaration } from '#libs/engine/definition.js';

const ladder = (workingDays: number): Rung[] => [
  { kind: 'reminder', before: { workingDays: Math.min(3, workingDays - 1) } },
  { kind: 'escalation', after: { workingDays }, to: 'lead' },
];

/** A task of the office; who does it first says to be unbiased (§§ 20, 21 VwVfG NRW). */
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

/** The tasks of a nomination (funding handbook §4.3, below the rows of the round). */
export const tasks: Record<string, TaskDeclaration> = {
  /** The nominee is asked, and completes what a third person could not know; 10 days by default (D). */
  consent: {
    role: 'applicant',
    deadline: { fact: 'consentEndsAt' },
    ladder: [{ kind: 'reminder', before: { days: 3 } }],
    form: 'application',
    outcomes: ['accepted', 'declined'],
    withoutForm: ['declined'],
  },
  /** B3: by two people. */
  screen: office('officer', 10, {
    returnsTo: ['screen'],
    form: { name: 'screening', version: 1 },
    outcomes: ['admitted', 'excluded', 'merged'],
  }),
  confirmScreening: office('officer', 5, {
    distinctFrom: ['screen'],
    form: { name: 'confirm-screening', version: 1 },
    outcomes: ['confirm', 'return'],
  }),
  /** B4: each juror by themselves, changeable until the round closes the scoring. */
  score: {
    role: 'juror',
    seatsFor: 'jurors',
    revisable: true,
    independent: true,
    declaration: true,
    deadline: { fact: 'scoringEndsAt' },
    ladder: [
      { kind: 'reminder', before: { days: 7 } },
      { kind: 'reminder', before: { days: 2 } },
    ],
    form: { name: 'prize-score', version: 1 },
    outcomes: ['scored'],
  },
  /** B9: asked of winners alone, and only now; without an answer the money goes back to the pot after six months (§4.4). */
  bankDetails: {
    role: 'applicant',
    deadline: { fact: 'payoutEndsAt' },
    ladder: [
      { kind: 'reminder', after: { months: 1 } },
      { kind: 'reminder', after: { months: 3 } },
      { kind: 'reminder', before: { days: 14 } },
    ],
    form: { name: 'bank-details', version: 1 },
    answersFor: ['officer', 'releaser'],
    outcomes: ['given'],
  },
  /** B10: ordered by one, released by another. */
  orderPayment: office('officer', 5, {
    returnsTo: ['orderPayment'],
    form: { name: 'order-payment', version: 1 },
    outcomes: ['ordered'],
  }),
  releasePayment: office('releaser', 5, {
    distinctFrom: ['orderPayment'],
    form: { name: 'release-payment', version: 1 },
    outcomes: ['release', 'return'],
  }),
  /** B11: a revoked prize is paid back. */
  recordRefund: office('officer', 20, { outcomes: ['refunded', 'waived'] }),
};
