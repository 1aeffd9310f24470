import { dueAt } from '#libs/calendar/due.js';
import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import type { Compiled } from '#libs/engine/compile.js';
import { biased } from '#libs/engine/seats.js';
import type { Counted, OpenTask } from '#libs/engine/state.js';
import type { Actor } from '../security/actor.js';
import { engineActor } from './standing.js';

/** A deadline put off: what it becomes, and how that is counted. Instants ISO in UTC. */
export interface Extension {
  readonly dueAt: string;
  readonly counted: Counted;
}

/**
 * What a task's deadline would be put off to now, where this person may put it off and it was not put off too often
 * (§ 31 VII VwVfG NRW); counted from the deadline, or from today where it has passed, as the engine does.
 */
export function extensionOf(
  { definition }: Compiled,
  dossier: Dossier,
  task: OpenTask,
  actor: Actor,
  now: string,
): Extension | undefined {
  const extension = definition.tasks[task.name]?.extension;
  const who = engineActor(actor, dossier);
  if (!extension || !dossier.snapshot || task.extended >= extension.times) return undefined;
  if (!extension.roles.some((role) => who.roles.includes(role)) || biased(dossier.snapshot, who)) return undefined;
  const from = task.dueAt < now ? now : task.dueAt;
  return { dueAt: dueAt(from, extension.by).at, counted: { from, by: extension.by, because: 'extended' } };
}
