import type { Rung } from '#libs/engine/definition.js';
import { mail, openTask } from '#libs/engine/vocabulary.js';
import { processes } from '#libs/processes/index.js';
import type { Process } from '#libs/processes/process.js';

/** The commands of a dossier of the bench process, in their order. */
export const benchCommands = ['submit', 'check.complete', 'vote.approve', 'release.release'] as const;

/** Tasks as in project funding: a reminder, and two escalations. */
const ladder: Rung[] = [
  { kind: 'reminder', before: { workingDays: 3 } },
  { kind: 'escalation', after: { workingDays: 10 }, to: 'deputy' },
  { kind: 'escalation', after: { workingDays: 13 }, to: 'lead' },
];
const task = (role: string, outcome: string) => ({ role, deadline: { workingDays: 10 }, ladder, outcomes: [outcome] });

/**
 * Project funding made small: four commands, three tasks with their timers, a mail at the beginning and at the end, a
 * booking, and no PDF.
 */
export function benchProcess(): Process {
  const { projectFunding } = processes;
  if (!projectFunding) throw new Error('no project funding');
  return {
    ...projectFunding,
    definition: {
      name: 'bench',
      version: 1,
      prefix: 'BN',
      facts: { requestedCents: 'int' },
      commands: { submit: { roles: ['applicant'] } },
      tasks: {
        check: task('officer', 'complete'),
        vote: task('officer', 'approve'),
        release: { ...task('releaser', 'release'), distinctFrom: ['vote'] },
      },
      chart: {
        initial: 'new',
        states: {
          new: { on: { submit: { target: 'check', actions: [mail('receipt')] } } },
          check: { entry: [openTask('check')], on: { 'check.complete': 'vote' } },
          vote: { entry: [openTask('vote')], on: { 'vote.approve': 'release' } },
          release: { entry: [openTask('release')], on: { 'release.release': 'granted' } },
          granted: {
            type: 'final',
            entry: [{ type: 'book', params: { bucket: 'committed', cents: 'requestedCents' } }, mail('notice')],
          },
        },
      },
    },
    facts: ({ application }) => ({ requestedCents: Number(application?.['requestedCents'] ?? 0) }),
    programmes: projectFunding.programmes.slice(0, 1).map((programme) => ({ ...programme, key: 'bench' })),
  };
}
