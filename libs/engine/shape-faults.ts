import type { Defect } from './defect.js';
import type { ChartState, ProcessDefinition } from './definition.js';
import { eachState, opened, openings } from './walk.js';

const word = /^[a-z][A-Za-z0-9]*$/;
const dotted = /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/;
/** Commands of the engine begin with `task.`, keys of timers with `timer.`, events of the state machine with `xstate.` */
const taken = new Set(['task', 'timer', 'xstate']);

const literals = new Set(['true', 'false', 'null', 'in']);

/** Faults of names, which become events, keys and paths. */
export function shapeFaults(definition: ProcessDefinition): Defect[] {
  const found: Defect[] = [];
  const check = (where: string, kind: Defect['kind'], name: string, shape = word): void => {
    if (shape.test(name) && !taken.has(name.split('.')[0] ?? '') && !(name in Object.prototype)) return;
    const message = `“${name}” cannot be used as a name: begin with a small letter, use letters and digits, and none of JavaScript's own words.`;
    found.push({ where, kind, message });
  };
  for (const name of Object.keys(definition.facts)) {
    check('facts', 'expression', name);
    if (literals.has(name)) {
      found.push({
        where: 'facts',
        kind: 'expression',
        message: `“${name}” is a word of CEL: give the fact another name.`,
      });
    }
  }
  for (const [name, task] of Object.entries(definition.tasks)) {
    check(`task ${name}`, 'task', name);
    for (const outcome of task.outcomes) check(`task ${name}`, 'task', outcome);
    if (task.outcomes.includes('overdue')) {
      found.push({
        where: `task ${name}`,
        kind: 'task',
        message: 'the outcome “overdue” belongs to the clock: choose another.',
      });
    }
  }
  for (const name of Object.keys(definition.commands)) {
    check(`command ${name}`, 'event', name, dotted);
    if (Object.hasOwn(definition.tasks, name.split('.')[0] ?? '')) {
      const message = 'begins like a task, so it would be taken for its outcome: choose another name.';
      found.push({ where: `command ${name}`, kind: 'event', message });
    }
  }
  for (const { name, path } of openings(definition.chart, 'timer')) check(path, 'event', name, dotted);
  eachState(definition.chart, (state, path) => {
    if (state.meta?.inLine && (definition.facts['rank'] !== 'string' || definition.facts['claimCents'] !== 'int')) {
      const message = 'stands in line for money by the facts “rank” (string) and “claimCents” (int): declare them.';
      found.push({ where: path, kind: 'expression', message });
    }
    if (state.meta?.sealedAs !== undefined && definition.facts['readers'] !== 'strings') {
      const message = 'is sealed for all but those whom the fact “readers” (strings) names: declare it.';
      found.push({ where: path, kind: 'expression', message });
    }
    if (state.meta?.kept && (state.type === 'final' || opened(state.entry, 'openTask').length > 0)) {
      const message = 'is over and only kept: open no task in it, and leave “kept” out where it ends.';
      found.push({ where: path, kind: 'task', message });
    }
    for (const name of Object.keys(state.states ?? {})) check(path === '' ? name : `${path}.${name}`, 'chart', name);
  });
  return found;
}

/** States that begin nowhere; no way through such a chart can be followed. */
export function beginningFaults({ name, chart }: ProcessDefinition): Defect[] {
  const found: Defect[] = [];
  eachState(chart, (state, path) => {
    const message = beginningFault(state);
    if (message) found.push({ where: path || name, kind: 'chart', message });
  });
  return found;
}

function beginningFault(state: ChartState): string | undefined {
  const names = Object.keys(state.states ?? {});
  if (names.length === 0 || state.type === 'parallel') return undefined;
  if (state.type === 'final' || state.type === 'history')
    return `a ${state.type} state has no states inside: take them out.`;
  if (state.initial !== undefined && names.includes(state.initial)) return undefined;
  return `begins with “${state.initial ?? ''}”, which is none of its states: give “initial” one of ${names.join(', ')}.`;
}
