import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '#libs/database/orm.js';
import { publicOrganizations, selectPapers } from '#libs/database/stores/public-lists.store.js';
import { documentMade, publicId, publishObjects } from '#libs/database/stores/publication.store.js';
import { publicObject, publicPage } from '#libs/database/stores/public-reading.store.js';
import { searchPublic, selectPublic } from '#libs/database/stores/public-search.store.js';
import { inTransaction } from '#libs/database/transaction.js';
import type { PublicObject } from '#libs/processes/public-object.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { addDocument, addDossier, addFile } from '../support/publication.js';

let database: TestDatabase;
let worker: MikroORM;
let portal: MikroORM;

beforeAll(async () => {
  database = await createDatabase();
  worker = await openOrm(database.urls.worker, 4);
  portal = await openOrm(database.urls.portal, 2);
});
afterAll(async () => {
  await worker?.close(true);
  await portal?.close(true);
});

/** As a decision does it. */
const publish = (owner: string, ...objects: PublicObject[]): Promise<void> =>
  inTransaction(worker, (transaction) => publishObjects(transaction, owner, objects));
const read = (owner: string, key: string) => publicObject(portal.em.fork(), publicId(owner, key));
const past = '2020-01-01T00:00:00.000Z';
/** Everything so far was long ago. */
const age = () => database.query(`update publication set modified = $1 where modified is not null`, [past]);
/** Keys of what has changed since then. */
const moved = async (): Promise<string[]> =>
  (await database.query<{ key: string }>('select key from publication where modified > $1 order by key', [past])).map(
    ({ key }) => key,
  );

const organization = (name: string): PublicObject => ({ key: 'organization', type: 'Organization', data: { name } });
const paper = (over: Partial<PublicObject> = {}): PublicObject => ({
  key: 'paper',
  type: 'Paper',
  data: { name: 'Masterplan Migration', reference: '09364-13' },
  search: 'Einrichtung eines Kommunalen Integrationszentrums',
  ...over,
});
const step = (n: number, refs: PublicObject['refs'] = {}): PublicObject => ({
  key: `consultation/${n}`,
  type: 'Consultation',
  within: { key: 'paper', property: 'consultation' },
  data: { role: 'Empfehlung', authoritative: false },
  refs,
});
const file = (bytes: NonNullable<PublicObject['bytes']>): PublicObject => ({
  key: 'file/paper',
  type: 'File',
  within: { key: 'paper', property: 'mainFile' },
  data: { name: 'Vorlage' },
  bytes,
});

let dossier: string;
let body: string;
beforeEach(async () => {
  await database.query('truncate publication, publication_link');
  dossier = await addDossier(database);
  body = randomUUID();
});

