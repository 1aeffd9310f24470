import type { PublishedProcess, RunningLine } from '#libs/database/stores/administration.store.js';
import { mainState } from '#libs/engine/state.js';
import { keptStates } from '#libs/engine/walk.js';

/** Where dossiers rest, those that still run apart from those that are over and only kept. */
export interface Resting {
  readonly running: readonly RunningLine[];
  readonly kept: readonly RunningLine[];
}

/** @param lines of any processes and versions; those of one that is not published count as running */
export function restingOf(processes: readonly PublishedProcess[], lines: readonly RunningLine[]): Resting {
  const kept = new Map(processes.map(({ name, version, body }) => [`${name}@${version}`, keptStates(body.chart)]));
  const isKept = ({ process, version, state }: RunningLine): boolean =>
    kept.get(`${process}@${version}`)?.has(mainState(state)) ?? false;
  return { running: lines.filter((line) => !isKept(line)), kept: lines.filter(isKept) };
}

/** How many dossiers these lines are. */
export const countOf = (lines: readonly RunningLine[]): number => lines.reduce((sum, { count }) => sum + count, 0);
