import type { Defect, Surroundings } from './defect.js';
import type { Deadline, FormReference, ProcessDefinition, TaskDeclaration } from './definition.js';
import { eachState, openings } from './walk.js';

const units = new Set(['workingDays', 'days', 'weeks', 'months', 'years', 'hours', 'minutes', 'seconds']);

/** Faults of what is declared: tasks, their ladders and rules, who may do and command things, and how long things take. */
export function taskFaults(definition: ProcessDefinition, { heldRoles, forms }: Surroundings): Defect[] {
  const found: Defect[] = [];
  const holders = (where: string, roles: string[]): void => {
    for (const role of new Set(roles)) {
      if (role === 'applicant' || role === 'proposer' || heldRoles.has(role)) continue;
      const message = `nobody holds the role “${role}”: assign it to somebody, or name another role.`;
      found.push({ where, kind: 'noHolder', message });
    }
  };
  const lasting = (where: string, deadline: Deadline): void => {
    const message = periodFault(deadline, definition);
    if (message) found.push({ where, kind: 'fact' in deadline ? 'expression' : 'task', message });
  };
  const opened = new Set(openings(definition.chart, 'openTask').map((opening) => opening.name));
  for (const [name, task] of Object.entries(definition.tasks)) {
    const where = `task ${name}`;
    holders(where, [task.role, ...(task.ladder ?? []).flatMap((rung) => (rung.to ? [rung.to] : []))]);
    const messages = [...declarationFaults(task, definition), ...ladderFaults(task, definition)];
    if (typeof task.form === 'object') messages.push(...formFaults(task.form, forms));
    for (const role of task.extension?.roles ?? []) holders(where, [role]);
    if (task.extension && !isCount(task.extension.times))
      messages.push('an extension is given once or more: mend “times”.');
    if (task.amount !== undefined && definition.facts[task.amount] !== 'int')
      messages.push(`its amount “${task.amount}” is no fact declared as int: declare it, or name another one.`);
    if (!opened.has(name)) messages.push('no state opens it: add openTask to the entry of one, or drop the task.');
    found.push(...messages.map((message): Defect => ({ where, kind: 'task', message })));
    lasting(where, task.deadline);
  }
  for (const [name, { roles, form }] of Object.entries(definition.commands)) {
    const where = `command ${name}`;
    holders(where, roles);
    if (form) found.push(...formFaults(form, forms).map((message): Defect => ({ where, kind: 'task', message })));
  }
  eachState(definition.chart, (state, path) => {
    for (const effect of state.entry ?? []) if (effect.type === 'timer') lasting(path, effect.params.due);
  });
  return found;
}

const formFaults = ({ name, version }: FormReference, forms: ReadonlySet<string>): string[] =>
  forms.has(`${name}@${version}`)
    ? []
    : [`form ${name}@${version} is not published: publish it, or name another version.`];

function declarationFaults(task: TaskDeclaration, definition: ProcessDefinition): string[] {
  const found: string[] = [];
  const seats = task.seats ?? 1;
  if (task.seatsFor !== undefined && definition.facts[task.seatsFor] !== 'strings')
    found.push(`the fact “${task.seatsFor}” that names its seats is not declared as strings: declare it.`);
  if (task.seatsFor !== undefined && task.seats !== undefined)
    found.push('its seats are either counted or named: drop “seats” or “seatsFor”.');
  const quorum = task.quorum ?? seats;
  for (const list of ['distinctFrom', 'returnsTo'] as const) {
    for (const other of task[list] ?? []) {
      if (!definition.tasks[other] && !definition.commands[other])
        found.push(`${list} names “${other}”, which is no task or command: name a declared one.`);
      if (list === 'returnsTo' && task.distinctFrom?.includes(other))
        found.push(`who did “${other}” has it back and must not do it: drop it from “returnsTo” or “distinctFrom”.`);
    }
  }
  if (task.returnsTo && (seats !== 1 || task.seatsFor !== undefined || task.role === 'applicant'))
    found.push('it comes back to one person of the office: give it one seat that is not named, or drop “returnsTo”.');
  if (!isCount(seats) || !isCount(quorum)) found.push('seats and quorum are whole numbers from 1: mend them.');
  if (task.seatsFor === undefined && quorum > seats)
    found.push('the quorum is larger than the number of seats: lower it, or add seats.');
  if (task.outcomes.length === 0) found.push('no outcomes: name at least one, or nobody can complete it.');
  for (const outcome of task.withoutForm ?? []) {
    if (!task.outcomes.includes(outcome))
      found.push(`withoutForm names “${outcome}”, which is no outcome: add it to outcomes.`);
  }
  const rules = task.resolve ?? [];
  for (const { outcome } of rules) {
    if (!task.outcomes.includes(outcome))
      found.push(`resolve names “${outcome}”, which is no outcome: add it to outcomes.`);
  }
  // One seat cannot disagree with itself, and one outcome leaves nothing to disagree about.
  const several = task.seatsFor !== undefined || Math.min(seats, quorum) > 1;
  if (several && !task.revisable && task.outcomes.length > 1 && rules.at(-1)?.when.trim() !== 'true') {
    found.push('its seats may disagree: give resolve rules, the last with when: “true”.');
  }
  return found;
}

function ladderFaults(task: TaskDeclaration, definition: ProcessDefinition): string[] {
  return (task.ladder ?? []).flatMap((rung) => {
    const found: string[] = [];
    if (Boolean(rung.after) === Boolean(rung.before)) {
      found.push('a rung counts either “after” the opening or “before” the deadline: give one.');
    }
    for (const period of [rung.after, rung.before]) {
      const fault = period && periodFault(period, definition);
      if (fault) found.push(fault);
    }
    if (rung.kind === 'escalation' && !rung.to) found.push('an escalation needs the role it goes to: give “to”.');
    return found;
  });
}

function periodFault(deadline: Deadline, { facts }: ProcessDefinition): string | undefined {
  if ('fact' in deadline) {
    if (Object.hasOwn(facts, deadline.fact) && facts[deadline.fact] === 'string') return undefined;
    return `the deadline's fact “${deadline.fact}” is not declared as string: a deadline needs an instant.`;
  }
  const [[unit, amount] = ['', 0], ...more] = Object.entries(deadline);
  if (units.has(unit) && isCount(amount) && more.length === 0) return undefined;
  return `a length of time is one unit and a whole number from 1, such as { workingDays: 5 }: mend ${JSON.stringify(deadline)}.`;
}

const isCount = (amount: number): boolean => Number.isSafeInteger(amount) && amount > 0;
