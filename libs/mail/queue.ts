import { createPostgresBackend, Queue, withBackend, type JobsOptions } from 'bullmq';
import { mailJobOptions, mailQueueName, type MailJob } from './mail-jobs.js';

/** Which server the queue lives on: Redis where it is given, Postgres otherwise. */
export interface QueueEnv {
  QUEUE_DATABASE_URL: string;
  REDIS_URL?: string | undefined;
}

/** What keeps the queue from working; a code without any address. */
export class QueueError extends Error {
  override name = 'QueueError';
  constructor(
    readonly code: 'unreachable' | 'not-migrated' | 'evicts' | 'forgets',
    options?: ErrorOptions,
  ) {
    super(`mail queue: ${code}`, options);
  }
}

export interface MailQueue {
  /**
   * Wakes the mailer up for these mails. An id that is queued already stays queued once; one whose job has ended, or that
   * the queue forgot, is queued again.
   *
   * @throws QueueError when the queue didn't take them within 3 s: the mails stay due, and the reconciler queues them
   */
  enqueue(mailIds: readonly string[]): Promise<void>;
  /**
   * Whether the queue works and keeps what it is given.
   *
   * @throws QueueError saying what is wrong
   */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** The queue as its producers see it. It connects at first use, and again after a failure. */
export function openMailQueue(env: QueueEnv): MailQueue {
  let open: Promise<Handle> | undefined;

  const handle = async (): Promise<Handle> => {
    // BullMQ remembers a first connection that failed, so a queue that never became ready is thrown away.
    open ??= connect(env).catch((error: unknown) => {
      open = undefined;
      throw error;
    });
    return within(3_000, open);
  };

  return {
    async enqueue(mailIds) {
      if (mailIds.length === 0) return;
      const jobs = mailIds.map((mailId) => ({
        name: 'send',
        data: { mailId },
        opts: { ...mailJobOptions, jobId: mailId },
      }));
      const queue = await handle();
      await within(3_000, queue.addBulk(jobs));
    },
    async check() {
      const queue = await handle();
      await within(3_000, queue.check());
    },
    async close() {
      const queue = await open?.catch(() => undefined);
      await queue?.close();
    },
  };
}

interface Handle {
  addBulk(jobs: { name: string; data: MailJob; opts: JobsOptions }[]): Promise<unknown>;
  check(): Promise<void>;
  close(): Promise<void>;
}

async function connect(env: QueueEnv): Promise<Handle> {
  return env.REDIS_URL === undefined ? onPostgres(env.QUEUE_DATABASE_URL) : onRedis(env.REDIS_URL);
}

async function onPostgres(connectionString: string): Promise<Handle> {
  const connection = { connectionString, max: 3, connectionTimeoutMillis: 3_000, query_timeout: 3_000 };
  const { Queue: PostgresQueue } = withBackend(createPostgresBackend);
  const queue = new PostgresQueue<MailJob>(mailQueueName, { connection });
  await ready(queue);
  return {
    // Its bulk makes tables for each call, which costs twenty times what one job costs: worth it for many jobs only.
    addBulk: (jobs) =>
      jobs.length < 20
        ? Promise.all(jobs.map(({ name, data, opts }) => queue.add(name, data, opts)))
        : queue.addBulk(jobs),
    async check() {
      await queue.getWaitingCount();
    },
    close: () => queue.close(),
  };
}

async function onRedis(url: string): Promise<Handle> {
  // Without the offline queue a Redis that is down is an error now, not an answer after it came back.
  const connection = { url, enableOfflineQueue: false, maxRetriesPerRequest: 1 };
  const queue = new Queue<MailJob>(mailQueueName, { connection });
  await ready(queue);
  return {
    addBulk: (jobs) => queue.addBulk(jobs),
    async check() {
      const client = await queue.getBackend().client;
      const fault = faultOfRedis(await client.info());
      if (fault) throw new QueueError(fault);
    },
    close: () => queue.close(),
  };
}

/**
 * What keeps a Redis from being trusted with mails: it throws keys away when memory is short, or keeps nothing on disk
 * (no append-only file) and forgets them when it restarts. A server that tells neither is believed.
 * @param info answer to INFO
 */
export function faultOfRedis(info: string): 'evicts' | 'forgets' | undefined {
  const told = (name: string): string | undefined => new RegExp(`^${name}:(\\S+)`, 'm').exec(info)?.[1];
  if ((told('maxmemory_policy') ?? 'noeviction') !== 'noeviction') return 'evicts';
  return told('aof_enabled') === '0' ? 'forgets' : undefined;
}

interface Connecting {
  on(event: 'error', listener: (error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}

/** Waits for the first connection; a queue without it is closed and of no more use. */
export async function ready(queue: Connecting): Promise<void> {
  queue.on('error', () => undefined); // what fails is seen where it is asked for
  try {
    await within(3_000, queue.waitUntilReady());
  } catch (error) {
    queue.close().catch(() => undefined); // not waited for: that could take as long as the connection does
    throw error;
  }
}

/** The promise's value, unless that takes longer or fails: then a QueueError. */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new QueueError('unreachable')), ms).unref();
  });
  try {
    return await Promise.race([promise, late]);
  } catch (cause) {
    if (isNamed(cause, 'QueueError')) throw cause;
    throw new QueueError(isNamed(cause, 'SchemaMigrationRequiredError') ? 'not-migrated' : 'unreachable', { cause });
  } finally {
    clearTimeout(timer);
  }
}

const isNamed = (error: unknown, name: string): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === name;
