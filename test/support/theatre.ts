import { afterAll } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { createDefinitions } from '#activities/definitions.js';
import { verifyDossiers, type Discrepancy } from '#activities/verify.js';
import type { SentCommand } from '#libs/database/command-payload.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import type { Call } from '#libs/database/entities/programme.entity.js';
import { Programme } from '#libs/database/entities/programme.entity.js';
import { openOrm } from '#libs/database/orm.js';
import { openClient } from '#libs/temporal/connection.js';
import { DossierGateway } from '#libs/temporal/gateway.js';
import { perform, submit } from '../../apps/local/demonstration/acts.js';
import { createDatabase, type TestDatabase } from './database.js';
import { addCall, addPerson } from './people.js';
import { ownFolder, startApp, startCatcher, startTemporal, waitFor } from './services.js';

const closing: { close(force?: boolean): Promise<unknown> }[] = [];
afterAll(async () => {
  for (const open of closing) await open.close(true);
});

/** A whole stack of its own for one test file, whose parts may be stopped, killed and robbed of their data. */
export interface Theatre {
  database: TestDatabase;
  orm: MikroORM;
  temporal: Awaited<ReturnType<typeof startTemporal>>;
  worker: Awaited<ReturnType<typeof startApp>>;
  mailer: Awaited<ReturnType<typeof startApp>>;
  catcher: Awaited<ReturnType<typeof startCatcher>>;
  client: ReturnType<typeof openClient>;
  gateway: DossierGateway;
  people: { applicant: string; officer: string; assessors: [string, string]; releaser: string };
  call: Call;
  /** folder of the stored files */
  files: string;
  /** A submitted application, sent on but not waited for. */
  submit(): Promise<SentCommand>;
  /** A task done by somebody who may, sent on but not waited for. */
  act(reference: string, type: string): Promise<SentCommand>;
  /** State names of dossiers now. */
  states(references: string[]): Promise<string[]>;
  /** Waits until no command, effect or mail is left to do. */
  settled(within?: number): Promise<void>;
  discrepancies(): Promise<Discrepancy[]>;
  /** How often each mail row was delivered, by Message-ID. */
  deliveries(): Promise<Map<string, number>>;
}

/** Opens a theatre: database, Temporal, worker, mailer, mail catcher, people with roles and an open call. */
export async function openTheatre(env: Record<string, string> = {}): Promise<Theatre> {
  const [database, temporal, catcher, files] = await Promise.all([
    createDatabase(),
    startTemporal(),
    startCatcher(),
    ownFolder('files'),
  ]);
  const settings = { PORTAL_URL: 'http://portal.example', FILES_DIR: files, ...env };
  const forWorker = { DATABASE_URL: database.urls.worker, TEMPORAL_ADDRESS: temporal.address };
  const forMailer = {
    DATABASE_URL: database.urls.mailer,
    SMTP_URL: catcher.smtpUrl,
    MAIL_FROM: 'foerderung@feinschliff.example',
  };
  const [worker, mailer] = await Promise.all([
    startApp('worker', { ...settings, ...forWorker }),
    startApp('mailer', { ...settings, ...forMailer }),
  ]);
  const orm = await openOrm(database.ownerUrl, 8);
  const client = openClient(temporal.address, 'default');
  const gateway = new DossierGateway(client, 'dossiers');
  closing.push(orm, client.connection);
  await waitFor(() => orm.em.fork().findOne(Programme, { key: 'miado-projekte' }).then(Boolean), { within: 30_000 });
  const reconciler = client.schedule.getHandle('reconcile');
  await waitFor(() => reconciler.describe().then(Boolean), { within: 30_000, what: 'the Schedule the worker makes' });
  const em = orm.em.fork();
  const people: Theatre['people'] = {
    applicant: await addPerson(em, 'applicant'),
    officer: await addPerson(em, 'staff', 'officer'),
    assessors: [await addPerson(em, 'staff', 'assessor'), await addPerson(em, 'staff', 'assessor')],
    releaser: await addPerson(em, 'staff', 'releaser'),
  };
  const call = await addCall(em);
  let assessed = 0;
  const doer = (type: string): string => {
    if (type.startsWith('assessment')) return people.assessors[(assessed += 1) % 2] ?? '';
    return type.startsWith('release') ? people.releaser : people.officer;
  };
  return {
    database,
    orm,
    temporal,
    worker,
    mailer,
    catcher,
    client,
    gateway,
    people,
    call,
    files,
    submit: () => submit(orm.em.fork(), people.applicant, call),
    async act(reference, type) {
      const dossier = await orm.em.fork().findOneOrFail(Dossier, { reference });
      const task = type.split('.')[0] ?? '';
      const key = dossier.snapshot?.tasks.find((open) => open.name === task)?.key ?? `${task}-1`;
      return perform(orm.em.fork(), dossier, doer(type), type, key);
    },
    async states(references) {
      const rows = await orm.em.fork().find(Dossier, { reference: { $in: references } });
      return references.map((one) => rows.find((row) => row.reference === one)?.state ?? 'none');
    },
    async settled(within = 150_000) {
      const left = `select (select count(*) from command where outcome is null) + (select count(*) from effect where done_at is null)
        + (select count(*) from mail where sent_at is null and failed_at is null) as n`;
      await waitFor(async () => Number((await database.query<{ n: string }>(left))[0]?.n) === 0, {
        within,
        every: 250,
        what: 'everything to be done',
      });
    },
    async discrepancies() {
      const found: Discrepancy[] = [];
      for await (const one of verifyDossiers(orm.em, createDefinitions())) found.push(one);
      return found;
    },
    async deliveries() {
      const ids = catcher.mailbox.list().map((mail) => mail.messageId ?? '');
      const rows = await database.query<{ message_id: string }>('select message_id from mail');
      return new Map(rows.map((row) => [row.message_id, ids.filter((id) => id === row.message_id).length]));
    },
  };
}
