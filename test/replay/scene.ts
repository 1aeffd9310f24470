import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { SentCommand } from '#libs/database/command-payload.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { Person } from '#libs/database/entities/person.entity.js';
import { openOrm } from '#libs/database/orm.js';
import { openClient } from '#libs/temporal/connection.js';
import { DossierGateway } from '#libs/temporal/gateway.js';
import { perform, say } from '../../apps/local/demonstration/acts.js';
import { Stage, type Run } from '../../apps/local/demonstration/stage.js';
import { people } from '../../apps/local/people.js';
import { openStack, type Service, type Stack } from '../bench/stack.js';
import { waitFor } from '../support/wait-for.js';

/** Temporal suggests to continue as new after this many events; its own default is 4,096. */
const suggestContinueAsNewAfter = 200;

/** A stack with a worker, the demonstration's people, and what the special shapes need beside scenarios. */
export interface Scene {
  stack: Stack;
  worker: Service;
  stage: Stage;
  run: Run;
  orm: MikroORM;
  client: ReturnType<typeof openClient>;
  gateway: DossierGateway;
  /** Plays steps of the demonstration on a new dossier; answers its reference. */
  play(title: string, steps: readonly { type: string }[]): Promise<string>;
  /** Writes a command of one of the demonstration's people, without sending it. A type with a dot is a task's outcome. */
  command(reference: string, subject: string, type: string, payload?: { task: string }): Promise<SentCommand>;
  /** Makes file storage fail until `mend` is called. */
  breakStorage(): Promise<{ mend: () => Promise<void> }>;
  /** Waits until a query answers with rows. */
  until(what: string, sql: string, values?: unknown[]): Promise<void>;
  /** Waits until every command is decided and every effect carried out. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the scene. */
export async function openScene(): Promise<Scene> {
  const limit = `limit.historyCount.suggestContinueAsNew=${suggestContinueAsNewAfter}`;
  const stack = await openStack({ args: ['--dynamic-config-value', limit] });
  const worker = await stack.worker('worker', 'apps/worker/main.js', [], {
    DATABASE_URL: stack.urls.worker,
    TEMPORAL_ADDRESS: stack.temporalAddress,
    PORTAL_URL: 'http://portal.example',
    FILES_DIR: stack.filesDir,
  });
  const client = openClient(stack.temporalAddress, 'default');
  const gateway = new DossierGateway(client, 'dossiers');
  const orm = await openOrm(stack.ownerUrl, 4);
  const stage = await Stage.open({
    temporal: stack.temporalAddress,
    namespace: 'default',
    databaseUrls: { owner: stack.ownerUrl, ...stack.urls },
    filesDir: stack.filesDir,
  });
  await stage.untilPublished();
  await stage.invite();
  const run = await stage.begin();

  await stage.openCall(run, 'miadoOpen');

  const rows = (sql: string, values: unknown[] = []): Promise<unknown[]> => orm.em.fork().execute(sql, values);
  return {
    stack,
    worker,
    stage,
    run,
    orm,
    client,
    gateway,
    async play(title, steps) {
      let reference = '';
      const scenario = { name: title, title, applicant: 'applicant-01', requestedCents: 120_000, steps, ends: '' };
      for await (const played of stage.play(run, { ...scenario, call: 'miadoOpen' })) ({ reference } = played);
      return reference;
    },
    async command(reference, subject, type, payload) {
      const em = orm.em.fork();
      const dossier = await em.findOneOrFail(Dossier, { reference });
      const email = people.find((one) => one.sub === subject)?.email ?? '';
      const person = await em.findOneOrFail(Person, { email });
      const task = dossier.snapshot?.tasks.find((open) => open.name === type.split('.')[0]);
      if (task) return perform(em, dossier, person.id, type, task.key);
      return say(em, dossier, person.id, type, payload);
    },
    async breakStorage() {
      // A file where storage wants a folder; rights alone would not stop root.
      const unfinished = join(stack.filesDir, 'unfinished');
      await rm(unfinished, { recursive: true, force: true });
      await writeFile(unfinished, '');
      return { mend: () => rm(unfinished) };
    },
    async until(what, sql, values) {
      await waitFor(async () => (await rows(sql, values)).length > 0, { within: 120_000, what });
    },
    async settled() {
      const left = `select 1 where not exists (select from command where outcome is null)
        and not exists (select from effect where done_at is null)`;
      await waitFor(async () => (await rows(left)).length > 0, { within: 120_000, what: 'everything to be done' });
    },
    async close() {
      await stage.close();
      await orm.close(true);
      await client.connection.close();
      await stack.close();
    },
  };
}
