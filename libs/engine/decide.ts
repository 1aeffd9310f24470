import { Changes } from './changes.js';
import { closedBecause, enter, step } from './chart.js';
import type { Compiled } from './compile.js';
import type { Facts } from './expressions.js';
import { onHandling } from './handling.js';
import { refused, type EngineCommand, type Outcome } from './outcome.js';
import { biased, declarationOf, declares, meantTask, objection, resolved, seatFor, steppedIn } from './seats.js';
import type { DossierState, OpenTask } from './state.js';

/**
 * Decides one command: what the dossier becomes and what must happen, or why not. Pure: the same input gives the same
 * output on any machine; the state passed in is not touched.
 * @param compiled the definition version the dossier is pinned to
 * @param before the dossier's state; `null` before its first command
 * @param facts everything the definition declares as facts, computed with this command's answers in hand
 */
export function decide(compiled: Compiled, before: DossierState | null, command: EngineCommand, facts: Facts): Outcome {
  const changes = before ? new Changes(compiled, before, command, facts) : begun(compiled, command, facts);
  const { tasks, commands } = compiled.definition;
  const declared = Object.hasOwn(commands, command.type) ? commands[command.type] : undefined;
  if (changes.state.chart.status === 'done' && !declared?.anytime) return refused({ code: 'ended' });
  if (command.actor.kind === 'clock') return onTime(compiled, changes, command, facts);
  if (command.type.startsWith('task.')) {
    const handled = onHandling(compiled, changes, command);
    // Whoever is found biased counts no more: the chart may have to ask somebody else.
    if (command.type !== 'task.recuse' || handled.kind === 'refused') return handled;
    return withoutBiased(compiled, changes, command, facts);
  }
  const [name = '', outcome = '', ...rest] = command.type.split('.');
  if (rest.length === 0 && Object.hasOwn(tasks, name) && tasks[name]?.outcomes.includes(outcome)) {
    return onTask(compiled, changes, command, facts, name, outcome);
  }
  if (!declared) return refused({ code: 'unknownEvent', possibleIn: possibleIn(compiled, command.type) });
  const allowed = command.actor.kind === 'system' || declared.roles.some((role) => command.actor.roles.includes(role));
  if (!allowed) return refused({ code: 'notAllowed', needs: declared.roles });
  const { type, actor } = command;
  if (actor.kind === 'person') {
    const forOffice = !['applicant', 'proposer'].some(
      (one) => declared.roles.includes(one) && actor.roles.includes(one),
    );
    if (forOffice && biased(changes.state, actor)) return refused({ code: 'conflictOfInterest', task: type });
    if (declared.form && !command.answers) return refused({ code: 'answersMissing', task: type });
    changes.did(type, actor.id ?? '');
  }
  return declared.anytime ? changes.accepted(null) : raise(compiled, changes, command, facts, type);
}

/** Somebody did a task: their seat is filled, and when enough are, the chart hears `<task>.<outcome>`. */
function onTask(
  compiled: Compiled,
  changes: Changes,
  command: EngineCommand,
  facts: Facts,
  name: string,
  given: string,
): Outcome {
  const task = meantTask(changes.state, command, name);
  if (!task) {
    const wasOpen = (changes.state.opened[name] ?? 0) > 0;
    if (wasOpen && command.task) return refused({ code: 'taskClosed', task: name });
    return refused({ code: 'notNow', possibleIn: possibleIn(compiled, command.type) });
  }
  const against = objection(compiled, changes.state, task, command.actor);
  if (against) return refused(against);
  const declaration = declarationOf(compiled, name);
  const found = seatFor(declaration, task, command.actor, steppedIn(task, command.actor));
  if ('refusal' in found) return refused(found.refusal);
  if (!declares(declaration, changes.state, command)) return refused({ code: 'declarationMissing', task: name });
  if (declaration.form && !declaration.withoutForm?.includes(given) && !command.answers) {
    return refused({ code: 'answersMissing', task: name });
  }
  const { id } = command.actor;
  task.seats[found.index] = { holder: id, outcome: given, doneAt: command.at, answers: command.answers ?? null };
  changes.seat(task, found.index);
  changes.did(name, id ?? '');
  const outcome = resolved(compiled, task, facts);
  if (!outcome) return changes.accepted(null);
  changes.closeTask(task.key, 'done');
  return raise(compiled, changes, command, facts, `${name}.${outcome}`);
}

/** Whoever is biased is waited for no longer: a task whose other seats are all done is done with it. */
const withoutBiased = (compiled: Compiled, changes: Changes, command: EngineCommand, facts: Facts): Outcome =>
  doneByNow(compiled, changes, command, facts) ?? heard(compiled, changes, command, facts, 'recused');

