import { setup, type AnyStateMachine } from 'xstate';
import type { Calendar, ChartState, FactType, ProcessDefinition } from './definition.js';
import { expressionsOver, type Expressions, type Facts } from './expressions.js';
import { leads, waysOf } from './walk.js';

/** A definition made ready to decide with: its chart as an XState machine, its expressions parsed, a calendar. */
export interface Compiled {
  readonly definition: ProcessDefinition;
  readonly machine: AnyStateMachine;
  readonly expressions: Expressions;
  /** expressions over the facts and the `votes` of one task with several seats */
  readonly tallies: ReadonlyMap<string, Expressions>;
  readonly calendar: Calendar;
  /** names of the states that take an event, for telling people when it would be possible */
  readonly takers: ReadonlyMap<string, readonly string[]>;
}

/** What the guards of one decision look at. XState's context carries it, since `always` and `onDone` have no event of ours. */
export interface ChartContext {
  facts: Facts;
}

/** No chart needs more steps for one event; a definition that goes in circles stops with an error instead of never. */
const mostSteps = 1000;

/**
 * Compiles a definition. Two calls with the same definition and calendar decide alike on any machine.
 * @throws if the chart cannot be read; run `defects` first for messages that say where and what to do
 */
export function compile(definition: ProcessDefinition, calendar: Calendar): Compiled {
  const expressions = expressionsOver(definition.facts);
  const takers = new Map<string, string[]>();
  const chart = configuration(definition.chart, [], takers);
  const machine = setup({
    guards: {
      when: ({ context }, { expression }: { expression: string }) => expressions.holds(expression, context.facts),
    },
  }).createMachine({
    ...chart,
    id: definition.name,
    context: ({ input }) => ({ facts: input }),
    options: { maxIterations: mostSteps },
  });
  const tallies = new Map(
    Object.entries(definition.tasks)
      .filter(([, task]) => task.resolve)
      .map(([name, task]) => [name, expressionsOver(withVotes(definition.facts, task.outcomes))]),
  );
  return { definition, machine, expressions, tallies, calendar, takers };
}

/** The facts a `resolve` expression may look at: those of the process, and how many seats gave each outcome. */
export function withVotes(facts: Record<string, FactType>, outcomes: string[]): Record<string, FactType> {
  return { ...facts, votes: Object.fromEntries(outcomes.map((outcome) => [outcome, 'int' as const])) };
}

/** XState's configuration: the chart as it is, but what a state opens carries the state, and leaving it says so. */
function configuration(state: ChartState, path: string[], takers: Map<string, string[]>): object {
  const node = path.join('.');
  for (const [event, ways] of Object.entries(state.on ?? {})) {
    if (!leads(waysOf(ways))) continue;
    const taking = node === '' ? running(state, event) : [shortName(node)];
    takers.set(event, [...new Set([...(takers.get(event) ?? []), ...taking])]);
  }
  const opens = (state.entry ?? []).some((effect) => effect.type === 'openTask' || effect.type === 'timer');
  return {
    ...state,
    ...(state.entry && {
      entry: state.entry.map((effect) => ({ type: effect.type, params: { ...effect.params, node } })),
    }),
    ...(opens && { exit: [{ type: 'leave', params: { node } }] }),
    ...(state.states && {
      states: Object.fromEntries(
        Object.entries(state.states).map(([name, inner]) => [name, configuration(inner, [...path, name], takers)]),
      ),
    }),
  };
}

/** A state's path as people know it: what lies in the main region goes without the states around it (see `stateName`). */
const shortName = (path: string): string => path.replace(/^(.*\.)?main\./, '');

/** The whole chart takes an event in each of its states, but the ends and those that turn it down. */
const running = (chart: ChartState, event: string): string[] =>
  Object.entries(chart.states ?? {})
    .filter(([, state]) => state.type !== 'final' && (!state.on?.[event] || leads(waysOf(state.on[event]))))
    .map(([name]) => name);
