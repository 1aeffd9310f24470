import type { Defect } from './defect.js';
import type { ProcessDefinition } from './definition.js';
import { alwaysHeard, together } from './hearing.js';
import { eachState, openings, raisable } from './walk.js';

/** Faults of the events that tasks, commands and timers raise, and of what parallel regions make of them. */
export function eventFaults(definition: ProcessDefinition): Defect[] {
  const { chart, commands, tasks } = definition;
  const heard = new Set<string>();
  eachState(chart, (state) => Object.keys(state.on ?? {}).forEach((event) => heard.add(event)));
  const raised = new Set([
    // Raised by the engine when somebody is found biased.
    'recused',
    ...Object.keys(commands),
    ...openings(chart, 'timer').map((opening) => opening.name),
    ...Object.entries(tasks).flatMap(([name, task]) => [...raisable(task), 'overdue'].map((one) => `${name}.${one}`)),
  ]);
  return [
    ...[...heard]
      .filter((event) => !raised.has(event))
      .map((event): Defect => {
        const message = 'nothing raises it: declare a command, a task outcome or a timer of that name.';
        return { where: `event ${event}`, kind: 'event', message };
      }),
    ...Object.entries(commands)
      .filter(([command, { anytime }]) => !heard.has(command) && !anytime)
      .map(([command]): Defect => {
        const message = 'no state takes it: add it to “on” of a state, or drop the command.';
        return { where: `command ${command}`, kind: 'event', message };
      }),
    ...unheard(definition),
    ...openedTwice(definition),
    ...oneEyed(definition),
  ];
}

/** Outcomes that find nobody listening while their task is open: doing it would lead nowhere. */
function unheard({ chart, tasks }: ProcessDefinition): Defect[] {
  return openings(chart, 'openTask').flatMap(({ name, path }) =>
    raisable(tasks[name])
      .filter((outcome) => !alwaysHeard(chart, path, `${name}.${outcome}`, false))
      .map((outcome): Defect => {
        const message = `nothing happens on ${name}.${outcome}: add it to “on” of this state.`;
        return { where: path, kind: 'event', message };
      }),
  );
}

/** The same task or timer open twice at once: its event would be meant for one and move both. */
function openedTwice({ chart }: ProcessDefinition): Defect[] {
  return (['openTask', 'timer'] as const).flatMap((type) => {
    const all = openings(chart, type);
    return all.flatMap(({ name, path }, index): Defect[] => {
      const other = all.slice(0, index).find((one) => one.name === name && together(chart, one.path, path));
      if (!other) return [];
      const message = `“${name}” is opened by ${other.path || 'the chart'} too, which can be active at the same time: give it another name.`;
      return [{ where: path, kind: 'task', message }];
    });
  });
}

/** Four eyes look back at who did the other task; where both can be open at once, each must look. */
function oneEyed({ chart, tasks }: ProcessDefinition): Defect[] {
  const all = openings(chart, 'openTask');
  const places = (name: string): string[] => all.filter((one) => one.name === name).map((one) => one.path);
  return Object.entries(tasks).flatMap(([name, task]) =>
    (task.distinctFrom ?? [])
      .filter((other) => other !== name && !tasks[other]?.distinctFrom?.includes(name))
      .filter((other) => places(name).some((one) => places(other).some((two) => together(chart, one, two))))
      .map((other): Defect => {
        const message = `can be open together with “${name}”, which must be done by somebody else: give it distinctFrom “${name}” too.`;
        return { where: `task ${other}`, kind: 'task', message };
      }),
  );
}
