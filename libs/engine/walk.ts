import type { ChartValue } from './state.js';
import type { ChartState, Effect, TaskDeclaration, Transition, Transitions } from './definition.js';

/** Calls `visit` for each state of the chart, with its path; the chart's own is ''. */
export function eachState(chart: ChartState, visit: (state: ChartState, path: string) => void, path = ''): void {
  visit(chart, path);
  for (const [name, inner] of Object.entries(chart.states ?? {})) {
    eachState(inner, visit, path ? `${path}.${name}` : name);
  }
}

/** The state at a path. */
export const stateAt = (chart: ChartState, path: string): ChartState | undefined =>
  (path === '' ? [] : path.split('.')).reduce<ChartState | undefined>((state, name) => state?.states?.[name], chart);

/** All states that are active at a value of the chart, outer ones first. */
export function activeStates(state: ChartState, value: ChartValue): ChartState[] {
  const inner = typeof value === 'string' ? [[value, {}] as const] : Object.entries(value);
  return inner.flatMap(([name, deeper]) => {
    const child = state.states?.[name];
    return child ? [child, ...activeStates(child, deeper)] : [];
  });
}

/** Names of the states in which a dossier is over and only kept. */
export function keptStates(chart: ChartState): ReadonlySet<string> {
  const names = new Set<string>();
  eachState(chart, ({ meta }, path) => {
    if (meta?.kept) names.add(path.slice(path.lastIndexOf('.') + 1));
  });
  return names;
}

/** Whether a path is a state's own, or lies in it. */
export const isIn = (path: string, state: string): boolean =>
  state === '' || path === state || path.startsWith(`${state}.`);

/** The transitions of an event, whatever way they were written. */
export function waysOf(transitions: Transitions | undefined): Transition[] {
  if (transitions === undefined) return [];
  if (typeof transitions === 'string') return [{ target: transitions }];
  return Array.isArray(transitions) ? transitions : [transitions];
}

/** Whether ways do anything. One without target and actions keeps an event from the outer states. */
export const leads = (ways: Transition[]): boolean =>
  ways.some((way) => way.target !== undefined || (way.actions ?? []).length > 0);

/** A state's transitions with the event of each; `always` and `onDone` go by these names. */
export function waysFrom(state: ChartState): [event: string, ways: Transition[]][] {
  const named = Object.entries(state.on ?? {}).map(([event, ways]): [string, Transition[]] => [event, waysOf(ways)]);
  return [...named, ['always', waysOf(state.always)], ['onDone', waysOf(state.onDone)]];
}

/** All tasks or timers that states open, with the path of the state. */
export function openings(chart: ChartState, type: 'openTask' | 'timer'): { name: string; path: string }[] {
  const found: { name: string; path: string }[] = [];
  eachState(chart, (state, path) => {
    for (const name of opened(state.entry, type)) found.push({ name, path });
  });
  return found;
}

/** Names of the tasks or timers that a list of effects opens. */
export const opened = (effects: Effect[] | undefined, type: 'openTask' | 'timer'): string[] =>
  (effects ?? []).flatMap((effect) => {
    if (effect.type !== type) return [];
    return effect.type === 'openTask' ? [effect.params.task] : effect.type === 'timer' ? [effect.params.name] : [];
  });

/**
 * The outcomes the chart can hear of a task: with an open last rule of `resolve` only those that a rule names, and none of
 * one that is never done by itself.
 */
export function raisable(task: TaskDeclaration | undefined): string[] {
  if (task?.revisable) return [];
  const rules = task?.resolve ?? [];
  if (rules.at(-1)?.when.trim() === 'true') return [...new Set(rules.map((rule) => rule.outcome))];
  return task?.outcomes ?? [];
}
