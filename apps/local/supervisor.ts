import { setTimeout as sleep } from 'node:timers/promises';
import { launch, type Part, type Running, untilReady } from './launch.js';

const firstDelay = 500;
const longestDelay = 30_000;
/** A part that served this long is healthy again: its next restart is quick. */
const healthyAfter = 60_000;

/** Told whenever something happens to a part that the user should know. */
export type Report = (name: string, message: string) => void;

/**
 * Starts parts and starts them again when they end, each after a delay of its own that grows from 0.5 s to 30 s. The
 * other parts go on meanwhile.
 */
export class Supervisor {
  private readonly running = new Map<string, Running>();
  private readonly ending = new AbortController();
  private readonly watches: Promise<void>[] = [];

  /** @param changed called when a part has another process id than before. */
  constructor(
    private readonly report: Report,
    private readonly changed: () => void = () => undefined,
  ) {}

  /** Process ids by part. */
  pids(): Record<string, number> {
    const alive = [...this.running].filter(([, running]) => running.isAlive());
    return Object.fromEntries(alive.map(([name, { pid }]) => [name, pid]));
  }

  /**
   * Starts a part, and keeps it running from then on.
   *
   * @param within milliseconds until the first start counts as failed.
   * @param tries how often a part that ends at once is started before that counts as failed.
   * @returns what went wrong at the first start, if anything did; the part is watched and started again all the same.
   */
  async keep(part: Part, { within = 60_000, tries = 1 } = {}): Promise<string | undefined> {
    for (let attempt = 1, delay = firstDelay; ; attempt += 1, delay *= 2) {
      const running = await this.launched(part);
      const failure = await untilReady(part, running, within);
      if (failure === undefined || running.isAlive() || attempt >= tries) {
        this.watches.push(this.watch(part, running));
        return failure;
      }
      await sleep(delay, undefined, { signal: this.ending.signal });
    }
  }

  /** Ends all parts at once, in good order, and waits for them. */
  async stop(): Promise<void> {
    this.ending.abort();
    await Promise.all([...this.running.values()].map((running) => running.stop(30_000)));
    await Promise.all(this.watches);
  }

  /** Ends all parts at once by SIGKILL. */
  kill(): void {
    this.ending.abort();
    for (const running of this.running.values()) void running.kill();
  }

  private async launched(part: Part): Promise<Running> {
    const running = await launch(part);
    this.running.set(part.name, running);
    this.changed();
    return running;
  }

  private async watch(part: Part, first: Running): Promise<void> {
    const { signal } = this.ending;
    let delay = firstDelay;
    for (let running = first, since = Date.now(); ; since = Date.now()) {
      const { code, signal: cause } = await running.exited;
      if (signal.aborted) return;
      if (Date.now() - since > healthyAfter) delay = firstDelay;
      this.report(
        part.name,
        `ended (${cause ?? `code ${code}`}), starts again in ${delay / 1000} s; see ${part.logFile}`,
      );
      await sleep(delay, undefined, { signal }).catch(() => undefined);
      delay = Math.min(delay * 2, longestDelay);
      if (signal.aborted) return;
      running = await this.launched(part);
      if (signal.aborted) return void (await running.stop());
      const failure = await untilReady(part, running);
      if (signal.aborted) continue;
      if (failure === undefined) this.report(part.name, 'serves again');
      else if (running.isAlive()) this.report(part.name, failure);
    }
  }
}
