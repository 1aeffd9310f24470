import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { FinalFailure, startMailWorker } from '#libs/mail/mail-worker.js';
import { openMailQueue } from '#libs/mail/queue.js';
import { startRedis } from '../support/redis.js';
import { redisServer } from '../support/redis-part.js';
import { startApp, waitFor } from '../support/services.js';
import { openMailerStage, queueServers, type MailerStage } from './mailer-stage.js';

jest.setTimeout(180_000);

describe.each(queueServers)('the mailer with its queue on %s, when things break', (server) => {
  let stage: MailerStage;
  beforeAll(async () => {
    stage = await openMailerStage(server);
  });
  afterAll(() => stage.queue.close());

  it('sends once what the queue forgot, when it is queued again', async () => {
    const { addMail, sent, rowOf, received, mailer, queue, queueServer } = stage;
    await mailer.stop();
    const ids = await Promise.all([addMail(), addMail(), addMail()]);
    await queue.enqueue(ids);
    await queueServer.forget();
    await mailer.start();
    await sleep(1_000);
    for (const id of ids) expect(await rowOf(id)).toMatchObject({ sent_at: null });
    await queue.enqueue(ids);
    await queue.enqueue(ids);
    for (const id of ids) await sent(id);
    for (const id of ids) expect(received(id)).toHaveLength(1);
  });

  it('goes on when the queue loses its data under it', async () => {
    const { addMail, send, sent, received, queueServer } = stage;
    await sent(await send(await addMail()));
    await queueServer.forget();
    const id = await send(await addMail());
    await sent(id);
    expect(received(id)).toHaveLength(1);
  });

  it('finishes what it has begun when it is told to stop, and loses nothing', async () => {
    const { addMail, sent, received, mailer, queue, catcher, query } = stage;
    const before = catcher.mailbox.list().length;
    const ids = await Promise.all(Array.from({ length: 60 }, () => addMail()));
    await queue.enqueue(ids);
    await waitFor(() => catcher.mailbox.list().length > before);
    const started = Date.now();
    await mailer.stop();
    expect(Date.now() - started).toBeLessThan(30_000);
    const rows = await query<{ id: string; lease_token: string | null; sent_at: Date | null }>(
      'select * from mail where id = any($1)',
      [ids],
    );
    expect(rows.filter((row) => row.lease_token !== null)).toEqual([]);
    expect(rows.filter((row) => row.sent_at === null).length).toBeGreaterThan(0);
    for (const row of rows) expect(received(row.id)).toHaveLength(row.sent_at === null ? 0 : 1);
    await mailer.start();
    for (const id of ids) await sent(id);
    for (const id of ids) expect(received(id)).toHaveLength(1);
  });

  it('after kill -9 between the answer of the mail server and the stamp sends one double at most, with the same id', async () => {
    const { addMail, send, sent, rowOf, received, mailer, query } = stage;
    const stamps = await holdStamps(stage);
    const id = await send(await addMail());
    await waitFor(() => received(id).length === 1, { within: 20_000 });
    await mailer.kill();
    await stamps.cut(); // a session that waits for a lock outlives its client
    await stamps.release();
    expect(await rowOf(id)).toMatchObject({ sent_at: null });
    await query('update mail set lease_until = now() where id = $1', [id]); // two minutes later
    await mailer.start();
    await send(id);
    await sent(id, 90_000);
    const messageId = `<${id}@foerderung.example>`;
    expect(received(id).map((mail) => mail.messageId)).toEqual([messageId, messageId]);
  });

  it('stamps a mail that is out although the database ended its sessions meanwhile, and sends it once', async () => {
    const { addMail, send, sent, received } = stage;
    const stamps = await holdStamps(stage);
    const id = await send(await addMail());
    await waitFor(() => received(id).length === 1, { within: 20_000 });
    await stamps.cut();
    await stamps.release();
    await sent(id);
    await sent(await send(await addMail()));
    expect(received(id)).toHaveLength(1);
  });

  it('goes on after the server of its queue was away', async () => {
    const { addMail, send, sent, received, queue, queueServer } = stage;
    await sent(await send(await addMail()));
    await queueServer.server.kill();
    await expect(queue.enqueue([randomUUID()])).rejects.toMatchObject({ name: 'QueueError', code: 'unreachable' });
    await waitFor(async () => (await fetch(`${stage.mailer.url}/health/ready`)).status === 503, { within: 30_000 });
    await queueServer.server.start();
    const id = await addMail();
    await waitFor(() => send(id).then(() => true), { within: 30_000 });
    await sent(id);
    expect(received(id)).toHaveLength(1);
    await waitFor(async () => (await fetch(`${stage.mailer.url}/health/ready`)).ok, { within: 30_000 });
  });

  it('queues a mail again whose job has ended, well or badly', async () => {
    const { mailer, queue, queueEnv } = stage;
    await mailer.stop();
    const calls: string[] = [];
    const work = async (id: string): Promise<void> => {
      calls.push(id);
      if (calls.length === 1) throw new FinalFailure('for-ever');
    };
    const mailId = randomUUID();
    const worker = await startMailWorker(queueEnv, work, () => undefined);
    for (const count of [1, 2, 3]) {
      // While the job before is still ending, this is ignored.
      await waitFor(() => queue.enqueue([mailId]).then(() => calls.length >= count));
    }
    await worker.close();
    expect(new Set(calls)).toEqual(new Set([mailId]));
    await mailer.start();
  });

  it('gives a mail up when the mail server refuses the recipient for ever, and waits when it refuses the sender', async () => {
    const { addMail, send, sent, until, mailer, settings } = stage;
    const smtp = await startRefuser();
    await mailer.stop();
    try {
      const other = await startApp('mailer', { ...settings, SMTP_URL: smtp.url });
      smtp.answers.recipient = 550;
      const refused = await send(await addMail());
      expect(await until(refused, (row) => row.failed_at !== null)).toMatchObject({ last_error: 'smtp-550' });
      Object.assign(smtp.answers, { recipient: 250, sender: 553 });
      const waiting = await send(await addMail());
      expect(await until(waiting, (row) => row.last_error !== null)).toMatchObject({
        last_error: 'smtp-553',
        failed_at: null,
      });
      await other.stop();
      await mailer.start();
      await sent(waiting);
    } finally {
      await smtp.close();
    }
  });
});

