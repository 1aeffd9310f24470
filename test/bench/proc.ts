import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';

/** The processes of a part: a process and those it started. */
function family(pid: number): number[] {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && stat(Number(name))?.parent === pid);
  return [pid, ...children.map(Number)];
}

interface Stat {
  parent: number;
  /** seconds of CPU, and those of children that ended */
  own: number;
  reaped: number;
}

/** `/proc/<pid>/stat`, proc(5); in ticks of 1/100 s on every Linux we run on. */
function stat(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0, utime = 0, stime = 0, cutime = 0, cstime = 0] = [1, 11, 12, 13, 14].map((at) => fields[at]);
    return { parent, own: (utime + stime) / 100, reaped: (cutime + cstime) / 100 };
  } catch {
    return undefined; // it has ended
  }
}

/** Seconds of CPU that a process and its children have used since they started. */
export function cpuSeconds(pid: number): number {
  const [self, ...children] = family(pid).map(stat);
  return (self?.own ?? 0) + (self?.reaped ?? 0) + children.reduce((sum, child) => sum + (child?.own ?? 0), 0);
}

/** Megabytes of memory of a process and its children, shared pages counted once (PSS). */
export function memoryMegabytes(pid: number): number {
  const kilobytes = family(pid).map((one) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

/** The machine's load, 1 minute average. */
export const load = (): string => readFileSync('/proc/loadavg', 'utf8').split(' ')[0] ?? '';

/** What the machine is, for the head of a report. */
export function machine(): string {
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${memory}, Node ${process.versions.node}`;
}