/** A task with seats by name whose seats are all done, since others have lost theirs: the chart hears of it. */
function doneByNow(compiled: Compiled, changes: Changes, command: EngineCommand, facts: Facts): Outcome | undefined {
  for (const task of changes.state.tasks) {
    const named = declarationOf(compiled, task.name).seatsFor !== undefined;
    const outcome = named && task.seats.some((seat) => seat.outcome) ? resolved(compiled, task, facts) : undefined;
    if (!outcome) continue;
    changes.closeTask(task.key, 'done');
    return heard(compiled, changes, command, facts, `${task.name}.${outcome}`);
  }
  return undefined;
}

/** A due instant has come. What is no longer awaited is refused as gone, so that a late clock does no harm. */
function onTime(compiled: Compiled, changes: Changes, command: EngineCommand, facts: Facts): Outcome {
  const timer = changes.state.timers.find((one) => one.key === command.timer?.key && one.dueAt === command.timer.dueAt);
  if (!timer) return refused({ code: 'timerGone' });
  changes.endTimer(timer.key, 'fired');
  if (timer.kind === 'timer') return heard(compiled, changes, command, facts, timer.name);
  const task = changes.state.tasks.find((one) => one.key === timer.task);
  if (!task) return refused({ code: 'timerGone' });
  if (timer.kind === 'reminder') {
    changes.effects.push({ kind: 'taskMail', template: 'task-reminder', task: task.key, to: reminded(task) });
    return changes.accepted(null);
  }
  if (timer.kind === 'escalation') {
    if (timer.to && !task.audience.includes(timer.to)) task.audience.push(timer.to);
    changes.changed(task);
    changes.effects.push({
      kind: 'taskMail',
      template: 'task-escalated',
      task: task.key,
      to: { roles: timer.to ? [timer.to] : [...task.audience] },
    });
    return changes.accepted(null);
  }
  task.overdue = true;
  changes.changed(task);
  return heard(compiled, changes, command, facts, `${task.name}.overdue`);
}

/** What people ask for must be possible, and the budget take what it books. */
function raise(compiled: Compiled, changes: Changes, command: EngineCommand, facts: Facts, event: string): Outcome {
  if (command.unfunded) return refused({ code: 'moneyExhausted' });
  if (command.numberTaken) return refused({ code: 'numberTaken' });
  if (moves(compiled, changes, event, facts)) {
    const reseated = changes.tasks.some(({ change }) => change === 'seat');
    return (reseated ? doneByNow(compiled, changes, command, facts) : undefined) ?? changes.accepted(event);
  }
  const because = closedBecause(compiled, changes.state.chart, event, facts);
  if (because) return refused({ code: 'notYet', because });
  const code = compiled.takers.has(event) ? 'notNow' : 'unknownEvent';
  return refused({ code, possibleIn: possibleIn(compiled, event) });
}

/** The clock asks once. Nothing may come of it, but its timer has fired, or it would be asked for ever. */
function heard(compiled: Compiled, changes: Changes, command: EngineCommand, facts: Facts, event: string): Outcome {
  return changes.accepted(!command.unfunded && moves(compiled, changes, event, facts) ? event : null);
}

/** Moves the chart, if it takes the event now. */
function moves(compiled: Compiled, changes: Changes, event: string, facts: Facts): boolean {
  const moved = step(compiled, changes.state.chart, event, facts);
  if (!moved) return false;
  changes.state.chart = moved.position;
  changes.apply(moved.actions);
  if (moved.position.status === 'done') changes.closeAll();
  return true;
}

/** Those who hold an open seat, else everybody who could take one. */
function reminded(task: OpenTask): { persons: string[] } | { roles: string[] } {
  const persons = task.seats.flatMap((seat) => (seat.holder && !seat.outcome ? [seat.holder] : []));
  const free = task.seats.some((seat) => seat.holder === null);
  return persons.length > 0 && !free ? { persons } : { roles: [...task.audience] };
}

const possibleIn = (compiled: Compiled, event: string): string[] => [...(compiled.takers.get(event) ?? [])];

const nothingYet = (): Omit<DossierState, 'chart'> => ({
  tasks: [],
  timers: [],
  doers: {},
  recused: [],
  unbiased: [],
  paused: {},
  opened: {},
});

/** A dossier before its first command: the chart entered, and done what that asks for. */
function begun(compiled: Compiled, command: EngineCommand, facts: Facts): Changes {
  const { position, actions } = enter(compiled, facts);
  const blank: DossierState = { chart: position, ...nothingYet() };
  const changes = new Changes(compiled, blank, command, facts);
  changes.apply(actions);
  return changes;
}
