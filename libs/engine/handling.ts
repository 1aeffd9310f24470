import type { Changes } from './changes.js';
import type { Compiled } from './compile.js';
import { refused, type Actor, type EngineCommand, type Outcome } from './outcome.js';
import {
  assigned,
  biased,
  declarationOf,
  declares,
  emptySeat,
  meantTask,
  objection,
  seatFor,
  steppedIn,
} from './seats.js';
import type { TaskDeclaration } from './definition.js';
import type { DossierState, OpenTask } from './state.js';
import { activeStates } from './walk.js';

/** Handing work about: claim, give back, hand over, put off, tell of a conflict of interest. The chart doesn't move. */
export function onHandling(compiled: Compiled, changes: Changes, command: EngineCommand): Outcome {
  const { actor, type } = command;
  const task = meantTask(changes.state, command);
  const leads = actor.roles.includes('lead');
  if (type === 'task.recuse' && (task || hearsRecusal(compiled, changes.state)))
    return onRecuse(compiled, changes, command, task, leads && !biased(changes.state, actor));
  if (!task) return refused({ code: 'taskClosed', task: command.task ?? '' });
  if (type === 'task.extend') return onExtend(compiled, changes, command, task);
  if (type === 'task.release') {
    // A lead frees the seat of somebody who is away; everybody else their own.
    const holder = leads && command.assignee ? command.assignee : actor.id;
    // A seat by name would be nobody's: who cannot do it is recused, or replaced by the process.
    const named = declarationOf(compiled, task.name).seatsFor !== undefined;
    if (named || !release(changes, task, holder ?? '')) return refused({ code: 'notAllowed', needs: task.audience });
    return changes.accepted(null);
  }
  if (type === 'task.assign') return onAssign(compiled, changes, command, task, leads);
  if (type !== 'task.claim') return refused({ code: 'unknownEvent', possibleIn: [] });
  const against = objection(compiled, changes.state, task, actor);
  if (against) return refused(against);
  const declaration = declarationOf(compiled, task.name);
  if (!declares(declaration, changes.state, command)) {
    return refused({ code: 'declarationMissing', task: task.name });
  }
  return seated(declaration, changes, task, actor, steppedIn(task, actor));
}

/** Whether the chart wants to know of a conflict of interest now, also where no task is open any more. */
export const hearsRecusal = (
  { definition }: Pick<Compiled, 'definition'>,
  { chart }: Pick<DossierState, 'chart'>,
): boolean => activeStates(definition.chart, chart.value).some(({ on }) => on?.['recused'] !== undefined);

/**
 * Somebody tells of their own conflict of interest, or a lead of somebody's: who has one leaves every seat, also one that
 * is done while its task is open, and never takes one again (§§ 20, 21 VwVfG NRW). Who has done a task may tell of it later
 * as well.
 */
function onRecuse(
  { definition }: Compiled,
  changes: Changes,
  { actor, assignee }: EngineCommand,
  task: OpenTask | undefined,
  leads: boolean,
): Outcome {
  const person = leads && assignee ? assignee : actor.id;
  const isDoer = Object.entries(changes.state.doers).some(
    ([name, persons]) =>
      (definition.tasks[name]?.role ?? 'applicant') !== 'applicant' && persons.includes(actor.id ?? ''),
  );
  const concerned = leads || (task ? task.audience.some((role) => actor.roles.includes(role)) : isDoer);
  if (person === null || !concerned) return refused({ code: 'notAllowed', needs: task?.audience ?? [] });
  changes.state.recused = [...new Set([...changes.state.recused, person])].toSorted();
  for (const open of changes.state.tasks) {
    open.seats.forEach((seat, index) => {
      if (seat.holder !== person) return;
      open.seats[index] = emptySeat();
      changes.seat(open, index);
    });
  }
  return changes.accepted(null);
}

/** Puts a deadline off, as often and for whom the task allows it (§ 31 VII VwVfG NRW). */
function onExtend(compiled: Compiled, changes: Changes, { actor }: EngineCommand, task: OpenTask): Outcome {
  const { extension } = declarationOf(compiled, task.name);
  const needs = extension?.roles ?? [];
  if (!extension || !needs.some((role) => actor.roles.includes(role))) return refused({ code: 'notAllowed', needs });
  if (biased(changes.state, actor)) return refused({ code: 'conflictOfInterest', task: task.name });
  if (task.extended >= extension.times) return refused({ code: 'extendedAlready', task: task.name });
  changes.extend(task, extension.by);
  return changes.accepted(null);
}

/** A lead hands a task to somebody, also from somebody else. */
function onAssign(
  compiled: Compiled,
  changes: Changes,
  command: EngineCommand,
  task: OpenTask,
  leads: boolean,
): Outcome {
  const { actor } = command;
  if (!leads) return refused({ code: 'notAllowed', needs: ['lead'] });
  const declaration = declarationOf(compiled, task.name);
  const { role } = declaration;
  if (role === 'applicant') return refused({ code: 'notAllowed', needs: [role] });
  if (biased(changes.state, actor)) return refused({ code: 'conflictOfInterest', task: task.name });
  const assignee = assigned(task, command.assignee ?? null);
  const against = objection(compiled, changes.state, task, assignee);
  if (against) return refused(against);
  const outcome = seated(declaration, changes, task, assignee, task.seats.filter((seat) => !seat.outcome).length === 1);
  if (outcome.kind === 'accepted' && assignee.id) {
    changes.effects.push({
      kind: 'taskMail',
      template: 'task-assigned',
      task: task.key,
      to: { persons: [assignee.id] },
    });
  }
  return outcome;
}

function seated(
  declaration: TaskDeclaration,
  changes: Changes,
  task: OpenTask,
  taker: Actor,
  mayTakeOver: boolean,
): Outcome {
  const found = seatFor(declaration, task, taker, mayTakeOver);
  if ('refusal' in found) return refused(found.refusal);
  const seat = task.seats[found.index];
  if (seat) seat.holder = taker.id;
  changes.seat(task, found.index);
  return changes.accepted(null);
}

function release(changes: Changes, task: OpenTask, person: string): boolean {
  const index = task.seats.findIndex((seat) => seat.holder === person && seat.outcome === null);
  const seat = task.seats[index];
  if (!seat) return false;
  seat.holder = null;
  changes.seat(task, index);
  return true;
}
