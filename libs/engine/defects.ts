import { compile, withVotes, type Compiled } from './compile.js';
import type { Effect, ProcessDefinition, Transition } from './definition.js';
import { expressionsOver } from './expressions.js';
import type { Defect, Surroundings } from './defect.js';
import { chartGraph } from './graph.js';
import { reachFaults } from './reach.js';
import { taskFaults } from './task-faults.js';
import { eachState, waysOf } from './walk.js';

const noTime = { due: (from: string) => ({ at: from, day: from.slice(0, 10) }) };

/** Every fault of a definition; empty means it may be published. Nothing is thrown. */
export function defects(definition: ProcessDefinition, surroundings: Surroundings): Defect[] {
  const found = [
    ...expressionFaults(definition),
    ...taskFaults(definition, surroundings),
    ...effectFaults(definition, surroundings),
  ];
  // The chart is compiled only once its expressions can be read, since both would report the same fault.
  let compiled: Compiled;
  try {
    compiled = compile(definition, noTime);
    found.push(...reachFaults(chartGraph(compiled), definition));
  } catch (error) {
    found.push({
      where: definition.name,
      kind: 'chart',
      message: `${(error as Error).message}: name a state that exists.`,
    });
  }
  return found;
}

function expressionFaults(definition: ProcessDefinition): Defect[] {
  const found: Defect[] = [];
  const over = expressionsOver(definition.facts);
  const check = (where: string, expression: string, type: 'bool' | 'int', expressions = over): void => {
    const fault = expressions.fault(expression, type);
    if (fault)
      found.push({
        where,
        kind: 'expression',
        message: `“${expression}”: ${fault}. Use declared facts and give ${type}.`,
      });
  };
  eachState(definition.chart, (state, path) => {
    const lists: [string, Transition[]][] = Object.entries(state.on ?? {}).map(([event, ways]) => [
      event,
      waysOf(ways),
    ]);
    lists.push(['always', waysOf(state.always)], ['onDone', waysOf(state.onDone)]);
    for (const [event, ways] of lists) {
      const where = `${path} on ${event}`;
      for (const way of ways) if (way.guard) check(where, way.guard.params.expression, 'bool');
      found.push(...orderFaults(where, ways));
      for (const effect of ways.flatMap((way) => way.actions ?? [])) {
        if (effect.type === 'book') check(where, effect.params.cents, 'int');
      }
    }
    for (const effect of state.entry ?? []) if (effect.type === 'book') check(path, effect.params.cents, 'int');
  });
  for (const [name, task] of Object.entries(definition.tasks)) {
    const tally = expressionsOver(withVotes(definition.facts, task.outcomes));
    for (const rule of task.resolve ?? []) check(`task ${name}`, rule.when, 'bool', tally);
  }
  return found;
}

/** Ways are tried in their order: one without a guard, or with the guard of an earlier one, hides what comes after. */
function orderFaults(where: string, ways: Transition[]): Defect[] {
  return ways.flatMap((way, index): Defect[] => {
    const earlier = ways.slice(0, index);
    const hiding = earlier.some((one) => !one.guard || one.guard.params.expression === way.guard?.params.expression);
    if (!hiding) return [];
    const message = `way ${index + 1} can never be taken: an earlier one is open whenever it is. Put the open one last.`;
    return [{ where, kind: 'guardOrder', message }];
  });
}

function effectFaults(definition: ProcessDefinition, { mails, documents }: Surroundings): Defect[] {
  const found: Defect[] = [];
  const check = (where: string, effect: Effect, entry: boolean): void => {
    if (effect.type === 'mail' && !mails.has(effect.params.template)) {
      found.push({
        where,
        kind: 'noTemplate',
        message: `mail “${effect.params.template}” has no German text: add it to libs/mail.`,
      });
    }
    if (effect.type === 'document' && !documents.has(effect.params.template)) {
      found.push({
        where,
        kind: 'noTemplate',
        message: `document “${effect.params.template}” has no German template: add it to libs/documents.`,
      });
    }
    if (effect.type === 'openTask' && !definition.tasks[effect.params.task]) {
      found.push({
        where,
        kind: 'task',
        message: `task “${effect.params.task}” is not declared: declare it under tasks.`,
      });
    }
    if (!entry && (effect.type === 'openTask' || effect.type === 'timer')) {
      found.push({
        where,
        kind: 'task',
        message: 'tasks and timers belong to a state: open them in its entry, so that leaving closes them.',
      });
    }
    if (
      effect.type === 'timer' &&
      'fact' in effect.params.due &&
      definition.facts[effect.params.due.fact] !== 'string'
    ) {
      found.push({
        where,
        kind: 'expression',
        message: `fact “${effect.params.due.fact}” is not declared as string: a deadline needs an instant.`,
      });
    }
  };
  eachState(definition.chart, (state, path) => {
    for (const effect of state.entry ?? []) check(path, effect, true);
    const ways = [...Object.values(state.on ?? {}), state.always, state.onDone].flatMap(waysOf);
    for (const effect of ways.flatMap((way) => way.actions ?? [])) check(path, effect, false);
  });
  return found;
}
