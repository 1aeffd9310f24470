import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '#libs/database/orm.js';
import { holdersOf, namesOf } from '#libs/database/stores/choice.store.js';
import { heldRoleLines, staffByName } from '#libs/database/stores/people.store.js';
import { paperFacets } from '#libs/database/stores/public-lists.store.js';
import { publishObjects } from '#libs/database/stores/publication.store.js';
import { inTransaction } from '#libs/database/transaction.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

const names = ['Ärzte', 'Bauen', 'Zoo'];
let database: TestDatabase;
let portal: MikroORM;
const ids: string[] = [];

beforeAll(async () => {
  database = await createDatabase();
  portal = await openOrm(database.urls.portal, 2);
  for (const name of names.toReversed()) {
    const id = randomUUID();
    ids.push(id);
    await database.query(`insert into person (id, kind, name, email) values ($1, 'staff', $2, $3)`, [
      id,
      name,
      `${id}@dortmund.example`,
    ]);
    await database.query(`insert into role_assignment (id, person_id, role) values ($1, $2, 'author')`, [
      randomUUID(),
      id,
    ]);
  }
});
afterAll(() => portal?.close(true));

describe('what is chosen from the register stands as a German reader looks it up', () => {
  const labels = (choices: readonly { readonly label: string }[]): string[] => choices.map(({ label }) => label);

  it('people by their ids, and by their roles', async () => {
    const em = portal.em.fork();
    expect(labels(await namesOf(em, ids))).toEqual(names);
    expect(labels(await holdersOf(em, ['author'], 'council'))).toEqual(names);
  });

  it('the staff, and who holds a role', async () => {
    const em = portal.em.fork();
    expect((await staffByName(em)).map(({ name }) => name)).toEqual(names);
    expect((await heldRoleLines(em)).map(({ name }) => name)).toEqual(names);
  });

  it('kinds of papers that the public chooses from', async () => {
    const worker = await openOrm(database.urls.worker, 1);
    for (const paperType of names.toReversed()) {
      const data = { name: 'Vorlage', paperType };
      await inTransaction(worker, (transaction) =>
        publishObjects(transaction, randomUUID(), [{ key: 'paper', type: 'Paper', data }]),
      );
    }
    await worker.close(true);
    expect((await paperFacets(portal.em.fork())).paperTypes).toEqual(names);
  });
});
