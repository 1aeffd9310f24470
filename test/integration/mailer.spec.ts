import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { DiskFileStorage } from '#libs/documents/storage.js';
import { FinalFailure, startMailWorker } from '#libs/mail/mail-worker.js';
import { openMailQueue, type MailQueue } from '#libs/mail/queue.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { redisServer, startRedis } from '../support/redis.js';
import { ownFolder, startApp, startCatcher, startPostgres, waitFor } from '../support/services.js';

jest.setTimeout(180_000);

interface Row {
  id: string;
  sent_at: Date | null;
  failed_at: Date | null;
  last_error: string | null;
  secret: unknown;
  lease_token: string | null;
  attempts: number;
}

/** What both servers of the queue have in common here. */
interface Backend {
  env: { REDIS_URL?: string };
  /** Deletes everything the queue knows. */
  forget(): Promise<unknown>;
  /** Everything the queue holds, as text. */
  dump(): Promise<string>;
}

async function postgresBackend(database: TestDatabase): Promise<Backend> {
  const tables = async (): Promise<string[]> => {
    const found = await database.query<{ name: string }>(
      `select format('bullmq.%I', table_name) as name from information_schema.tables
       where table_schema = 'bullmq' and table_type = 'BASE TABLE' and table_name <> 'migration'`,
    );
    return found.map(({ name }) => name);
  };
  return {
    env: {},
    forget: async () => database.query(`truncate ${(await tables()).join(', ')} cascade`),
    async dump() {
      const rows = (await tables()).map((table) => database.query(`select row_to_json(t) as row from ${table} t`));
      return JSON.stringify(await Promise.all(rows));
    },
  };
}

async function redisBackend(): Promise<Backend> {
  const { url, client } = await startRedis();
  return {
    env: { REDIS_URL: url },
    forget: () => client.flushall(),
    async dump() {
      const keys = await client.keys('*');
      return keys.join('\n') + (await Promise.all(keys.map((key) => client.dumpBuffer(key)))).join('\n');
    },
  };
}

const backends: [string, (database: TestDatabase) => Promise<Backend>, boolean][] = [
  ['Postgres', postgresBackend, true],
  ['Redis', redisBackend, redisServer !== undefined],
];

