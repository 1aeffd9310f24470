import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Batch } from '#libs/database/batch.js';
import { openOrm } from '#libs/database/orm.js';
import { prepared } from '#libs/database/prepared.js';
import { inTransaction } from '#libs/database/transaction.js';
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

describe('a transaction whose statements are not waited for', () => {
  const person = (email: string) => ({ id: randomUUID(), kind: 'staff', email });
  const known = (email: string) => database.query('select 1 from person where email = $1', [email]);

  it('is committed when all are done, and answers in order', async () => {
    const found = await inTransaction(orm, async (transaction) => {
      const batch = new Batch();
      batch.insert('person', person('one@example.org'));
      void batch.write(transaction);
      return prepared(transaction).execute<{ email: string }[]>('select email from person where email = ?', [
        'one@example.org',
      ]);
    });
    expect(found).toEqual([{ email: 'one@example.org' }]);
    expect(await known('one@example.org')).toHaveLength(1);
  });

  it('is undone as a whole where one fails or misses its row, and its connection works on', async () => {
    const failing: [string, (batch: Batch) => void][] = [
      [
        'not all rows are on record: update person',
        (batch) => batch.update('person', { id: randomUUID() }, { name: '' }),
      ],
      ['person_kind_check', (batch) => batch.insert('person', { ...person('three@example.org'), kind: 'nobody' })],
    ];
    for (const [message, spoil] of failing) {
      const spoilt = inTransaction(orm, async (transaction) => {
        void prepared(transaction).execute(
          'insert into person (id, kind, email) values (?, ?, ?)',
          Object.values(person('two@example.org')),
        );
        const batch = new Batch();
        spoil(batch);
        void batch.write(transaction);
        await Promise.resolve();
      });
      await expect(spoilt).rejects.toThrow(message);
    }
    const broken = inTransaction(orm, (transaction) => {
      void prepared(transaction).execute('delete from person where email = ?', ['one@example.org']);
      return Promise.reject(new Error('our own fault'));
    });
    await expect(broken).rejects.toThrow('our own fault');
    expect(await known('two@example.org')).toEqual([]);
    expect(
      await inTransaction(orm, (transaction) => prepared(transaction).execute('select 1 as one where ?', [true])),
    ).toEqual([{ one: 1 }]);
    expect(await known('one@example.org')).toHaveLength(1);
  });
});
