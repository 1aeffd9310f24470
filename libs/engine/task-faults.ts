import type { ProcessDefinition } from './definition.js';
import type { Defect, Surroundings } from './defect.js';
import { eachState } from './walk.js';

/** Faults of the tasks, and of the events that tasks, commands and timers raise. */
export function taskFaults(definition: ProcessDefinition, { heldRoles, forms }: Surroundings): Defect[] {
  const found: Defect[] = [];
  const heard = new Set<string>();
  const timers = new Set<string>();
  eachState(definition.chart, (state, path) => {
    for (const event of Object.keys(state.on ?? {})) heard.add(event);
    for (const effect of state.entry ?? []) {
      if (effect.type === 'timer') timers.add(effect.params.name);
      if (effect.type === 'openTask') found.push(...unheard(definition, effect.params.task, path));
    }
  });
  for (const [name, task] of Object.entries(definition.tasks)) {
    const where = `task ${name}`;
    const roles = [task.role, ...(task.ladder ?? []).flatMap((rung) => (rung.to ? [rung.to] : []))];
    for (const role of roles.filter((one) => one !== 'applicant' && !heldRoles.has(one))) {
      found.push({
        where,
        kind: 'noHolder',
        message: `nobody holds the role “${role}”: assign it to somebody, or name another role.`,
      });
    }
    const fault = (message: string): number => found.push({ where, kind: 'task', message });
    for (const other of task.distinctFrom ?? []) {
      if (!definition.tasks[other]) fault(`distinctFrom names “${other}”, which is no task: name a declared one.`);
    }
    if ((task.quorum ?? 1) > (task.seats ?? 1))
      fault('the quorum is larger than the number of seats: lower it, or add seats.');
    if (task.outcomes.length === 0) fault('no outcomes: name at least one, or nobody can complete it.');
    if (task.form && !forms.has(`${task.form.name}@${task.form.version}`)) {
      fault(`form ${task.form.name}@${task.form.version} is not published: publish it, or name another version.`);
    }
    for (const rung of task.ladder ?? []) {
      if (Boolean(rung.after) === Boolean(rung.before))
        fault('a rung counts either “after” the opening or “before” the deadline: give one.');
      if (rung.kind === 'escalation' && !rung.to) fault('an escalation needs the role it goes to: give “to”.');
    }
    for (const rule of task.resolve ?? []) {
      if (!task.outcomes.includes(rule.outcome))
        fault(`resolve names “${rule.outcome}”, which is no outcome: add it to outcomes.`);
    }
    if ('fact' in task.deadline && definition.facts[task.deadline.fact] !== 'string') {
      fault(`the deadline's fact “${task.deadline.fact}” is not declared as string: a deadline needs an instant.`);
    }
  }
  const raised = new Set([
    ...Object.keys(definition.commands),
    ...timers,
    ...Object.entries(definition.tasks).flatMap(([name, task]) =>
      [...task.outcomes, 'overdue'].map((one) => `${name}.${one}`),
    ),
  ]);
  for (const event of heard) {
    if (!raised.has(event)) {
      found.push({
        where: `event ${event}`,
        kind: 'event',
        message: 'nothing raises it: declare a command, a task outcome or a timer of that name.',
      });
    }
  }
  for (const command of Object.keys(definition.commands)) {
    if (!heard.has(command)) {
      found.push({
        where: `command ${command}`,
        kind: 'event',
        message: 'no state takes it: add it to “on” of a state, or drop the command.',
      });
    }
  }
  return found;
}

/** Outcomes of a task that neither the state which opens it nor an outer one takes: doing it would lead nowhere. */
function unheard(definition: ProcessDefinition, task: string, path: string): Defect[] {
  const outer = new Set<string>();
  eachState(definition.chart, (state, at) => {
    if (at === '' || path === at || path.startsWith(`${at}.`))
      for (const event of Object.keys(state.on ?? {})) outer.add(event);
  });
  return (definition.tasks[task]?.outcomes ?? [])
    .filter((outcome) => !outer.has(`${task}.${outcome}`))
    .map((outcome) => ({
      where: path,
      kind: 'event',
      message: `nothing happens on ${task}.${outcome}: add it to “on” of this state.`,
    }));
}
