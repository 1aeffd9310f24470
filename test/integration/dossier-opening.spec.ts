import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { SentCommand } from '#libs/database/command-payload.js';
import { openOrm } from '#libs/database/orm.js';
import { openDossier } from '#libs/database/stores/dossier-opening.store.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

const year = new Date().toLocaleDateString('en', { year: 'numeric', timeZone: 'Europe/Berlin' });
let database: TestDatabase;
let orm: MikroORM;

beforeAll(async () => {
  database = await createDatabase();
  orm = await openOrm(database.urls.worker, 4);
  await database.query(`insert into process_definition (name, version, hash, body) values ('p', 1, '', '{}')`);
  await database.query(`insert into form_definition (name, version, hash, body) values ('f', 1, '', '{}')`);
  await database.query(
    `insert into programme (key, process, process_version, form_name, form_version, terms, texts) values ('k', 'p', 1, 'f', 1, '{}', '{}')`,
  );
});
afterAll(() => orm.close(true));

const open = (prefix: string, idempotencyKey: string = randomUUID(), by = orm): Promise<SentCommand> =>
  openDossier(by.em.fork(), {
    dossier: { id: randomUUID(), process: 'p', processVersion: 1, programme: 'k', title: '', language: 'de' },
    prefix,
    command: { type: 'start', actorKind: 'system', idempotencyKey },
  });

describe('a new dossier', () => {
  it('has the next reference of its kind, however many are opened at once', async () => {
    const opened = await Promise.all(Array.from({ length: 12 }, () => open('AA')));
    expect(opened.map(({ reference }) => reference).toSorted()).toEqual(
      Array.from({ length: 12 }, (_, n) => `AA-${year}-${String(n + 1).padStart(5, '0')}`),
    );
  });

  it('leaves no gap in the references where it could not be opened', async () => {
    const key = randomUUID();
    const { reference } = await open('AB', key);
    await expect(open('AB', key)).rejects.toThrow('idempotency_key');
    expect([reference, (await open('AB')).reference].map((one) => one.slice(-5))).toEqual(['00001', '00002']);
    expect(await database.query(`select 1 from dossier where reference like 'AB-%'`)).toHaveLength(2);
  });

  it('is numbered by the year in Berlin, where it begins an hour before it does in UTC', async () => {
    // The database's clock, as it would be then: a name found before Postgres' own.
    await database.query(`create schema new_year; grant usage on schema new_year to worker_role;
      create function new_year.now() returns timestamptz language sql stable as $$ select timestamptz '2026-12-31 23:30Z' $$`);
    const [{ name } = {}] = await database.query('select current_database() as name');
    await database.query(`alter database ${String(name)} set search_path = new_year, public, pg_catalog`);
    const then = await openOrm(database.urls.worker, 1);
    expect((await open('AC', randomUUID(), then)).reference).toBe('AC-2027-00001');
    await then.close(true);
  });

  it('keeps all digits of the hundred thousandth of a year', async () => {
    await database.query(`insert into reference_counter (prefix, year, last) values ('AD', $1, 99999)`, [year]);
    expect((await open('AD')).reference).toBe(`AD-${year}-100000`);
  });
});
