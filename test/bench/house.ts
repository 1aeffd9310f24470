import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import { defaultPayloadConverter } from '@temporalio/common';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import pg from 'pg';
import type { Decision } from '#activities/decide.js';
import { openOrm } from '#libs/database/orm.js';
import { openClient } from '#libs/temporal/connection.js';
import { DossierGateway } from '#libs/temporal/gateway.js';
import { waitFor } from '../support/wait-for.js';
import { AppSide, furnish } from './app-side.js';
import { BareSide } from './bare-side.js';
import type { Script } from './bare-activities.js';
import { FloorSide, Recorder } from './floor-side.js';
import { commandsADossier } from './measure.js';
import { openStack, type Service, type Stack } from './stack.js';

/** Everything the benchmark measures with: the stack, both workers, and the three sides. */
export interface House {
  stack: Stack;
  client: ReturnType<typeof openClient>;
  owner: MikroORM;
  app: AppSide;
  bare: BareSide;
  floor: FloorSide;
  workers: { app: Service; bare: Service };
  /** What a dossier's history is made of: events by kind, and how often the workflow's state changed. */
  shape(reference: string): Promise<Record<string, number>>;
  /** Waits until the app has carried out everything. */
  carriedOut(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the house. The bare workflow and the floor learn from one dossier of the app what they have to do. */
export async function openHouse(production: boolean): Promise<House> {
  const stack = await openStack({ production });
  const owner = await openOrm(stack.ownerUrl, 4);
  const people = await furnish(owner);
  const portal = await openOrm(stack.urls.portal);
  const client = openClient(stack.temporalAddress, 'default');
  const worker = (kind: string, args: string[]): Promise<Service> =>
    stack.worker(`worker-${kind}`, 'test/bench/worker.js', [kind, ...args], {
      DATABASE_URL: stack.urls.worker,
      REDIS_URL: stack.redis?.url,
      TEMPORAL_ADDRESS: stack.temporalAddress,
      TASK_QUEUE: kind,
      PORTAL_URL: 'http://portal.example',
      FILES_DIR: stack.filesDir,
    });
  const appWorker = await worker('app', []);
  const app = new AppSide(portal, new DossierGateway(client, 'app'), people);

  const carriedOut = async (): Promise<void> => {
    const open = 'select 1 from effect where done_at is null limit 1';
    const done = async (): Promise<boolean> => (await owner.em.fork().execute(open)).length === 0;
    // Seldom: asking costs client and Postgres, and would count as the app's.
    await waitFor(done, { within: 120_000, every: 250, what: 'effects' });
  };
  const pool = new pg.Pool({ connectionString: stack.ownerUrl, max: 32 });
  const model = app.beginDossier();
  const recorder = new Recorder(pool);
  for (let n = 0; n < commandsADossier; n += 1) {
    await model.next();
    await carriedOut();
    await recorder.step(model.reference);
  }
  const { reference } = model;
  const history = await client.workflow.getHandle(reference).fetchHistory();
  const scriptFile = join(stack.folder, 'script.json');
  writeFileSync(scriptFile, JSON.stringify({ reference, decisions: decisionsOf(history) } satisfies Script));
  const bareWorker = await worker('bare', [scriptFile]);

  return {
    stack,
    client,
    owner,
    app,
    bare: new BareSide(new DossierGateway(client, 'bare')),
    floor: new FloorSide(pool, reference, recorder.steps),
    workers: { app: appWorker, bare: bareWorker },
    async shape(id) {
      const handle = client.workflow.getHandle(id);
      await handle.result();
      const { historyLength, raw } = await handle.describe();
      const { events } = await handle.fetchHistory();
      const kinds = (events ?? []).map((event) => Object.keys(event).find((key) => key.endsWith('Attributes')) ?? '');
      const counted = Object.fromEntries(
        [...new Set(kinds)].toSorted().map((kind) => [kind, kinds.filter((one) => one === kind).length]),
      );
      return { ...counted, historyLength, transitions: Number(raw.workflowExecutionInfo?.stateTransitionCount ?? 0) };
    },
    carriedOut,
    async close() {
      await sleep(500);
      await pool.end();
      await portal.close(true);
      await owner.close(true);
      await client.connection.close();
      await stack.close();
    },
  };
}

/** What the local activity `decide` answered, in the order of the history's markers. */
function decisionsOf({ events }: History): Decision[] {
  return (events ?? []).flatMap((event) => {
    const payload = event.markerRecordedEventAttributes?.details?.['result']?.payloads?.[0];
    return payload ? [defaultPayloadConverter.fromPayload<Decision>(payload)] : [];
  });
}
