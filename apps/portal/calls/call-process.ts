import { processes } from '#libs/processes/index.js';
import type { Process } from '#libs/processes/process.js';

/** The process of a programme's calls, by the programme's own; nothing where it has no calls. */
export function callProcessOf(process: string): Process | undefined {
  const calls = processes[process]?.calls;
  return calls === undefined ? undefined : processes[calls];
}

/** Names of all processes whose dossiers are calls. */
export const callProcesses: readonly string[] = [
  ...new Set(Object.values(processes).flatMap(({ calls }) => (calls === undefined ? [] : [calls]))),
];