const onRedis = redisServer === undefined ? describe.skip : describe;

onRedis('a queue on Redis', () => {
  it('is not trusted when Redis may throw its jobs away', async () => {
    const redis = await startRedis();
    const queue = openMailQueue({ QUEUE_DATABASE_URL: '', REDIS_URL: redis.url });
    await expect(queue.check()).resolves.toBeUndefined();
    await redis.client.config('SET', 'maxmemory-policy', 'allkeys-lru');
    await expect(queue.check()).rejects.toMatchObject({ code: 'evicts' });
    await redis.client.config('SET', 'maxmemory-policy', 'noeviction');
    await redis.client.config('SET', 'appendonly', 'no');
    await expect(queue.check()).rejects.toMatchObject({ code: 'forgets' });
    await queue.close();
  });
});

/** Stamps wait until `release`; `cut` ends the mailer's sessions meanwhile. */
async function holdStamps({ query }: MailerStage) {
  await query(`
    create function hold() returns trigger language plpgsql as $$
      begin perform pg_advisory_xact_lock(4711); return new; end $$;
    create trigger hold before update on mail for each row when (new.sent_at is not null) execute function hold();`);
  const holder = query('select pg_advisory_lock(4711), pg_sleep(600)').catch(() => undefined);
  await waitFor(
    async () => (await query(`select 1 from pg_locks where locktype = 'advisory' and objid = 4711`)).length > 0,
  );
  const end = 'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()';
  return {
    cut: () => query(`${end} and usename = 'feinschliff_mailer'`),
    async release() {
      await query(`${end} and query like '%pg_sleep(600)%'`);
      await holder;
      await query('drop trigger hold on mail; drop function hold()');
    },
  };
}

/** A mail server that answers sender and recipient with these codes. */
async function startRefuser() {
  const answers = { sender: 250, recipient: 250 };
  const refusal = (code: number): Error | null =>
    code === 250 ? null : Object.assign(new Error('refused'), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onMailFrom: (_address, _session, done) => done(refusal(answers.sender)),
    onRcptTo: (_address, _session, done) => done(refusal(answers.recipient)),
  });
  const listener = server.listen(0, '127.0.0.1');
  await new Promise((resolve) => listener.once('listening', resolve));
  const address = listener.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, answers, close };
}