describe('what an owner publishes', () => {
  it('is listed by name as a German reader looks it up', async () => {
    for (const name of ['Huckarde', 'Hörde', 'Hombruch', 'Şehir', 'Zeche'])
      await publish(randomUUID(), organization(name));
    const listed = (await publicOrganizations(portal.em.fork())).map(({ data }) => data['name']);
    expect(listed).toEqual(['Hombruch', 'Hörde', 'Huckarde', 'Şehir', 'Zeche']);
  });

  it('appears, with what is inside it in its order, and whom it names', async () => {
    await publish(body, organization('Rat'));
    const council = { owner: body, key: 'organization' };
    await publish(
      dossier,
      paper({ refs: { underDirectionOf: [council] } }),
      step(2, { organization: [council] }),
      step(1),
    );
    const node = await read(dossier, 'paper');
    expect(node).toMatchObject({
      type: 'Paper',
      deleted: false,
      data: { reference: '09364-13' },
      links: { underDirectionOf: [{ id: publicId(body, 'organization'), type: 'Organization' }] },
    });
    expect(node?.created).toEqual(node?.modified);
    expect(node?.parts['consultation']?.map(({ key }) => key)).toEqual(['consultation/2', 'consultation/1']);
    expect(node?.parts['consultation']?.[0]?.links['organization']).toHaveLength(1);
    expect((await read(dossier, 'consultation/1'))?.back).toEqual({
      paper: [{ id: publicId(dossier, 'paper'), type: 'Paper' }],
    });
  });

  it('is written in one transaction of the ORM as well', async () => {
    await worker.em.fork().transactional((em) => publishObjects(em, dossier, [paper(), step(1)]));
    expect((await read(dossier, 'paper'))?.parts['consultation']).toHaveLength(1);
  });

  it('keeps its instants where nothing differs, or only what pages show beside it', async () => {
    await publish(dossier, paper(), step(1));
    await age();
    await publish(dossier, paper(), step(1));
    await publish(dossier, paper({ shown: { author: 'Amt' }, search: 'anders' }), step(1));
    expect(await moved()).toEqual([]);
    expect((await read(dossier, 'paper'))?.shown).toEqual({ author: 'Amt' });
  });

  it('moves with what is inside it, and with its order', async () => {
    await publish(dossier, paper(), step(1), step(2));
    await age();
    await publish(dossier, paper(), step(1), { ...step(2), data: { role: 'Beschluss' } });
    expect(await moved()).toEqual(['consultation/2', 'paper']);
    await age();
    await publish(dossier, paper(), { ...step(2), data: { role: 'Beschluss' } }, step(1));
    expect(await moved()).toEqual(['paper']);
  });

  it('leaves a tombstone, lives again, and keeps its first instant', async () => {
    await publish(dossier, paper(), step(1));
    await database.query(`update publication set created = $1`, [past]);
    await age();
    await publish(dossier, paper());
    expect(await moved()).toEqual(['consultation/1', 'paper']);
    expect(await read(dossier, 'consultation/1')).toMatchObject({ deleted: true, data: {}, links: {}, back: {} });
    expect((await read(dossier, 'paper'))?.parts).toEqual({});
    const [row] = await database.query(`select data, refs, shown, search, deleted = modified as same, created
      from publication where key = 'consultation/1'`);
    expect(row).toEqual({ data: {}, refs: {}, shown: {}, search: null, same: true, created: new Date(past) });
    await age();
    await publish(dossier, paper(), step(1));
    expect(await moved()).toEqual(['consultation/1', 'paper']);
    expect(await read(dossier, 'consultation/1')).toMatchObject({ deleted: false, created: new Date(past) });
  });

  it('moves whoever names an object that appears or goes, and nobody for one that is not public', async () => {
    const council = { owner: body, key: 'organization' };
    await publish(dossier, paper({ refs: { underDirectionOf: [council] } }), step(1));
    expect((await read(dossier, 'paper'))?.links).toEqual({});
    await age();
    const secret = { owner: randomUUID(), key: 'item/3' };
    await publish(dossier, paper({ refs: { underDirectionOf: [council] } }), step(1, { agendaItem: secret }));
    expect(await moved()).toEqual([]);
    await publish(body, organization('Rat'));
    expect(await moved()).toEqual(['organization', 'paper']);
    await age();
    await publish(body);
    expect(await moved()).toEqual(['organization', 'paper']);
    expect((await read(dossier, 'paper'))?.links).toEqual({});
  });

  it('moves a person and a body with a membership, of which neither knows', async () => {
    const person = randomUUID();
    const seat = randomUUID();
    await publish(body, organization('Rat'));
    await publish(person, { key: 'person', type: 'Person', data: { name: 'Ada Beispiel' } });
    await age();
    const refs = { person: { owner: person, key: 'person' }, organization: { owner: body, key: 'organization' } };
    await publish(seat, { key: 'membership', type: 'Membership', data: { role: 'Mitglied' }, refs });
    expect(await moved()).toEqual(['membership', 'organization', 'person']);
    expect((await read(person, 'person'))?.parts['membership']?.[0]?.data).toEqual({ role: 'Mitglied' });
    expect((await read(body, 'organization'))?.back['membership']).toEqual([
      { id: publicId(seat, 'membership'), type: 'Membership' },
    ]);
    await age();
    await publish(seat, { key: 'membership', type: 'Membership', data: { role: 'Vorsitz' }, refs });
    expect(await moved()).toEqual(['membership', 'person']);
    await age();
    await publish(seat);
    expect(await moved()).toEqual(['membership', 'organization', 'person']);
  });

  it('moves the meetings in a room when it changes, and not the room when there is one more', async () => {
    const room = randomUUID();
    const place = { location: { owner: room, key: 'location' } };
    await publish(room, { key: 'location', type: 'Location', data: { room: 'Ratssaal' } });
    await publish(dossier, { key: 'meeting', type: 'Meeting', data: { name: 'Rat' }, refs: place });
    await age();
    await publish(body, { key: 'meeting', type: 'Meeting', data: { name: 'Ausschuss' }, refs: place });
    expect(await moved()).toEqual(['meeting']);
    await age();
    await publish(room, { key: 'location', type: 'Location', data: { room: 'Saal der Partnerstädte' } });
    expect(await moved()).toEqual(['location', 'meeting', 'meeting']);
  });

  it.each([
    ['an unknown property', [paper({ refs: { author: { owner: randomUUID(), key: 'person' } } })]],
    ['a parent that is not there', [step(1)]],
    ['a part where it does not belong', [paper(), { ...step(1), within: { key: 'paper', property: 'mainFile' } }]],
    ['a key twice', [paper(), paper()]],
    ['a file without bytes', [paper(), { key: 'f', type: 'File', data: {} }]],
  ] as const)('is refused with %s', async (_, objects) => {
    await expect(publish(dossier, ...objects)).rejects.toThrow('public object');
    expect(await database.query('select 1 from publication')).toEqual([]);
  });

  it('is of one type for good', async () => {
    await publish(dossier, paper());
    await expect(publish(dossier, { key: 'paper', type: 'Meeting', data: {} })).rejects.toThrow('is a Paper for good');
  });
});

