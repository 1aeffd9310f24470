import { compile, withVotes } from './compile.js';
import type { Defect, Surroundings } from './defect.js';
import { namedIn, type Effect, type FactType, type ProcessDefinition, type Transition } from './definition.js';
import { eventFaults } from './event-faults.js';
import { expressionsOver, type Expressions } from './expressions.js';
import { chartGraph, type ChartGraph } from './graph.js';
import { reachFaults } from './reach.js';
import { regionFaults } from './region-faults.js';
import { beginningFaults, shapeFaults } from './shape-faults.js';
import { taskFaults } from './task-faults.js';
import { waitingFaults } from './waiting.js';
import { eachState, waysFrom } from './walk.js';

const noTime = { due: (from: string) => ({ at: from, day: from.slice(0, 10) }) };

/** Every fault of a definition; empty means it may be published. Nothing is thrown. */
export function defects(definition: ProcessDefinition, surroundings: Surroundings): Defect[] {
  return [
    ...shapeFaults(definition),
    ...expressionFaults(definition),
    ...taskFaults(definition, surroundings),
    ...effectFaults(definition, surroundings),
    ...eventFaults(definition),
    ...chartFaults(definition),
  ];
}

/** Faults of the chart as a graph; where it cannot be read, that alone. */
function chartFaults(definition: ProcessDefinition): Defect[] {
  const nowhere = beginningFaults(definition);
  if (nowhere.length > 0) return nowhere;
  let graph: ChartGraph;
  try {
    // Facts that cannot be read are reported by their own check.
    graph = chartGraph(compile({ ...definition, facts: {}, tasks: {} }, noTime));
  } catch (error) {
    return [{ where: definition.name, kind: 'chart', message: `${messageOf(error)}: name a state that exists.` }];
  }
  return [...reachFaults(graph, definition), ...waitingFaults(graph, definition), ...regionFaults(graph, definition)];
}

function expressionFaults(definition: ProcessDefinition): Defect[] {
  const found: Defect[] = [];
  const over = readable(definition.facts);
  if (typeof over === 'string') {
    return [
      {
        where: 'facts',
        kind: 'expression',
        message: `${over}: declare int, double, bool, string, strings or a record of these.`,
      },
    ];
  }
  const check = (where: string, expression: string, type: 'bool' | 'int', expressions = over): void => {
    const fault = expressions.fault(expression, type);
    if (!fault) return;
    found.push({
      where,
      kind: 'expression',
      message: `“${expression}”: ${fault}. Use declared facts and give ${type}.`,
    });
  };
  eachState(definition.chart, (state, path) => {
    for (const [event, ways] of waysFrom(state)) {
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
    if (!task.resolve) continue;
    const tally = readable(withVotes(definition.facts, task.outcomes));
    if (typeof tally === 'string') continue;
    for (const rule of task.resolve) check(`task ${name}`, rule.when, 'bool', tally);
    if (Object.hasOwn(definition.facts, 'votes')) {
      const message = 'the fact “votes” would hide the votes of its seats: give the fact another name.';
      found.push({ where: `task ${name}`, kind: 'expression', message });
    }
  }
  return found;
}

/** Expressions over these facts, or why they cannot be read. */
function readable(facts: Record<string, FactType>): Expressions | string {
  try {
    return expressionsOver(facts);
  } catch (error) {
    return messageOf(error);
  }
}

const guardOf = (way: Transition): string => way.guard?.params.expression.trim() ?? 'true';

/** Ways are tried in their order: one without a guard, or with the guard of an earlier one, hides what comes after. */
function orderFaults(where: string, ways: Transition[]): Defect[] {
  return ways.flatMap((way, index): Defect[] => {
    const hiding = ways.slice(0, index).some((one) => guardOf(one) === 'true' || guardOf(one) === guardOf(way));
    if (!hiding) return [];
    const message = `way ${index + 1} can never be taken: an earlier one is open whenever it is. Put the open one last.`;
    return [{ where, kind: 'guardOrder', message }];
  });
}

function effectFaults(definition: ProcessDefinition, { mails, documents }: Surroundings): Defect[] {
  const found: Defect[] = [];
  const made = new Set<string>();
  const attached: [where: string, template: string][] = [];
  const named = (where: string, fact: string | undefined, type: 'string' | 'strings'): void => {
    if (fact === undefined || definition.facts[fact] === type) return;
    const message = `the fact “${fact}” is named here, which is not declared as ${type}: declare it.`;
    found.push({ where, kind: 'expression', message });
  };
  const check = (where: string, effect: Effect, entry: boolean): void => {
    const fault = (kind: Defect['kind'], message: string): number => found.push({ where, kind, message });
    if (effect.type === 'mail') {
      const { template, to, attach } = effect.params;
      if (!mails.has(template)) fault('noTemplate', `mail “${template}” has no German text: add it to libs/mail.`);
      named(where, namedIn(to), 'strings');
      attached.push(...(attach ?? []).map((one): [string, string] => [where, one]));
    }
    if (effect.type === 'tell') named(where, namedIn(effect.params.to), 'strings');
    if (effect.type === 'startDossier') named(where, effect.params.each, 'strings');
    if (effect.type === 'number') {
      named(where, effect.params.series, 'string');
      named(where, effect.params.pattern, 'string');
    }
    if (effect.type === 'document') {
      const { template, each } = effect.params;
      named(where, each, 'strings');
      made.add(template);
      if (!documents.has(template)) {
        fault('noTemplate', `document “${template}” has no German template: add it to libs/documents.`);
      }
    }
    if (effect.type === 'reseat' && definition.tasks[effect.params.task]?.seatsFor === undefined) {
      fault('task', `task “${effect.params.task}” has no seats by name: give it “seatsFor”, or drop reseat.`);
    }
    if (effect.type === 'openTask' && !Object.hasOwn(definition.tasks, effect.params.task)) {
      fault('task', `task “${effect.params.task}” is not declared: declare it under tasks.`);
    }
    if (!entry && (effect.type === 'openTask' || effect.type === 'timer')) {
      fault('task', 'tasks and timers belong to a state: open them in its entry, so that leaving closes them.');
    }
  };
  eachState(definition.chart, (state, path) => {
    for (const effect of state.entry ?? []) check(path, effect, true);
    for (const [event, ways] of waysFrom(state)) {
      for (const effect of ways.flatMap((way) => way.actions ?? [])) check(`${path} on ${event}`, effect, false);
    }
  });
  for (const [where, template] of attached) {
    if (made.has(template)) continue;
    const message = `the mail attaches “${template}”, which no state makes: add document(“${template}”) before it.`;
    found.push({ where, kind: 'noTemplate', message });
  }
  return found;
}

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ');
