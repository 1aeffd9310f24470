import type { Rung, TaskDeclaration } from '#libs/engine/definition.js';

const form = (name: string, version = 1): { name: string; version: number } => ({ name, version });
const reminded: Rung[] = [{ kind: 'reminder', before: { workingDays: 2 } }];
/** Reminded before the end; ten working days from the opening, whoever leads the department may do it as well. */
const escalated: Rung[] = [...reminded, { kind: 'escalation', after: { workingDays: 10 }, to: 'departmentHead' }];

/** The tasks of a submission, by the rows of the council handbook §2.2 and §2.3. */
export const tasks: Record<string, TaskDeclaration> = {
  /** What another dossier started, such as a funding application above the limit, somebody has to write. */
  write: {
    role: 'author',
    deadline: { workingDays: 10 },
    ladder: escalated,
    form: form('council-submission', 2),
    outcomes: ['submitted'],
  },
  /** Whoever is named signs, side by side in a stage; two days before the end they are reminded (§2.6). */
  coSign: {
    role: 'coSigner',
    seatsFor: 'signers',
    deadline: { fact: 'signByAt' },
    ladder: reminded,
    form: form('co-signature'),
    outcomes: ['signed', 'signedWithRemark', 'notCompetent', 'changesWanted', 'refused'],
    resolve: [
      { when: 'votes.changesWanted > 0 || votes.refused > 0', outcome: 'changesWanted' },
      { when: 'true', outcome: 'signed' },
    ],
  },
  /** Silence is no consent: somebody above says how it goes on. */
  decideOverdue: {
    role: 'departmentHead',
    deadline: { workingDays: 3 },
    ladder: reminded,
    form: form('overdue-signature'),
    outcomes: ['prolong', 'goOn'],
  },
  revise: {
    role: 'author',
    returnsTo: ['submit', 'write', 'revise', 'replaceVersion'],
    deadline: { workingDays: 10 },
    ladder: escalated,
    form: form('council-submission', 2),
    outcomes: ['submitted'],
  },
  /** I8: never the author. */
  releaseDepartment: {
    role: 'departmentHead',
    deadline: { workingDays: 5 },
    ladder: reminded,
    distinctFrom: ['submit', 'write', 'revise', 'replaceVersion'],
    form: form('release-submission'),
    outcomes: ['release', 'return'],
  },
  releaseMayor: {
    role: 'mayor',
    deadline: { workingDays: 5 },
    ladder: reminded,
    distinctFrom: ['submit', 'write', 'revise', 'replaceVersion', 'releaseDepartment'],
    form: form('release-submission'),
    outcomes: ['release', 'return'],
  },
  /** Number and route (§2.4). */
  introduce: {
    role: 'councilOffice',
    deadline: { workingDays: 3 },
    ladder: reminded,
    form: form('introduction'),
    outcomes: ['introduced', 'returned'],
  },
  /** § 60 GO NRW: the mayor with a member of the council, or of the committee. */
  signUrgency: {
    role: 'councilMember',
    seatsFor: 'urgencySigners',
    deadline: { workingDays: 1 },
    form: form('urgency-signature'),
    outcomes: ['signed', 'refused'],
    resolve: [
      { when: 'votes.refused > 0', outcome: 'refused' },
      { when: 'true', outcome: 'signed' },
    ],
  },
  placeOrders: {
    role: 'councilOffice',
    deadline: { workingDays: 10 },
    ladder: reminded,
    form: form('orders'),
    outcomes: ['placed', 'none'],
  },
  /** I8: what was public is withdrawn by two. */
  confirmWithdrawal: {
    role: 'councilOffice',
    deadline: { workingDays: 1 },
    distinctFrom: ['askWithdrawal'],
    form: form('confirm-withdrawal'),
    outcomes: ['confirmed', 'declined'],
  },
};
