import { berlinDays } from '#libs/calendar/berlin.js';
import type { DossierFile } from '#libs/database/stores/dossier-file.store.js';
import { processes } from '#libs/processes/index.js';
import type { FactSource } from '#libs/processes/process.js';
import { hasRole, type Actor } from '../security/actor.js';
import type { RoundView } from '#libs/processes/round-view.js';

/** What a process says to the pages of a round; nothing where no jury judges. */
export const roundViewOf = (process: string): RoundView | undefined => processes[process]?.roundView;

/** The tasks in which a jury works, by process: joining and voting in rounds, judging in what they started. */
export const juryTasks: readonly { process: string; task: string; of: keyof RoundView['tasks'] }[] = Object.values(
  processes,
).flatMap(({ definition, calls }) => {
  const own = roundViewOf(definition.name)?.tasks;
  const above = roundViewOf(calls ?? '')?.tasks;
  const { name: process } = definition;
  return [
    ...(own?.joins ?? []).map((task) => ({ process, task, of: 'joins' }) as const),
    ...(own ? [{ process, task: own.vote, of: 'vote' } as const] : []),
    ...(above ? [{ process, task: above.judge, of: 'judge' } as const] : []),
  ];
});

/** Where somebody comes from to a task: the queue, or a juror's own page. */
export const homeOfTask = (actor: Actor, process: string, task: string): '/queue' | '/jury' =>
  hasRole(actor, 'juror') && juryTasks.some((one) => one.process === process && one.task === task) ? '/jury' : '/queue';

/** The name of the process of what a round's process starts. */
export const childProcessOf = (round: string): string =>
  Object.values(processes).find(({ calls }) => calls === round)?.definition.name ?? '';

/** A file as a decision at this moment would look at it. */
export const sourceOf = (file: DossierFile): FactSource => ({
  ...file,
  command: { type: '', at: new Date().toISOString() },
  days: berlinDays,
});
