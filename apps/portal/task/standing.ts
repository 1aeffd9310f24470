import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import { partiesOf, withLimits } from '#libs/database/stores/actor.store.js';
import type { Compiled } from '#libs/engine/compile.js';
import type { Actor as EngineActor, Refusal } from '#libs/engine/outcome.js';
import { declarationOf, objection, seatFor, steppedIn } from '#libs/engine/seats.js';
import type { OpenTask } from '#libs/engine/state.js';
import type { Actor } from '../security/actor.js';
import { isConflicted } from '../security/rights.js';

/** How somebody stands to an open task: may do it (and holds it already, or not), or may not, and why. */
export type Standing =
  | { readonly may: true; readonly holds: boolean }
  | { readonly may: false; readonly refusal: Refusal };

/** The actor as the engine sees them: roles in the dossier's programme, their own dossier or not, conflict or not. */
export function engineActor(actor: Actor, dossier: Dossier): EngineActor {
  const parties = partiesOf(dossier, actor.personId);
  const here = actor.roles.filter(({ programme }) => programme === null || programme === dossier.programme);
  return {
    kind: 'person',
    id: actor.personId,
    ...withLimits(here, parties),
    conflicted: parties.length > 0 || isConflicted(actor, dossier),
  };
}

/** Asks the engine's own rules, so that a page never promises what a decision would refuse. */
export function standing(compiled: Compiled, dossier: Dossier, task: OpenTask, actor: Actor): Standing {
  const who = engineActor(actor, dossier);
  const against = dossier.snapshot ? objection(compiled, dossier.snapshot, task, who) : undefined;
  if (against) return { may: false, refusal: against };
  const found = seatFor(declarationOf(compiled, task.name), task, who, steppedIn(task, who));
  if ('refusal' in found) return { may: false, refusal: found.refusal };
  return { may: true, holds: task.seats[found.index]?.holder === actor.personId };
}

/** Whether a task asks this person to declare to be unbiased: it does not, it does now, or they said so already. */
export type DeclarationNeed = 'none' | 'asked' | 'given';

/** What the engine would ask for at the first act of a person on a dossier. */
export function declarationNeed(
  { definition }: Compiled,
  { snapshot }: Dossier,
  { name }: Pick<OpenTask, 'name'>,
  { personId }: Actor,
): DeclarationNeed {
  if (definition.tasks[name]?.declaration !== true) return 'none';
  return snapshot?.unbiased.includes(personId) ? 'given' : 'asked';
}

/** Whether the actor hands tasks of this dossier about: assigns them, and frees the seats of those who are away. */
export function leads(actor: Actor, dossier: Dossier): boolean {
  return engineActor(actor, dossier).roles.includes('lead');
}

/** The people of a list whom the engine would let do the task if it were theirs. */
export function assignable<Person extends { readonly id: string }>(
  compiled: Compiled,
  dossier: Dossier,
  task: OpenTask,
  people: readonly Person[],
): Person[] {
  const { snapshot } = dossier;
  if (!snapshot) return [];
  return people.filter(({ id }) => {
    const who: EngineActor = { kind: 'person', id, roles: task.audience, conflicted: false };
    return !objection(compiled, snapshot, task, who) && !task.seats.some(({ holder }) => holder === id);
  });
}
