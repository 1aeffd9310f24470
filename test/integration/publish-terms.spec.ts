import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { createLog } from '#libs/config/log.js';
import { openOrm } from '#libs/database/orm.js';
import { publishCatalogue } from '../../apps/worker/publish.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { addCall } from '../support/people.js';

let database: TestDatabase;
let orm: MikroORM;

beforeAll(async () => {
  database = await createDatabase();
  orm = await openOrm(database.urls.worker, 2);
  await publish();
});
afterAll(() => orm?.close(true));

const publish = (): Promise<void> => publishCatalogue(orm.em.fork(), createLog('test'));

/** Changes the terms of a programme for as long as `work` takes. */
async function changed(key: string, terms: object, work: () => Promise<void>): Promise<void> {
  const [before] = await database.query<{ terms: object }>('select terms from programme where key = $1', [key]);
  await database.query('update programme set terms = terms || $2 where key = $1', [key, JSON.stringify(terms)]);
  await work();
  await database.query('update programme set terms = $2 where key = $1', [key, JSON.stringify(before?.terms)]);
}

describe('terms that make no sense stop the start', () => {
  it.each([
    ['miado-projekte', 'delegationLimitCents', { delegationLimitCents: '5000' }],
    ['miado-projekte', 'committee', { committee: { name: 'Rat', quorum: 0, meetings: [] } }],
    ['komm-an', 'flatRates', { flatRates: { room: -1 } }],
    [
      'komm-an',
      'forms names call-nobody-knows@1 for prepare',
      { forms: { prepare: { name: 'call-nobody-knows', version: 1 } } },
    ],
    ['engagement-2000x1000', 'minGrantCents is above maxGrantCents', { minGrantCents: 200_000 }],
    ['engagement-2000x1000', 'volunteers', { volunteers: { rateCents: 1500 } }],
    ['bezirk-innenstadt-west', 'shareBasisPoints is missing', { financing: 'share' }],
    ['kulturbuero-interkultur', 'selection', { selection: 'luck' }],
  ])('%s: %s', (key, term, terms) =>
    changed(key, terms, () => expect(publish()).rejects.toThrow(`programme ${key}: the term ${term}`)),
  );

  it('also those of a call, which lie on top', async () => {
    const terms = { maxGrantCents: 0 };
    const { id } = await addCall((await openOwner()).em.fork(), { terms });
    await expect(publish()).rejects.toThrow(`programme miado-projekte, call ${id}: the term maxGrantCents`);
    await database.query(`update call set terms = '{}' where id = $1`, [id]);
    await publish();
  });

  it('names each once, and never what stands in it', () =>
    changed('komm-an', { selection: 'secret', assessed: 'secret' }, async () => {
      const error: unknown = await publish().catch((refusal: unknown) => refusal);
      const message = error instanceof Error ? error.message : '';
      expect(message.split('\n').slice(1)).toEqual([
        'programme komm-an: the term selection makes no sense',
        'programme komm-an: the term assessed makes no sense',
      ]);
    }));
});

const owners: MikroORM[] = [];
async function openOwner(): Promise<MikroORM> {
  const owner = await openOrm(database.ownerUrl, 1);
  owners.push(owner);
  return owner;
}
afterAll(async () => {
  for (const owner of owners) await owner.close(true);
});
