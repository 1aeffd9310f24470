import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { openOrm } from '#libs/database/orm.js';
import { dossierFile } from '#libs/database/stores/dossier-file.store.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { addDossier } from '../support/publication.js';

let database: TestDatabase;
let orm: MikroORM;
let dossier: Dossier;

beforeAll(async () => {
  database = await createDatabase();
  orm = await openOrm(database.ownerUrl, 2);
  const id = await addDossier(database);
  await database.query(
    `update programme set terms = '{"rate": 80, "days": 3}', texts = '{"de": {"title": "Eins"}}' where key = 'k'`,
  );
  dossier = await orm.em.fork().findOneOrFail(Dossier, { id });
});
afterAll(() => orm.close(true));

const file = () => dossierFile(orm.em.fork(), dossier);

it('knows a programme as it stands now, not as it was read before', async () => {
  expect(await file()).toMatchObject({ terms: { rate: 80, days: 3 }, texts: { de: { title: 'Eins' } } });
  await database.query(`update programme set terms = terms || '{"rate": 90}', texts = '{"de": {"title": "Zwei"}}'`);
  expect(await file()).toMatchObject({ terms: { rate: 90, days: 3 }, texts: { de: { title: 'Zwei' } } });
});

it('puts the terms of the call on top, and leaves the programme’s as they are', async () => {
  await database.query(
    `insert into call (id, programme, name, opens_at, closes_at, deadline_kind, budget_cents, budget_year, terms)
     values ($1, 'k', 'Aufruf', now(), now(), 'cutoff', 0, 2027, '{"days": 5}')`,
    [dossier.id],
  );
  expect((await file()).terms).toEqual({ rate: 90, days: 5 });
  await database.query('delete from call');
  expect((await file()).terms).toEqual({ rate: 90, days: 3 });
});
