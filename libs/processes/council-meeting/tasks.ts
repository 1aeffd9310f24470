import type { TaskDeclaration } from '#libs/engine/definition.js';

const form = (name: string): { name: string; version: number } => ({ name, version: 1 });

/** The tasks of a meeting (council handbook §2.5). */
export const tasks: Record<string, TaskDeclaration> = {
  /** In time, as the body's rules say (§ 47 GO NRW). */
  invite: {
    role: 'clerk',
    deadline: { fact: 'inviteByAt' },
    ladder: [{ kind: 'reminder', before: { workingDays: 3 } }],
    outcomes: ['invited'],
  },
  openMeeting: {
    role: 'clerk',
    deadline: { fact: 'meetingAt' },
    ladder: [{ kind: 'reminder', before: { workingDays: 1 } }],
    form: form('meeting-opening'),
    outcomes: ['opened'],
  },
  leadMeeting: {
    role: 'clerk',
    deadline: { hours: 24 },
    form: form('meeting-step'),
    outcomes: ['attendance', 'item', 'bias', 'result', 'urgent', 'close'],
  },
  writeMinutes: {
    role: 'clerk',
    returnsTo: ['writeMinutes'],
    deadline: { workingDays: 10 },
    ladder: [{ kind: 'reminder', before: { workingDays: 3 } }],
    form: form('meeting-minutes'),
    outcomes: ['submitted'],
  },
  /** Whoever has the chair, or stands in for it, signs what somebody else wrote. */
  approveMinutes: {
    role: 'chair',
    seatsFor: 'chairs',
    quorum: 1,
    deadline: { workingDays: 10 },
    ladder: [{ kind: 'reminder', before: { workingDays: 3 } }],
    distinctFrom: ['writeMinutes'],
    form: form('approve-minutes'),
    outcomes: ['approved', 'returned'],
    resolve: [
      { when: 'votes.returned > 0', outcome: 'returned' },
      { when: 'true', outcome: 'approved' },
    ],
  },
};
