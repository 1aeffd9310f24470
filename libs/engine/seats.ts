import type { Compiled } from './compile.js';
import type { TaskDeclaration } from './definition.js';
import type { Facts } from './expressions.js';
import type { Actor, EngineCommand, Refusal } from './outcome.js';
import type { DossierState, OpenTask, Seat } from './state.js';

/** A task as it is declared; every open task has a declaration, since versions are pinned. */
export function declarationOf(compiled: Compiled, name: string): TaskDeclaration {
  const declaration = compiled.definition.tasks[name];
  if (!declaration) throw new Error(`task ${name} is not declared in ${compiled.definition.name}`);
  return declaration;
}

/** Why this actor may not do this task now; `undefined` where nothing stands against it. Fails closed. */
export function objection(compiled: Compiled, state: DossierState, task: OpenTask, actor: Actor): Refusal | undefined {
  const declaration = declarationOf(compiled, task.name);
  if (actor.id === null) return { code: 'notAllowed', needs: task.audience };
  const able = task.audience.filter((role) => actor.roles.includes(role));
  if (able.length === 0) return { code: 'notAllowed', needs: task.audience };
  const staff = declaration.role !== 'applicant';
  const checksConflict = declaration.conflictOfInterest ?? staff;
  if (checksConflict && (staff ? biased(state, actor) : barred(state, actor))) {
    return { code: 'conflictOfInterest', task: task.name };
  }
  const limitCents = Math.max(...able.map((role) => actor.limits?.[role] ?? Infinity));
  if (task.amountCents !== undefined && task.amountCents > limitCents) {
    return { code: 'aboveLimit', task: task.name, limitCents };
  }
  const other = (declaration.distinctFrom ?? []).find((name) => state.doers[name]?.includes(actor.id ?? ''));
  return other ? { code: 'fourEyes', task: task.name, other } : undefined;
}

/**
 * Somebody who is given a task by others. Whether they hold its role is known only outside, and up to which sum they may
 * decide is asked when they do.
 */
export const assigned = ({ audience }: OpenTask, person: string | null): Actor => ({
  kind: 'person',
  id: person,
  roles: audience,
  conflicted: false,
});

/**
 * Whether the actor has said to be unbiased where a task asks for that, with this command or an earlier one; a word given
 * with this one is noted. Fails closed.
 */
export function declares(declaration: TaskDeclaration, state: DossierState, command: EngineCommand): boolean {
  const { id } = command.actor;
  if (id === null) return false;
  if (command.declares && !state.unbiased.includes(id)) state.unbiased = [...state.unbiased, id].toSorted();
  return !declaration.declaration || state.unbiased.includes(id);
}

/** A conflict of interest, known or declared. */
const barred = (state: DossierState, actor: Actor): boolean =>
  actor.conflicted || (actor.id !== null && state.recused.includes(actor.id));

/** May not act for the office here: barred, or a party to it (§ 20 I 1 No. 1 VwVfG NRW). */
export const biased = (state: DossierState, actor: Actor): boolean =>
  barred(state, actor) || actor.roles.some((role) => role === 'applicant' || role === 'proposer');

/**
 * The seat this actor would use: the one held, else the first that nobody holds.
 * @param mayTakeOver whether a seat that somebody else holds, but has not done, will do as well
 */
export function seatFor(
  declaration: TaskDeclaration,
  task: OpenTask,
  actor: Actor,
  mayTakeOver = false,
): { index: number } | { refusal: Refusal } {
  const held = task.seats.findIndex((seat) => seat.holder === actor.id);
  if (held >= 0) {
    const seat = task.seats[held];
    const done = seat?.outcome && (!declaration.revisable || seat.closed);
    return done ? { refusal: { code: 'alreadyDone', task: task.name } } : { index: held };
  }
  // A seat by name is nobody else's.
  const named = declaration.seatsFor !== undefined;
  const empty = named ? -1 : task.seats.findIndex((seat) => seat.holder === null);
  const free = empty < 0 && mayTakeOver && !named ? task.seats.findIndex((seat) => seat.outcome === null) : empty;
  return free >= 0 ? { index: free } : { refusal: { code: 'taskTaken', task: task.name } };
}

/** Whether the ladder has let this actor in: then a seat that its holder left lying may be taken over. */
export const steppedIn = (task: OpenTask, actor: Actor): boolean =>
  task.audience.slice(1).some((role) => actor.roles.includes(role));

/** The open task a command means: by its key, or the only open one of that name. */
export function meantTask(state: DossierState, command: EngineCommand, name?: string): OpenTask | undefined {
  return command.task
    ? state.tasks.find((task) => task.key === command.task && (!name || task.name === name))
    : state.tasks.find((task) => task.name === name);
}

/**
 * The task's outcome once enough seats are done, else `undefined`.
 * @throws where seats disagree and no rule decides; `defects` finds such a definition
 */
export function resolved(compiled: Compiled, task: OpenTask, facts: Facts): string | undefined {
  const declaration = declarationOf(compiled, task.name);
  if (declaration.revisable) return undefined;
  const given = task.seats.flatMap((seat) => (seat.outcome ? [seat.outcome] : []));
  // A seat by name that a conflict of interest has emptied is not waited for.
  const awaited = declaration.seatsFor ? task.seats.filter((seat) => seat.holder !== null) : task.seats;
  if (given.length < Math.min(declaration.quorum ?? awaited.length, awaited.length)) return undefined;
  const votes = Object.fromEntries(
    declaration.outcomes.map((name) => [name, given.filter((one) => one === name).length]),
  );
  const tally = compiled.tallies.get(task.name);
  const rule = declaration.resolve?.find(({ when }) => tally?.holds(when, { ...facts, votes }));
  if (rule) return rule.outcome;
  if (new Set(given).size > 1) throw new Error(`task ${task.name}: its seats disagree and no rule of resolve holds`);
  return given[0];
}

export const emptySeat = (): Seat => ({ holder: null, outcome: null, doneAt: null, answers: null });
