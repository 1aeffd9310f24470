import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '#libs/database/orm.js';
import { stuckCommands } from '#libs/database/stores/command.store.js';
import { openClient } from '#libs/temporal/connection.js';
import { DossierGateway } from '#libs/temporal/gateway.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { createNamespace, startApp, waitFor } from '../support/services.js';

let database: TestDatabase;
let owner: MikroORM;
let client: ReturnType<typeof openClient> | undefined;

beforeAll(async () => {
  database = await createDatabase();
  owner = await openOrm(database.ownerUrl, 2);
});
afterAll(async () => {
  await owner?.close(true);
  await client?.connection.close();
});

/** A command of two minutes ago to a dossier whose process no worker knows: `decide` throws each time. */
async function undecidable(reference: string): Promise<string> {
  const [dossier, command] = [randomUUID(), randomUUID()];
  await database.query(`insert into process_definition (name, version, hash, body) values ('foreign', 1, '', '{}')`);
  await database.query(`insert into form_definition (name, version, hash, body) values ('foreign', 1, '', '{}')`);
  await database.query(
    `insert into programme (key, process, process_version, form_name, form_version, terms, texts)
     values ('foreign', 'foreign', 1, 'foreign', 1, '{}', '{}')`,
  );
  await database.query(
    `insert into dossier (id, reference, process, process_version, programme) values ($1, $2, 'foreign', 1, 'foreign')`,
    [dossier, reference],
  );
  await database.query(
    `insert into command (id, dossier_id, type, actor_kind, idempotency_key, received_at)
     values ($1, $2, 'submit', 'system', $3, now() - interval '2 minutes')`,
    [command, dossier, command],
  );
  return command;
}

it('is named by the health page, and in Temporal UI by the dossier it waits for', async () => {
  expect(await stuckCommands(owner.em.fork())).toBeUndefined();
  const reference = 'FO-2026-00001';
  const id = await undecidable(reference);
  expect(await stuckCommands(owner.em.fork())).toMatchObject({ count: 1, reference });

  const { address, namespace } = await createNamespace();
  client = openClient(address, namespace);
  const gateway = new DossierGateway(client, 'dossiers');
  const worker = await startApp('worker', {
    DATABASE_URL: database.urls.worker,
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace,
    PORTAL_URL: 'http://127.0.0.1:1',
  });
  const health = await waitFor(async () => {
    const answer = await fetch(`${worker.url}/health/ready`);
    const said: { ready: boolean; waitsFor: string[] } = JSON.parse(await answer.text());
    return said.waitsFor.includes('commands') && said;
  });
  expect(health.ready).toBe(true);

  expect(await gateway.send({ id, type: 'submit', reference, process: 'foreign' }, 2_000)).toBe('pending');
  await gateway.resume(reference, 'foreign');
  const handle = client.workflow.getHandle(reference);
  const details = await waitFor(
    async () => {
      const said = JSON.stringify(await handle.query('__temporal_workflow_metadata'));
      return said.includes('Befehl wartet') && said;
    },
    { within: 30_000, what: 'details' },
  );
  expect(details).toMatch(/ein Befehl wartet seit \d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr auf seine Entscheidung/);
});