describe('a file', () => {
  it('of a document is not public before it is made, and leaves no trace if it never is', async () => {
    await publish(dossier, paper());
    await age();
    await publish(dossier, paper(), file({ document: 'submission' }));
    expect(await read(dossier, 'file/paper')).toBeUndefined();
    expect(await moved()).toEqual([]);
    await publish(dossier, paper());
    expect(await database.query(`select 1 from publication where key = 'file/paper'`)).toEqual([]);
    expect(await moved()).toEqual([]);
  });

  it('of a document appears with it, and has the newest one', async () => {
    await publish(dossier, paper(), file({ document: 'submission' }));
    await age();
    await addDocument(database, dossier, { template: 'receipt' });
    await worker.em.fork().transactional((em) => documentMade(em, dossier));
    expect(await read(dossier, 'file/paper')).toBeUndefined();
    const first = await addDocument(database, dossier, { template: 'submission' });
    await worker.em.fork().transactional((em) => documentMade(em, dossier));
    expect(await read(dossier, 'file/paper')).toMatchObject({ deleted: false, file: { id: first, sizeBytes: 9 } });
    expect(await moved()).toEqual(['file/paper', 'paper']);
    await age();
    const second = await addDocument(database, dossier, { template: 'submission' });
    await publish(dossier, paper(), file({ document: 'submission' }));
    expect((await read(dossier, 'paper'))?.parts['mainFile']?.[0]?.file?.id).toBe(second);
    expect(await moved()).toEqual(['file/paper', 'paper']);
  });

  it('is one part of several of the same template', async () => {
    const extract = (part: string): PublicObject => ({
      ...file({ document: 'extract', part }),
      key: `file/${part}`,
      within: { key: 'paper', property: 'auxiliaryFile' },
    });
    const one = await addDocument(database, dossier, { template: 'extract', part: 'item-1' });
    await publish(dossier, paper(), extract('item-1'), extract('item-2'));
    expect((await read(dossier, 'paper'))?.parts['auxiliaryFile']?.map((part) => part.file?.id)).toEqual([one]);
  });

  it('that was public waits as a tombstone when it is to be another document', async () => {
    await addDocument(database, dossier, { template: 'submission' });
    await publish(dossier, paper(), file({ document: 'submission' }));
    await publish(dossier, paper(), file({ document: 'amended' }));
    expect(await read(dossier, 'file/paper')).toMatchObject({ deleted: true, data: {}, file: null });
    await addDocument(database, dossier, { template: 'amended' });
    await worker.em.fork().transactional((em) => documentMade(em, dossier));
    expect(await read(dossier, 'file/paper')).toMatchObject({ deleted: false });
  });

  it('that was uploaded is there at once', async () => {
    const id = await addFile(database, 'Anlage');
    await publish(dossier, paper(), file({ file: id }));
    expect((await read(dossier, 'file/paper'))?.file).toMatchObject({ id, mediaType: 'application/pdf' });
  });
});

