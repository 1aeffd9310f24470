import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Batch } from '#libs/database/batch.js';
import { openOrm } from '#libs/database/orm.js';
import { prepared } from '#libs/database/prepared.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let orm: MikroORM;

beforeAll(async () => {
  database = await createDatabase();
  orm = await openOrm(database.ownerUrl, 1);
});
afterAll(async () => {
  await orm?.close(true);
});

/** Statements the one connection keeps, with how often each was planned anew for its values. */
const kept = (like: string) =>
  orm.em
    .fork()
    .execute<{ generic: string; custom: string }[]>(
      'select generic_plans as generic, custom_plans as custom from pg_prepared_statements where statement like ?',
      [like],
    );

it('is planned once a connection, whatever its values, and belongs to the transaction', async () => {
  const em = orm.em.fork();
  const rows = await em.transactional(async (inner) => {
    await prepared(inner).execute('insert into person (id, kind, email) values (?, ?, ?)', [
      randomUUID(),
      'staff',
      "O'Neill?@example.org",
    ]);
    return prepared(inner).execute<{ email: string }[]>('select email from person where kind = ?', ['staff']);
  });
  expect(rows).toEqual([{ email: "O'Neill?@example.org" }]);
  for (const kind of ['applicant', 'nobody', null])
    expect(await prepared(em).execute('select email from person where kind = ?', [kind])).toEqual([]);
  expect(await kept('select email from person%')).toEqual([{ generic: '4', custom: '0' }]);
  const undone = em.transactional(async (inner) => {
    await prepared(inner).execute('delete from person where kind = ?', ['staff']);
    throw new Error('no');
  });
  await expect(undone).rejects.toThrow('no');
  expect(await prepared(em).execute('select email from person where kind = ?', ['staff'])).toHaveLength(1);
});

it('changes rows of a batch without reading their whole table', async () => {
  await database.query(
    `insert into person (id, kind, email) select gen_random_uuid(), 'applicant', n || '@example.org' from generate_series(1, 2000) n`,
  );
  const [first] = await database.query<{ id: string }>(`select id from person where email = '7@example.org'`);
  await orm.em.fork().transactional(async (em) => {
    const batch = new Batch();
    batch.update('person', { id: first?.id }, { name: 'Sieben' });
    await batch.write(em);
    const [scans] = await em.execute(`select seq_scan as count from pg_stat_xact_user_tables where relname = 'person'`);
    expect(scans).toEqual({ count: '0' });
  });
  expect(await database.query(`select name from person where email = '7@example.org'`)).toEqual([{ name: 'Sieben' }]);
});
