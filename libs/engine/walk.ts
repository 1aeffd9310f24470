import type { ChartState, Transition, Transitions } from './definition.js';

/** Calls `visit` for each state of the chart, with its path. */
export function eachState(chart: ChartState, visit: (state: ChartState, path: string) => void, path = ''): void {
  visit(chart, path);
  for (const [name, inner] of Object.entries(chart.states ?? {}))
    eachState(inner, visit, path ? `${path}.${name}` : name);
}

/** The transitions of an event, whatever way they were written. */
export function waysOf(transitions: Transitions | undefined): Transition[] {
  if (transitions === undefined) return [];
  if (typeof transitions === 'string') return [{ target: transitions }];
  return Array.isArray(transitions) ? transitions : [transitions];
}
