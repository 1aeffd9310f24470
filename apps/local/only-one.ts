import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { LocalState } from './state.js';

/** A process that can be told from a later one with the same id: `startedAt` counts clock ticks from the machine's start. */
const knownProcess = z.object({ pid: z.int().positive(), startedAt: z.int() });
type KnownProcess = z.output<typeof knownProcess>;

const runRecord = z.object({ owner: knownProcess, parts: z.array(knownProcess) });

function startedAt(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  const stat = readFileSync(file, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
}

const known = (pid: number): KnownProcess => ({ pid, startedAt: startedAt(pid) });

function isStillThere({ pid, startedAt: then }: KnownProcess): boolean {
  if (existsSync('/proc/self')) return then !== 0 && startedAt(pid) === then;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const record = 'running.json';

/** Process id of the `npm start` that is running in this checkout, if one is. */
export function otherStart(state: LocalState): number | undefined {
  const owner = state.read(record, runRecord)?.owner;
  return owner !== undefined && owner.pid !== process.pid && isStillThere(owner) ? owner.pid : undefined;
}

/** Ends what an `npm start` of this checkout left running when it was killed. @returns how many parts that were. */
export function endLeftovers(state: LocalState): number {
  const left = (state.read(record, runRecord)?.parts ?? []).filter(isStillThere);
  for (const { pid } of left) process.kill(-pid, 'SIGKILL');
  state.remove(record);
  return left.length;
}

/** Notes this process and the parts it runs, for the two above. */
export function noteRunning(state: LocalState, pids: Record<string, number>): void {
  const parts = Object.values(pids).map(known);
  state.write(record, { owner: known(process.pid), parts } satisfies z.output<typeof runRecord>);
}