for (const [name, makeBackend, available] of backends) {
  // Redis is tried where the machine has it; Postgres is always there.
  (available ? describe : describe.skip)(`the mailer with its queue on ${name}`, () => {
    let database: TestDatabase;
    let backend: Backend;
    let queue: MailQueue;
    let catcher: Awaited<ReturnType<typeof startCatcher>>;
    let mailer: Awaited<ReturnType<typeof startApp>>;
    let storage: DiskFileStorage;
    let settings: Record<string, string>;

    beforeAll(async () => {
      database = await createDatabase();
      backend = await makeBackend(database);
      queue = openMailQueue({ QUEUE_DATABASE_URL: database.urls.worker, ...backend.env });
      catcher = await startCatcher();
      const files = join(await ownFolder('files'), 'files');
      storage = new DiskFileStorage(files);
      settings = {
        DATABASE_URL: database.urls.mailer,
        SMTP_URL: catcher.smtpUrl,
        MAIL_FROM: 'Stadt Dortmund <foerderung@dortmund.example>',
        PORTAL_URL: 'https://foerderung.example',
        FILES_DIR: files,
        ...backend.env,
      };
      mailer = await startApp('mailer', settings);
    });
    afterAll(() => queue.close());

    async function addMail(template = 'withdrawn', more: Record<string, unknown> = {}): Promise<string> {
      const id = randomUUID();
      const row = {
        id,
        template,
        address: `kanarienvogel+${id}@example.org`,
        params: { reference: 'PF-2026-00017' },
        message_id: `<${id}@foerderung.example>`,
        ...more,
      };
      await database.query(
        `insert into mail (${Object.keys(row).join(', ')}) values (${Object.keys(row)
          .map((_, n) => `$${n + 1}`)
          .join(', ')})`,
        Object.values(row),
        'worker',
      );
      return id;
    }
    const send = async (id: string): Promise<string> => {
      await queue.enqueue([id]);
      return id;
    };
    const rowOf = async (id: string): Promise<Row> => {
      const [row] = await database.query<Row>('select * from mail where id = $1', [id]);
      if (!row) throw new Error('no such mail');
      return row;
    };
    const received = (id: string) => catcher.mailbox.list(`kanarienvogel+${id}@example.org`);
    const until = (id: string, what: (row: Row) => boolean, within = 60_000): Promise<Row> =>
      waitFor(async () => [await rowOf(id)].find(what), { within, every: 100, what: 'the row of the mail' });
    const sent = (id: string, within?: number): Promise<Row> => until(id, (row) => row.sent_at !== null, within);
    /** The stamps of this database wait until `release`; `cut` ends the mailer's sessions meanwhile. */
    async function holdStamps(): Promise<{ cut: () => Promise<unknown>; release: () => Promise<void> }> {
      await database.query(`
        create function hold() returns trigger language plpgsql as $$
          begin perform pg_advisory_xact_lock(4711); return new; end $$;
        create trigger hold before update on mail for each row when (new.sent_at is not null) execute function hold();`);
      const holder = database.query('select pg_advisory_lock(4711), pg_sleep(600)').catch(() => undefined);
      await waitFor(
        async () => (await database.query(`select 1 from pg_locks where locktype = 'advisory' and granted`)).length > 0,
      );
      const end = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
      return {
        cut: () => database.query(`${end} and usename = 'feinschliff_mailer'`),
        async release() {
          await database.query(`${end} and query like '%pg_sleep(600)%'`);
          await holder;
          await database.query('drop trigger hold on mail; drop function hold()');
        },
      };
    }
    const logs = (): string => readFileSync(mailer.logFile, 'utf8');

    /** A document of a dossier that has one mail to attach it to. */
    async function addDocument(): Promise<{ documentId: string; make: () => Promise<void> }> {
      const [dossierId, commandId, documentId, fileId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
      const run = (sql: string, ...values: unknown[]) => database.query(sql, values);
      await run(
        `insert into process_definition (name, version, hash, body) values ('p', 1, '', '{}') on conflict do nothing`,
      );
      await run(
        `insert into form_definition (name, version, hash, body) values ('f', 1, '', '{}') on conflict do nothing`,
      );
      await run(
        `insert into programme (key, process, process_version, form_name, form_version, terms, texts)
         values ('k', 'p', 1, 'f', 1, '{}', '{}') on conflict do nothing`,
      );
      await run(
        `insert into dossier (id, reference, process, process_version, programme) values ($1, $2, 'p', 1, 'k')`,
        dossierId,
        `PF-${dossierId}`,
      );
      await run(
        `insert into command (id, dossier_id, type, actor_kind, idempotency_key) values ($1, $2, 'submit', 'system', $3)`,
        commandId,
        dossierId,
        commandId,
      );
      await run(
        `insert into document (id, dossier_id, command_id, template) values ($1, $2, $3, 'receipt')`,
        documentId,
        dossierId,
        commandId,
      );
      const make = async (): Promise<void> => {
        const { sha256, sizeBytes } = await storage.put(Buffer.from(`%PDF-1.7 ${documentId}`));
        await run(
          `insert into file (id, sha256, size_bytes, media_type, name) values ($1, $2, $3, 'application/pdf', 'PF-Eingangsbestätigung.pdf')`,
          fileId,
          sha256,
          sizeBytes,
        );
        await run('update document set file_id = $1, made_at = now() where id = $2', fileId, documentId);
      };
      return { documentId, make };
    }

    it('sends a mail once, in two parts, and stamps its row', async () => {
      const secret = { code: '12345678', link: 'https://foerderung.example/sign-in/link?id=1&code=12345678' };
      const id = await send(await addMail('sign-in-code', { secret: JSON.stringify(secret), params: {} }));
      const row = await sent(id);
      expect(row).toMatchObject({ secret: null, lease_token: null, attempts: 1, last_error: null });
      const [mail, ...more] = received(id);
      expect(more).toEqual([]);
      expect(mail).toMatchObject({
        messageId: `<${id}@foerderung.example>`,
        to: [`kanarienvogel+${id}@example.org`],
        subject: 'Ihr Code zum Anmelden',
        from: expect.stringContaining('foerderung@dortmund.example'),
      });
      expect(mail?.text).toContain('12345678');
      expect(mail?.html).toContain('lang="de"');
      expect(mail?.headers).toContainEqual({ name: 'Auto-Submitted', value: 'auto-generated' });
      expect(mail?.headers.find(({ name: header }) => header === 'Content-Type')?.value).toContain(
        'multipart/alternative',
      );
    });

    it('attaches documents, and waits for one that is not made yet', async () => {
      const [first, second] = [await addDocument(), await addDocument()];
      await first.make();
      const id = await send(await addMail('receipt', { document_ids: [second.documentId, first.documentId] }));
      await until(id, (row) => row.last_error === 'document-not-made');
      expect(received(id)).toEqual([]);
      await second.make();
      await sent(id);
      const [mail] = received(id);
      const contents = [0, 1].map((n) => catcher.mailbox.attachment(mail?.id ?? '', n));
      expect(mail?.attachments).toMatchObject([
        { filename: 'PF-Eingangsbestätigung.pdf', contentType: 'application/pdf' },
        { filename: 'PF-Eingangsbestätigung.pdf', contentType: 'application/pdf' },
      ]);
      expect((await Promise.all(contents)).map((one) => one?.content.toString())).toEqual([
        `%PDF-1.7 ${second.documentId}`,
        `%PDF-1.7 ${first.documentId}`,
      ]);
    });

    it('sends once however often a mail is queued, also after it was sent', async () => {
      const id = await addMail();
      await Promise.all(Array.from({ length: 5 }, () => queue.enqueue([id, id])));
      await sent(id);
      await queue.enqueue([id]);
      const after = await send(await addMail());
      await sent(after);
      expect(received(id)).toHaveLength(1);
      expect(await rowOf(id)).toMatchObject({ attempts: 1 });
    });

    it('waits while SMTP is down and then sends once', async () => {
      catcher.fault.mode = 'refuse';
      const id = await send(await addMail());
      const waiting = await until(id, (row) => row.attempts >= 2 && row.lease_token === null);
      expect(waiting).toMatchObject({ last_error: 'smtp-451', failed_at: null, sent_at: null });
      catcher.fault.mode = 'none';
      expect(await sent(id)).toMatchObject({ last_error: null });
      expect(received(id)).toHaveLength(1);
    });

    it('sends once what the queue forgot, when it is queued again', async () => {
      await mailer.stop();
      const ids = await Promise.all([addMail(), addMail(), addMail()]);
      await queue.enqueue(ids);
      await backend.forget();
      await mailer.start();
      const meanwhile = await addMail();
      await sleep(1_000);
      for (const id of ids) expect(await rowOf(id)).toMatchObject({ sent_at: null });
      await queue.enqueue([...ids, meanwhile]);
      await queue.enqueue(ids);
      for (const id of [...ids, meanwhile]) await sent(id);
      for (const id of [...ids, meanwhile]) expect(received(id)).toHaveLength(1);
    });

    it('goes on when the queue loses its data under it', async () => {
      await sent(await send(await addMail()));
      await backend.forget();
      const id = await send(await addMail());
      await sent(id);
      expect(received(id)).toHaveLength(1);
    });

    it('gives up for good what can never be sent, says why, and sends the others', async () => {
      const secret = JSON.stringify({ code: '12345678' });
      const [unknown, incomplete, badAddress, fine] = [
        await addMail('birthday'),
        await addMail('sign-in-code', { secret, params: {} }),
        await addMail('withdrawn', { address: 'a@example.org, b@example.org' }),
        await addMail(),
      ];
      await queue.enqueue([unknown, incomplete, badAddress, fine]);
      await sent(fine);
      const failures: [string, string][] = [
        [unknown, 'unknown-template'],
        [incomplete, 'bad-secret'],
        [badAddress, 'bad-address'],
      ];
      for (const [id, reason] of failures) {
        const row = await until(id, ({ failed_at: failedAt }) => failedAt !== null);
        expect(row).toMatchObject({ last_error: reason, secret: null, sent_at: null, lease_token: null });
        await queue.enqueue([id]);
      }
      const last = await send(await addMail());
      await sent(last);
      for (const [id] of failures) expect(await rowOf(id)).toMatchObject({ attempts: 1, sent_at: null });
    });

    it('does not touch a mail that another mailer holds, until its lease has run out', async () => {
      const id = await addMail();
      await database.query(
        `update mail set lease_token = $2, lease_until = now() + interval '1 minute' where id = $1`,
        [id, randomUUID()],
      );
      await queue.enqueue([id]);
      await sleep(1_500);
      expect(received(id)).toEqual([]);
      await database.query('update mail set lease_until = now() where id = $1', [id]);
      await sent(id);
      expect(received(id)).toHaveLength(1);
    });

    it('finishes what it has begun when it is told to stop, and loses nothing', async () => {
      const ids = await Promise.all(Array.from({ length: 60 }, () => addMail()));
      await queue.enqueue(ids);
      await waitFor(() => catcher.mailbox.list().length > 0);
      const started = Date.now();
      await mailer.stop();
      expect(Date.now() - started).toBeLessThan(30_000);
      const rows = await database.query<Row>('select * from mail where id = any($1)', [ids]);
      expect(rows.filter((row) => row.lease_token !== null)).toEqual([]);
      for (const row of rows) expect(received(row.id)).toHaveLength(row.sent_at === null ? 0 : 1);
      await mailer.start();
      for (const id of ids) await sent(id);
      for (const id of ids) expect(received(id)).toHaveLength(1);
    });

    it('after kill -9 between the answer of the mail server and the stamp sends one double at most, with the same id', async () => {
      const stamps = await holdStamps();
      const id = await send(await addMail());
      await waitFor(() => received(id).length === 1, { within: 20_000 });
      await mailer.kill();
      await stamps.cut(); // a session that waits for a lock outlives its client
      await stamps.release();
      expect(await rowOf(id)).toMatchObject({ sent_at: null });
      await database.query('update mail set lease_until = now() where id = $1', [id]); // two minutes later
      await mailer.start();
      await queue.enqueue([id]);
      await sent(id, 90_000);
      expect(received(id).map((mail) => mail.messageId)).toEqual(Array(2).fill(`<${id}@foerderung.example>`));
    });

    it('stamps a mail that is out although the database ended its sessions meanwhile, and sends it once', async () => {
      const stamps = await holdStamps();
      const id = await send(await addMail());
      await waitFor(() => received(id).length === 1, { within: 20_000 });
      await stamps.cut();
      await stamps.release();
      await sent(id);
      await sent(await send(await addMail()));
      expect(received(id)).toHaveLength(1);
    });

    it('queues a mail again whose job has ended, well or badly', async () => {
      await mailer.stop();
      const calls: string[] = [];
      const mailId = randomUUID();
      const env = { QUEUE_DATABASE_URL: database.urls.mailer, ...backend.env };
      const work = async (id: string): Promise<void> => {
        calls.push(id);
        if (calls.length === 1) throw new FinalFailure('for-ever');
      };
      const worker = await startMailWorker(env, work, () => undefined);
      for (const count of [1, 2, 3]) {
        await waitFor(async () => {
          await queue.enqueue([mailId]); // while the job before is still ending, this is ignored
          return calls.length >= count;
        });
      }
      await worker.close();
      expect(new Set(calls)).toEqual(new Set([mailId]));
      await mailer.start();
    });

    it('keeps persons out of the queue and of the log', async () => {
      await mailer.stop();
      await queue.enqueue(await Promise.all([addMail(), addMail('birthday')]));
      const held = await backend.dump();
      await mailer.start();
      expect(held).toContain('mailId');
      expect(held).not.toContain('kanarienvogel');
      expect(logs()).toContain('mail sent');
      expect(logs()).not.toContain('kanarienvogel');
      expect(logs()).not.toContain('12345678');
    });

    it('says on its health page that it waits for the mail server, and stays ready', async () => {
      const other = await startApp('mailer', { ...settings, SMTP_URL: 'smtp://127.0.0.1:9' });
      const ready = await fetch(`${other.url}/health/ready`);
      expect(ready.status).toBe(200);
      expect(await ready.json()).toMatchObject({ ready: true, waitsFor: ['smtp'] });
      await waitFor(async () => {
        const { waitsFor } = (await (await fetch(`${mailer.url}/health/ready`)).json()) as { waitsFor: string[] };
        return waitsFor.length === 0;
      });
      await other.stop();
    });

    it('gives a mail up when the mail server refuses the recipient for ever, and waits when it refuses the sender', async () => {
      const answers = { rcpt: 550, from: 0 };
      const refusal = (code: number) => Object.assign(new Error('no'), { responseCode: code });
      const server = new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS'],
        onMailFrom: (_address, _session, done) => (answers.from ? done(refusal(answers.from)) : done()),
        onRcptTo: (_address, _session, done) => (answers.rcpt ? done(refusal(answers.rcpt)) : done()),
      });
      const listener = server.listen(0, '127.0.0.1');
      await new Promise((resolve) => listener.once('listening', resolve));
      const address = listener.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      await mailer.stop();
      const other = await startApp('mailer', { ...settings, SMTP_URL: `smtp://127.0.0.1:${port}` });
      const refused = await send(await addMail());
      expect(await until(refused, (row) => row.failed_at !== null)).toMatchObject({ last_error: 'smtp-550' });
      Object.assign(answers, { from: 553, rcpt: 0 });
      const waiting = await send(await addMail());
      expect(await until(waiting, (row) => row.last_error !== null)).toMatchObject({
        last_error: 'smtp-553',
        failed_at: null,
      });
      await other.stop();
      await mailer.start();
      await sent(waiting);
      await new Promise<void>((resolve) => server.close(() => resolve()));
    });
  });
}

