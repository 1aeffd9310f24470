import type { House } from './house.js';
import { alone, rest, together, type Side } from './measure.js';
import { cpuSeconds, load } from './proc.js';

/** What one side showed in all rounds. */
export interface Result {
  /** milliseconds of each command at one client */
  alone: number[];
  dossiers: number;
  seconds: number;
  /** seconds of CPU at many clients, by process */
  cpu: Record<Process, number>;
  /** seconds of CPU that 1,000 dossiers cost in each round, all processes together */
  costs: number[];
  loads: string[];
}
export const measured = ['client', 'worker', 'postgres', 'temporal', 'redis'] as const;
export type Process = (typeof measured)[number];

export interface Plan {
  rounds: number;
  /** seconds a measurement lasts */
  seconds: number;
  clients: number;
}

/** Measures the three sides in turns, so that what else goes on at the machine meets them alike. */
export async function rounds(house: House, plan: Plan, say: (line: string) => void): Promise<Map<string, Result>> {
  const sides = [house.bare, house.app, house.floor];
  const results = new Map(sides.map((side) => [side.name, blank()]));
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const side of sides.map((_, n) => sides[(n + round) % sides.length])) {
      const result = side && results.get(side.name);
      if (!side || !result) continue;
      result.alone.push(...(await alone(side, plan.seconds / 2)));
      await settled(house, side);
      const before = cpu(house, side);
      const { dossiers, seconds } = await together(side, plan.clients, plan.seconds);
      await settled(house, side);
      const after = cpu(house, side);
      for (const process of measured) result.cpu[process] += after[process] - before[process];
      const used = measured.reduce((sum, process) => sum + after[process] - before[process], 0);
      result.costs.push((used / dossiers) * 1000);
      result.dossiers += dossiers;
      result.seconds += seconds;
      result.loads.push(load());
      say(`round ${round + 1}, ${side.name}: ${(dossiers / seconds).toFixed(1)} dossiers/s, load ${load()}`);
    }
  }
  return results;
}

const blank = (): Result => ({
  alone: [],
  dossiers: 0,
  seconds: 0,
  cpu: { client: 0, worker: 0, postgres: 0, temporal: 0, redis: 0 },
  costs: [],
  loads: [],
});

/** What the last commands left to do belongs to them. */
async function settled(house: House, side: Side): Promise<void> {
  if (side.name === 'app') await house.carriedOut();
  await rest();
}

/** Seconds of CPU since they started: of the processes that a side makes work. */
export function cpu({ stack, workers }: House, side: Side): Record<Process, number> {
  const { user, system } = process.cpuUsage();
  const worker = side.name === 'app' ? workers.app : workers.bare;
  return {
    client: (user + system) / 1e6,
    worker: side.name === 'sql floor' ? 0 : cpuSeconds(worker.pid()),
    postgres: cpuSeconds(stack.postgres.pid()),
    temporal: cpuSeconds(stack.temporal.pid()),
    redis: stack.redis ? cpuSeconds(stack.redis.pid()) : 0,
  };
}

/** Seconds of CPU that 1,000 dossiers cost, by process and in all. */
export function perThousand({ cpu: used, dossiers }: Result): Record<Process | 'total', number> {
  const each = (seconds: number): number => (seconds / dossiers) * 1000;
  const total = measured.reduce((sum, process) => sum + used[process], 0);
  return {
    client: each(used.client),
    worker: each(used.worker),
    postgres: each(used.postgres),
    temporal: each(used.temporal),
    redis: each(used.redis),
    total: each(total),
  };
}
