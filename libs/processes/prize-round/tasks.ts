import type { TaskDeclaration } from '#libs/engine/definition.js';

const form = (name: string, version = 1): { name: string; version: number } => ({ name, version });

/** The tasks of a round, by the rows of the funding handbook §4.3. */
export const tasks: Record<string, TaskDeclaration> = {
  /** B1 */
  releaseRound: {
    role: 'releaser',
    deadline: { workingDays: 5 },
    ladder: [
      { kind: 'reminder', before: { workingDays: 2 } },
      { kind: 'escalation', after: { workingDays: 5 }, to: 'lead' },
    ],
    distinctFrom: ['prepare', 'reviseRound'],
    form: form('release-round'),
    outcomes: ['release', 'return'],
  },
  reviseRound: {
    role: 'programmeManager',
    returnsTo: ['prepare', 'reviseRound'],
    deadline: { workingDays: 10 },
    form: form('prize-round'),
    outcomes: ['revised'],
  },
  /** B3 */
  closeScreening: {
    role: 'officer',
    deadline: { workingDays: 20 },
    ladder: [{ kind: 'reminder', before: { workingDays: 5 } }],
    outcomes: ['completed'],
  },
  /** B4: everybody in the jury promises confidentiality before the first document is theirs. */
  joinJury: {
    role: 'juror',
    seatsFor: 'members',
    deadline: { days: 14 },
    ladder: [{ kind: 'reminder', before: { days: 5 } }],
    form: form('jury-declaration'),
    outcomes: ['accepted', 'declined'],
    resolve: [
      { when: 'votes.declined > 0', outcome: 'declined' },
      { when: 'true', outcome: 'accepted' },
    ],
  },
  /** Who is appointed while the jury reads: asked one by one, so that nobody waits for another's answer. */
  joinLater: {
    role: 'juror',
    seatsFor: 'newcomers',
    quorum: 1,
    deadline: { fact: 'scoringEndsAt' },
    ladder: [
      { kind: 'reminder', after: { days: 5 } },
      { kind: 'reminder', before: { days: 5 } },
    ],
    form: form('jury-declaration'),
    outcomes: ['accepted', 'declined'],
    resolve: [
      { when: 'votes.declined > 0', outcome: 'declined' },
      { when: 'true', outcome: 'accepted' },
    ],
  },
  closeScoring: {
    role: 'officer',
    deadline: { fact: 'scoringEndsAt' },
    ladder: [{ kind: 'reminder', before: { days: 3 } }],
    outcomes: ['completed'],
  },
  /** B5, B6 */
  openSession: {
    role: 'officer',
    deadline: { fact: 'sessionAt' },
    ladder: [{ kind: 'reminder', before: { days: 3 } }],
    form: form('session-opening'),
    outcomes: ['opened', 'adjourned'],
  },
  leadSession: {
    role: 'officer',
    deadline: { hours: 12 },
    form: form('session-step'),
    outcomes: ['motion', 'attendance', 'adjourn', 'close'],
  },
  castVote: {
    role: 'juror',
    seatsFor: 'voters',
    revisable: true,
    independent: true,
    deadline: { hours: 12 },
    form: form('ballot'),
    outcomes: ['voted'],
  },
  countVotes: { role: 'officer', deadline: { hours: 12 }, form: form('count-votes', 2), outcomes: ['counted'] },
  /** B7 */
  confirmResult: {
    role: 'confirmer',
    seatsFor: 'confirmers',
    quorum: 1,
    deadline: { workingDays: 10 },
    ladder: [{ kind: 'reminder', before: { workingDays: 3 } }],
    form: form('confirm-result'),
    outcomes: ['confirmed', 'returned'],
    resolve: [
      { when: 'votes.returned > 0', outcome: 'returned' },
      { when: 'true', outcome: 'confirmed' },
    ],
  },
  /** B8 */
  setEmbargo: {
    role: 'programmeManager',
    deadline: { workingDays: 5 },
    ladder: [{ kind: 'reminder', before: { workingDays: 2 } }],
    form: form('embargo'),
    outcomes: ['set'],
  },
  /** B9 */
  holdCeremony: {
    role: 'programmeManager',
    deadline: { fact: 'ceremonyAt' },
    ladder: [{ kind: 'reminder', before: { days: 3 } }],
    form: form('ceremony'),
    outcomes: ['held', 'postponed'],
  },
  /** B10 */
  closeAccounts: {
    role: 'programmeManager',
    deadline: { months: 8 },
    ladder: [{ kind: 'reminder', before: { days: 30 } }],
    form: form('round-accounts'),
    outcomes: ['closed'],
  },
};
