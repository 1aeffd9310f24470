import fc from 'fast-check';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '#libs/database/orm.js';
import { documentMade, publishObjects } from '#libs/database/stores/publication.store.js';
import { inTransaction } from '#libs/database/transaction.js';
import type { PublicObject } from '#libs/processes/public-object.js';
import { createDatabase, type TestDatabase } from '../../support/database.js';
import { complaints, type Json } from '../../support/oparl-checks.js';
import { OparlClient } from '../../support/oparl-client.js';
import { histories, mutated, ownerNames, type Mutation } from '../../support/oparl-mutations.js';
import { startPortal } from '../../support/portal.js';
import { addDocument, addDossier } from '../../support/publication.js';

let database: TestDatabase;
let worker: MikroORM;
let client: OparlClient;

beforeAll(async () => {
  database = await createDatabase();
  worker = await openOrm(database.urls.worker, 4);
  client = new OparlClient(await startPortal(database));
});
afterAll(() => worker?.close(true));

/** What each owner publishes. */
const published = new Map<string, PublicObject[]>();

async function happen(mutation: Mutation): Promise<void> {
  const { owner } = mutation;
  if (mutation.kind === 'made') {
    await addDocument(database, owner, mutation);
    return worker.em.fork().transactional((em) => documentMade(em, owner));
  }
  const objects = mutated(mutation, published.get(owner) ?? []);
  published.set(owner, objects);
  return inTransaction(worker, (transaction) => publishObjects(transaction, owner, objects));
}

/** The second that is under way, as a client writes it down before it begins to ask. */
const now = (): string => `${new Date().toISOString().slice(0, 19)}+00:00`;
const sorted = (copy: Map<string, Json>): [string, Json][] => [...copy].toSorted(([a], [b]) => (a < b ? -1 : 1));

it('T6 a copy that is kept up to date is what a crawl finds, after 500 random changes', async () => {
  const dossiers = await Promise.all(Array.from({ length: 7 }, () => addDossier(database)));
  await fc.assert(
    fc.asyncProperty(histories(ownerNames(dossiers), 100), async ([first, steps]) => {
      await database.query('truncate publication, publication_link, document');
      published.clear();
      for (const step of first) await happen(step);
      let asked = now();
      const copy = await client.copy();
      for (const [n, step] of steps.entries()) {
        await happen(step);
        if (n % 10 !== 9) continue;
        const since = asked;
        asked = now();
        await client.copy(copy, since);
        const whole = await client.copy();
        expect(sorted(copy)).toEqual(sorted(whole));
        expect([...whole.values()].flatMap((object) => complaints(object))).toEqual([]);
        // The next changes belong to another second, or it would not show that `modified` moved.
        await sleep(1_000 - (Date.now() % 1_000));
      }
    }),
    { numRuns: 5, endOnFailure: true },
  );
}, 300_000);
