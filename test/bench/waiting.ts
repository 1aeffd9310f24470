import type { House } from './house.js';
import { commandsADossier, latency, rest, timed, type Latency } from './measure.js';
import { cpuSeconds, load, memoryMegabytes } from './proc.js';

/** What was seen with that many dossiers waiting. */
export interface Crowd {
  waiting: number;
  /** megabytes by process */
  memory: Record<string, number>;
  /** a new dossier's commands at one client */
  fresh: Latency;
  /** the same of the bare workflow, dossier by dossier beside them: what Temporal and the machine have part in it */
  bare: Latency;
  /** a command to a dossier that has waited, its workflow no longer in the worker's cache */
  woken: Latency | undefined;
  /** a run of the reconciler: milliseconds, and seconds of CPU of the worker */
  reconcile: { milliseconds: number; cpu: number };
  /** seconds of CPU a minute while nobody does anything */
  idle: Record<string, number>;
  load: string;
}

/** Lets ever more dossiers wait for somebody, and looks at each of the levels what that costs. */
export async function crowds(
  house: House,
  levels: number[],
  samples: number,
  say: (line: string) => void,
): Promise<Crowd[]> {
  const waiting: string[] = [];
  const seen: Crowd[] = [];
  for (const level of levels) {
    await fill(house, waiting, level);
    await house.carriedOut();
    // Sent, as far as the reconciler sees: the mailer is not part of this.
    await house.owner.em.fork().execute('update mail set sent_at = now() where sent_at is null');
    await rest();
    const oldest = waiting.splice(0, level > 1_000 ? samples : 0);
    const crowd = await look(house, level, oldest, samples);
    seen.push(crowd);
    const [p50, bare] = [crowd.fresh.p50.toFixed(1), crowd.bare.p50.toFixed(1)];
    say(`${level} waiting: a new dossier's command p50 ${p50} ms, bare ${bare} ms, load ${crowd.load}`);
  }
  return seen;
}

async function fill({ app }: House, waiting: string[], level: number): Promise<void> {
  const client = async (): Promise<void> => {
    while (waiting.length < level) {
      const dossier = app.beginDossier();
      const place = waiting.push('') - 1;
      await dossier.next();
      waiting[place] = dossier.reference;
    }
  };
  await Promise.all(Array.from({ length: 32 }, client));
}

async function look(house: House, level: number, oldest: string[], samples: number): Promise<Crowd> {
  const { app, bare, client, stack, workers } = house;
  const pids = {
    worker: workers.app.pid(),
    postgres: stack.postgres.pid(),
    temporal: stack.temporal.pid(),
  };
  const each = (of: (pid: number) => number): Record<string, number> =>
    Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, of(pid)]));
  const [fresh, without]: [number[], number[]] = [[], []];
  for (let n = 0; n < samples / commandsADossier; n += 1) {
    for (const [side, times] of [[app, fresh] as const, [bare, without] as const]) {
      const next = await side.begin();
      for (let command = 0; command < commandsADossier; command += 1) times.push(await timed(next));
    }
  }
  const woken: number[] = [];
  for (const reference of oldest) woken.push(await timed(() => app.wake(reference)));
  await house.carriedOut();
  await house.owner.em.fork().execute('update mail set sent_at = now() where sent_at is null');

  const before = cpuSeconds(pids.worker);
  const options = { taskQueue: 'app', workflowId: `reconcile-${level}` };
  const milliseconds = await timed(() => client.workflow.execute('reconcile', options));
  const reconcile = { milliseconds, cpu: cpuSeconds(pids.worker) - before };

  await rest();
  const began = each(cpuSeconds);
  const since = Date.now();
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  const minutes = (Date.now() - since) / 60_000;
  const ended = each(cpuSeconds);
  const idle = Object.fromEntries(
    Object.keys(pids).map((name) => [name, ((ended[name] ?? 0) - (began[name] ?? 0)) / minutes]),
  );
  return {
    waiting: level,
    memory: each(memoryMegabytes),
    fresh: latency(fresh),
    bare: latency(without),
    woken: woken.length > 0 ? latency(woken) : undefined,
    reconcile,
    idle,
    load: load(),
  };
}
