import { setTimeout as sleep } from 'node:timers/promises';

/** Something that plays dossiers: the app, the bare workflow, or plain SQL. */
export interface Side {
  name: string;
  /** Begins a dossier; each call of the answer is its next command, and is over when the command is decided. */
  begin(): Promise<() => Promise<void>>;
}

export const commandsADossier = 4;

/** Milliseconds of commands, one after another. */
export interface Latency {
  p50: number;
  p95: number;
}

export const latency = (milliseconds: number[]): Latency => ({
  p50: percentile(milliseconds, 0.5),
  p95: percentile(milliseconds, 0.95),
});

/** The value below which that share of them lies; one of them, 0 where there is none. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** How long each command takes at one client, for that many seconds. */
export async function alone(side: Side, seconds: number): Promise<number[]> {
  const times: number[] = [];
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    const next = await side.begin();
    for (let n = 0; n < commandsADossier; n += 1) times.push(await timed(next));
  }
  return times;
}

/** Plays dossiers with that many clients at once, for that many seconds; each client ends the dossier it has begun. */
export async function together(
  side: Side,
  clients: number,
  seconds: number,
): Promise<{ dossiers: number; seconds: number }> {
  let dossiers = 0;
  const began = performance.now();
  const end = Date.now() + seconds * 1000;
  const client = async (): Promise<void> => {
    while (Date.now() < end) {
      const next = await side.begin();
      for (let n = 0; n < commandsADossier; n += 1) await next();
      dossiers += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { dossiers, seconds: (performance.now() - began) / 1000 };
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Lets what goes on in the background come to rest. */
export const rest = (): Promise<void> => sleep(2_000);
