import { createPostgresBackend, UnrecoverableError, Worker, withBackend } from 'bullmq';
import { backoffMs, mailQueueName, type MailJob } from './mail-jobs.js';
import { ready, type QueueEnv } from './queue.js';

/** A mail that no further try will send. Its message is a code. */
export class FinalFailure extends UnrecoverableError {}

export interface MailWorker {
  /** Takes no more jobs, and answers when those under way are done. */
  close(): Promise<void>;
}

const options = {
  concurrency: 10,
  // After a crash its jobs are taken up again within this time plus twice the interval of the check.
  lockDuration: 15_000,
  stalledInterval: 5_000,
  runRetryDelay: 2_000,
  settings: { backoffStrategy: backoffMs },
};

/**
 * Takes mails off the queue, ten at a time. A job whose `send` throws is tried again with growing delay, unless it throws
 * a FinalFailure.
 *
 * @throws QueueError when the queue can't be reached; try again
 */
export async function startMailWorker(
  env: QueueEnv,
  send: (mailId: string) => Promise<void>,
  onError: (error: Error) => void,
): Promise<MailWorker> {
  const process = ({ data }: { data: MailJob }): Promise<void> => send(data.mailId);
  const worker =
    env.REDIS_URL === undefined ? onPostgres(env.QUEUE_DATABASE_URL, process) : onRedis(env.REDIS_URL, process);
  await ready(worker);
  worker.on('error', onError);
  worker.run().catch(onError);
  return { close: () => worker.close() };
}

type Process = (job: { data: MailJob }) => Promise<void>;

function onPostgres(connectionString: string, process: Process) {
  const { Worker: PostgresWorker } = withBackend(createPostgresBackend);
  const connection = { connectionString, max: 5, connectionTimeoutMillis: 3_000 };
  return new PostgresWorker<MailJob, void>(mailQueueName, process, { ...options, connection, autorun: false });
}

function onRedis(url: string, process: Process) {
  const connection = { url, maxRetriesPerRequest: null };
  return new Worker<MailJob, void>(mailQueueName, process, { ...options, connection, autorun: false });
}
