import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { DiskFileStorage } from '#libs/documents/storage.js';
import { openMailQueue, type MailQueue, type QueueEnv } from '#libs/mail/queue.js';
import type { Mail as CaughtMail } from '../../apps/local/catcher/mailbox.js';
import { startRedis } from '../support/redis.js';
import { redisServer } from '../support/redis-part.js';
import { ownFolder, startApp, startCatcher, startPostgres, waitFor, type Service } from '../support/services.js';

/** A mail's row, as far as the tests look at it. */
export interface MailRow {
  id: string;
  sent_at: Date | null;
  failed_at: Date | null;
  last_error: string | null;
  secret: unknown;
  lease_token: string | null;
  attempts: number;
}

/** The server that a queue lives on. */
interface QueueServer {
  /** takes Postgres or Redis away and brings it back */
  server: Service;
  env: { REDIS_URL?: string };
  /** Deletes everything the queue knows. */
  forget(): Promise<unknown>;
  /** Everything the queue holds, as text. */
  dump(): Promise<string>;
}

/** Where the queue may live on this machine: Postgres always, Redis where `redis-server` is on PATH. */
export const queueServers = ['Postgres', ...(redisServer === undefined ? [] : ['Redis'])];

type Query = <T extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<T[]>;

/** Database, queue, mail catcher, file storage and mailer of one test file, with what the tests do to them. */
export interface MailerStage {
  mailer: Awaited<ReturnType<typeof startApp>>;
  catcher: Awaited<ReturnType<typeof startCatcher>>;
  queue: MailQueue;
  queueServer: QueueServer;
  storage: DiskFileStorage;
  /** settings of the mailer, for another one */
  settings: Record<string, string>;
  /** of the queue, as the mailer sees it */
  queueEnv: QueueEnv;
  query: Query;
  /** Writes a mail row to an address of its own, and gives its id. */
  addMail: (template?: string, columns?: Record<string, unknown>) => Promise<string>;
  /** Queues the mail and gives its id back. */
  send: (id: string) => Promise<string>;
  rowOf: (id: string) => Promise<MailRow>;
  until: (id: string, what: (row: MailRow) => boolean, within?: number) => Promise<MailRow>;
  sent: (id: string, within?: number) => Promise<MailRow>;
  received: (id: string) => CaughtMail[];
  log: () => string;
}

/** Begins the address of every recipient: what must show up nowhere but in the mail and its row. */
export const canary = 'kanarienvogel';
const addressOf = (id: string): string => `${canary}+${id}@example.org`;

/** Builds the stage with its queue on that server. */
export async function openMailerStage(server: string): Promise<MailerStage> {
  const postgres = await startPostgres();
  const query: Query = (sql, values) => run(postgres.ownerUrl, sql, values);
  const queueServer = server === 'Redis' ? await redisQueue() : postgresQueue(postgres, query);
  const catcher = await startCatcher();
  const files = join(await ownFolder('files'), 'files');
  const settings = {
    DATABASE_URL: postgres.urls.mailer,
    SMTP_URL: catcher.smtpUrl,
    MAIL_FROM: 'Stadt Dortmund <foerderung@dortmund.example>',
    PORTAL_URL: 'https://foerderung.example',
    FILES_DIR: files,
    ...queueServer.env,
  };
  const mailer = await startApp('mailer', settings);
  const queue = openMailQueue({ QUEUE_DATABASE_URL: postgres.urls.worker, ...queueServer.env });

  const rowOf = async (id: string): Promise<MailRow> => {
    const [row] = await query<MailRow>('select * from mail where id = $1', [id]);
    if (!row) throw new Error('no such mail');
    return row;
  };
  const until: MailerStage['until'] = (id, what, within = 60_000) =>
    waitFor(async () => [await rowOf(id)].find(what), { within, every: 100, what: 'the row of the mail' });
  return {
    mailer,
    catcher,
    queue,
    queueServer,
    storage: new DiskFileStorage(files),
    settings,
    queueEnv: { QUEUE_DATABASE_URL: postgres.urls.mailer, ...queueServer.env },
    query,
    async addMail(template = 'withdrawn', columns = {}) {
      const id = randomUUID();
      const params = { reference: 'PF-2026-00017' };
      const row = {
        id,
        template,
        address: addressOf(id),
        params,
        message_id: `<${id}@foerderung.example>`,
        ...columns,
      };
      const places = Object.keys(row).map((_, n) => `$${n + 1}`);
      const insert = `insert into mail (${Object.keys(row).join(', ')}) values (${places.join(', ')})`;
      await run(postgres.urls.worker, insert, Object.values(row));
      return id;
    },
    async send(id) {
      await queue.enqueue([id]);
      return id;
    },
    rowOf,
    until,
    sent: (id, within) => until(id, (row) => row.sent_at !== null, within),
    received: (id) => catcher.mailbox.list(addressOf(id)),
    log: () => readFileSync(mailer.logFile, 'utf8'),
  };
}

async function run<T extends pg.QueryResultRow>(url: string, sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // tests end sessions on purpose
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

function postgresQueue(server: Service, query: Query): QueueServer {
  const tables = async (): Promise<string[]> => {
    const found = await query<{ name: string }>(
      `select format('bullmq.%I', table_name) as name from information_schema.tables
       where table_schema = 'bullmq' and table_type = 'BASE TABLE' and table_name <> 'migration'`,
    );
    return found.map(({ name }) => name);
  };
  return {
    server,
    env: {},
    forget: async () => query(`truncate ${(await tables()).join(', ')} cascade`),
    async dump() {
      const rows = (await tables()).map((table) => query(`select row_to_json(t) as row from ${table} t`));
      return JSON.stringify(await Promise.all(rows));
    },
  };
}

async function redisQueue(): Promise<QueueServer> {
  const { url, client, ...server } = await startRedis();
  return {
    server,
    env: { REDIS_URL: url },
    forget: () => client.flushall(),
    async dump() {
      const keys = await client.keys('*');
      const values = await Promise.all(keys.map((key) => client.dumpBuffer(key)));
      return [...keys, ...values.map(String)].join('\n');
    },
  };
}
