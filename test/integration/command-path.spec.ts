import { beforeAll, afterAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { openOrm } from '#libs/database/orm.js';
import { openClient } from '#libs/temporal/connection.js';
import { DossierGateway } from '#libs/temporal/gateway.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { perform, submit } from '../../apps/local/demonstration/acts.js';
import { addCall, addPerson } from '../support/people.js';
import { createNamespace, startApp, waitFor } from '../support/services.js';

let database: TestDatabase;
let owner: MikroORM;
let gateway: DossierGateway;
let client: ReturnType<typeof openClient>;

beforeAll(async () => {
  database = await createDatabase();
  owner = await openOrm(database.ownerUrl, 4);
  const { address, namespace } = await createNamespace();
  client = openClient(address, namespace);
  gateway = new DossierGateway(client, 'dossiers');
  await startApp('worker', {
    DATABASE_URL: database.urls.worker,
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace,
    PORTAL_URL: 'http://127.0.0.1:1',
  });
});
afterAll(async () => {
  await owner?.close(true);
  await client?.connection.close();
});

describe('a command', () => {
  it('is answered by the workflow, and Temporal UI shows where the dossier stands', async () => {
    const em = owner.em.fork();
    const applicant = await addPerson(em, 'applicant');
    const officer = await addPerson(em, 'staff', 'officer');
    const sent = await submit(em, applicant, await addCall(em));
    expect(await gateway.send(sent, 10_000)).toMatchObject({ kind: 'accepted', state: 'formalCheck' });
    const dossier = await em.findOneOrFail(Dossier, { reference: sent.reference });
    const check = await perform(em, dossier, officer, 'formalCheck.incomplete', 'formalCheck-1');
    expect(await gateway.send(check)).toMatchObject({ kind: 'accepted', state: 'clarification' });
    const handle = client.workflow.getHandle(sent.reference);
    const { events } = await handle.fetchHistory();
    const names = events?.flatMap(
      (event) => event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input?.name ?? [],
    );
    expect(names).toEqual(['submit', 'formalCheck.incomplete']);
    const shown = await waitFor(async () => {
      const { searchAttributes } = await handle.describe();
      return searchAttributes['State']?.[0] === 'clarification' && searchAttributes;
    });
    expect(shown).toMatchObject({ Process: ['projectFunding'], WaitingFor: ['applicant'], Overdue: [false] });
    await waitFor(
      async () => {
        const open = await database.query('select kind from effect where dossier_id = $1 and done_at is null', [
          dossier.id,
        ]);
        return open.length === 0;
      },
      { within: 30_000, what: 'effects' },
    );
    const documents = await database.query(
      'select template, file_id is not null as made from document where dossier_id = $1',
      [dossier.id],
    );
    expect(documents).toEqual([
      { template: 'receipt', made: true },
      { template: 'clarification-request', made: true },
    ]);
  });
});