async function execute(url: string, sql: string, values: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql, values);
  await client.end();
}

describe('the mailer and its servers', () => {
  it('goes on after Postgres was restarted under it', async () => {
    const postgres = await startPostgres();
    const catcher = await startCatcher();
    const mailer = await startApp('mailer', {
      DATABASE_URL: postgres.urls.mailer,
      SMTP_URL: catcher.smtpUrl,
      MAIL_FROM: 'foerderung@dortmund.example',
      PORTAL_URL: 'https://foerderung.example',
    });
    const queue = openMailQueue({ QUEUE_DATABASE_URL: postgres.urls.worker });
    const add = async (): Promise<string> => {
      const id = randomUUID();
      await execute(
        postgres.urls.worker,
        `insert into mail (id, template, address, params, message_id) values ($1, 'late', $2, '{"reference":"PF-2026-00017"}', $3)`,
        [id, `${id}@example.org`, `<${id}@x.example>`],
      );
      return id;
    };
    const arrived = (id: string) =>
      waitFor(() => catcher.mailbox.list(`${id}@example.org`).length === 1, { within: 30_000 });
    const first = await add();
    await queue.enqueue([first]);
    await arrived(first);
    await postgres.kill();
    await expect(queue.enqueue([randomUUID()])).rejects.toMatchObject({ name: 'QueueError' });
    await waitFor(async () => (await fetch(`${mailer.url}/health/ready`)).status === 503, { within: 30_000 });
    await postgres.start();
    const second = await add();
    await waitFor(() => queue.enqueue([second]).then(() => true), { within: 20_000 });
    await arrived(second);
    await waitFor(async () => (await fetch(`${mailer.url}/health/ready`)).ok, { within: 30_000 });
    await queue.close();
  });

  (redisServer === undefined ? it.skip : it)(
    'goes on after Redis was away, and does not trust one that evicts',
    async () => {
      const database = await createDatabase();
      const redis = await startRedis();
      const env = { QUEUE_DATABASE_URL: database.urls.mailer, REDIS_URL: redis.url };
      const queue = openMailQueue(env);
      const calls: string[] = [];
      const worker = await startMailWorker(
        env,
        async (id) => void calls.push(id),
        () => undefined,
      );
      await queue.enqueue(['a']);
      await waitFor(() => calls.includes('a'));
      await redis.kill();
      await expect(queue.enqueue(['b'])).rejects.toMatchObject({ code: 'unreachable' });
      await redis.start();
      await waitFor(() => queue.enqueue(['c']).then(() => true), { within: 30_000 });
      await waitFor(() => calls.includes('c'), { within: 30_000 });
      await expect(queue.check()).resolves.toBeUndefined();
      await redis.client.config('SET', 'maxmemory-policy', 'allkeys-lru');
      await expect(queue.check()).rejects.toMatchObject({ code: 'evicts' });
      await worker.close();
      await queue.close();
    },
  );
});