describe('what is read', () => {
  it('goes on behind the last object, counts, and tells tombstones to those who ask since when', async () => {
    const owners = Array.from({ length: 5 }, () => randomUUID());
    for (const owner of owners) await publish(owner, paper());
    const em = portal.em.fork();
    const list = { type: 'Paper' };
    const first = await publicPage(em, list, { limit: 2 });
    expect(first).toMatchObject({ total: 5, more: true });
    expect(first?.objects.map(({ owner }) => owner)).toEqual(owners.slice(0, 2));
    await publish(owners[1] ?? '');
    const second = await publicPage(em, list, { limit: 3, after: first?.objects[1]?.id });
    expect(second?.objects.map(({ owner }) => owner)).toEqual(owners.slice(2));
    expect(second).toMatchObject({ total: 4, more: false });
    const all = await publicPage(em, { ...list, modifiedSince: new Date(past) }, { limit: 10 });
    expect(all?.objects.map(({ deleted }) => deleted)).toEqual([false, true, false, false, false]);
    expect(await publicPage(em, list, { limit: 2, after: randomUUID() })).toBeUndefined();
  });

  it('keeps a withdrawn meeting in the list of its body', async () => {
    const naming = { property: 'organization', id: publicId(body, 'organization') };
    await publish(body, organization('Rat'));
    const refs = { organization: [{ owner: body, key: 'organization' }] };
    await publish(dossier, { key: 'meeting', type: 'Meeting', data: {}, refs });
    await publish(dossier);
    const em = portal.em.fork();
    expect(await publicPage(em, { type: 'Meeting', naming }, { limit: 9 })).toMatchObject({ total: 0, objects: [] });
    const since = { type: 'Meeting', naming, modifiedSince: new Date(past) };
    expect((await publicPage(em, since, { limit: 9 }))?.objects).toMatchObject([{ deleted: true }]);
  });

  it('misses nobody who publishes at that moment', async () => {
    let done = (): void => undefined;
    const held = new Promise<void>((resolve) => (done = resolve));
    const slow = inTransaction(worker, async (transaction) => {
      await publishObjects(transaction, dossier, [paper()]);
      await held;
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const page = publicPage(portal.em.fork(), { type: 'Paper' }, { limit: 9 });
    setTimeout(done, 200);
    expect(await page).toMatchObject({ total: 1 });
    await slow;
  });

  it('is found by each of the words that a slash joins, and by letters without their marks', async () => {
    await publish(
      dossier,
      paper({
        data: { name: 'Masterplan Migration/Integration' },
        search: 'Vortrag von Frau Arıkan, Herrn Şimşek, für Köln',
      }),
    );
    const em = portal.em.fork();
    for (const words of [
      'Integration',
      'Migration',
      'Migration/Integration',
      'Arikan',
      'Arıkan',
      'ARIKAN',
      'simsek',
      'Köln',
      'für Köln',
      '"Masterplan Migration"',
    ])
      expect([words, (await searchPublic(em, words)).hits.length]).toEqual([words, 1]);
    for (const words of ['-Integration', 'Masterplan -Arikan', 'Integrale'])
      expect([words, (await searchPublic(em, words)).hits.length]).toEqual([words, 0]);
    expect((await selectPapers(em, { words: 'integration' })).total).toBe(1);
  });

  it('is found by words in any form, in the name before elsewhere', async () => {
    const other = randomUUID();
    await publish(dossier, paper({ search: 'Hier wird die Schule erwähnt.' }));
    await publish(other, paper({ data: { name: 'Neue Schulen' }, search: 'Bau von Gebäuden' }), step(1));
    const em = portal.em.fork();
    const { hits, counts } = await searchPublic(em, 'Schule');
    expect(hits.map(({ owner }) => owner)).toEqual([other, dossier]);
    expect(counts).toEqual({ Paper: 2 });
    expect(hits[1]?.excerpt).toContain('\u0001Schule\u0002');
    expect((await searchPublic(em, '09364-13')).hits).toHaveLength(1);
    expect((await searchPublic(em, 'Schule', { types: ['Meeting'] })).hits).toEqual([]);
    expect((await searchPublic(em, 'Schule', { page: 2, size: 1 })).hits.map(({ owner }) => owner)).toEqual([dossier]);
    await publish(other);
    expect((await searchPublic(em, 'Schule')).counts).toEqual({ Paper: 1 });
  });

  it('is selected and ordered by a property', async () => {
    const days = ['2026-03-01', '2026-01-01', '2026-02-01'];
    for (const date of days) await publish(randomUUID(), paper({ data: { date } }));
    const em = portal.em.fork();
    const found = await selectPublic(em, { type: 'Paper', by: 'date', from: '2026-01-15', descending: true });
    expect(found.objects.map(({ data }) => data['date'])).toEqual(['2026-03-01', '2026-02-01']);
    expect(await selectPublic(em, { type: 'Paper' }, { page: 2, size: 2 })).toMatchObject({ total: 3, objects: [{}] });
  });
});

it('is not for the portal to write, but for the register', async () => {
  await publish(dossier, paper());
  const changed = `update publication set data = data where type = any($1) returning id`;
  expect(await database.query(changed, [['Paper', 'Meeting', 'File']], 'portal')).toEqual([]);
  expect(await database.query(changed, [['Paper', 'Meeting', 'File']], 'worker')).not.toEqual([]);
});
