import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '#libs/database/orm.js';
import { documentMade, publicId } from '#libs/database/stores/publication.store.js';
import { searchPublic } from '#libs/database/stores/public-search.store.js';
import { createDatabase, type TestDatabase } from '../../support/database.js';
import { asEmbedded, complaints, embeddedIn, namedBy, typeOf, within, type Json } from '../../support/oparl-checks.js';
import { idsOf, OparlClient } from '../../support/oparl-client.js';
import { World } from '../../support/oparl-world.js';
import { startPortal } from '../../support/portal.js';
import { addDocument, addFile } from '../../support/publication.js';

let database: TestDatabase;
let worker: MikroORM;
let world: World;
let client: OparlClient;
let filesDir: string;

const url = (path: string): string => `http://portal.example/oparl/v1.1${path}`;
const list = (segment: string, query = ''): Promise<Json[]> => client.list(url(`/${segment}${query}`));
const since = (instant: string): string => `?modified_since=${encodeURIComponent(instant)}`;

beforeAll(async () => {
  database = await createDatabase();
  worker = await openOrm(database.urls.worker, 2);
  filesDir = await mkdtemp(join(tmpdir(), 'oparl-'));
  client = new OparlClient(
    await startPortal(database, { env: { FILES_DIR: filesDir, OPARL_CHANGED: '2019-01-01T00:00:00+01:00' } }),
  );
});
afterAll(async () => {
  await worker?.close(true);
  await rm(filesDir, { recursive: true, force: true });
});
beforeEach(async () => {
  await database.query('truncate publication, publication_link');
  world = await World.open(database, worker, filesDir);
});

describe('a crawl from the entry', () => {
  it('leads to the page on which people read an object, where it has one', async () => {
    const objects = [await client.get(client.entry), ...(await client.copy()).values()];
    const withPage = objects.filter((object) => 'web' in object);
    expect([...new Set(withPage.map(typeOf))].toSorted()).toEqual([
      'Body',
      'Meeting',
      'Organization',
      'Paper',
      'Person',
      'System',
    ]);
    for (const object of withPage) {
      const { statusCode, headers, body } = await client.ask(String(object['web']), { accept: 'text/html' });
      expect([object['web'], statusCode, headers['content-type']]).toEqual([
        expect.stringMatching(/^http:\/\/portal\.example\/council/),
        200,
        'text/html; charset=utf-8',
      ]);
      const isCity = ['System', 'Body'].includes(typeOf(object));
      expect(body).toContain(isCity ? '<h1' : (String(object['name']).split(/[<&„“]/)[0] ?? ''));
    }
    const named = (type: string) => objects.filter((object) => typeOf(object) === type);
    for (const type of ['Paper', 'Meeting', 'Organization', 'Person'])
      expect(named(type).filter((object) => !('web' in object))).toEqual([]);
  });

  it('T1 finds every object, in the one list of its type, and every address leads to what it should', async () => {
    await addDocument(database, world.owner('paper'), { template: 'submission' });
    await addDocument(database, world.owner('meeting'), { template: 'minutes' });
    for (const name of ['paper', 'meeting'])
      await worker.em.fork().transactional((em) => documentMade(em, world.owner(name)));
    const lists = await client.lists();
    const found = new Map<string, Json>();
    for (const [type, address] of lists) {
      for (const object of await client.list(address)) {
        expect([object['id'], found.has(String(object['id'])), typeOf(object)]).toEqual([object['id'], false, type]);
        found.set(String(object['id']), object);
      }
    }
    const [{ count } = { count: '' }] = await database.query<{ count: string }>(
      'select count(*) from publication where visible',
    );
    expect(found.size).toBe(Number(count) + 1);
    const system = await client.get(client.entry);
    const all = new Map([...found, [client.entry, system]]);
    for (const object of all.values()) {
      for (const { property, url: address, type } of namedBy(object)) {
        const there = type.startsWith('@') ? await client.list(address) : [all.get(address) ?? {}];
        const wrong = there.filter((one) => typeOf(one) !== type.replace('@', ''));
        expect([property, wrong]).toEqual([property, []]);
      }
      for (const inner of embeddedIn(object)) expect(found.has(String(inner['id']))).toBe(true);
    }
    expect([...lists.keys()].map((type) => idsOf(found.values(), type).length)).not.toContain(0);
  });

  it('T2 meets no object against the specification, and each is the same wherever it is shown', async () => {
    await addDocument(database, world.owner('paper'), { template: 'submission' });
    await worker.em.fork().transactional((em) => documentMade(em, world.owner('paper')));
    const all = await client.copy();
    all.set(client.entry, await client.get(client.entry));
    for (const object of all.values()) {
      expect(complaints(object)).toEqual([]);
      expect(await client.get(String(object['id']))).toEqual(object);
      for (const inner of embeddedIn(object)) expect(inner).toEqual(asEmbedded(all.get(String(inner['id'])) ?? {}));
    }
  });

  it('tells of both ends of what belongs together', async () => {
    const get = async (segment: string, name: string, key: string): Promise<Json> =>
      client.get(url(`/${segment}/${world.id(name, key)}`));
    const [member, faction, home] = [
      await get('person', 'member', 'person'),
      await get('organization', 'faction', 'organization'),
      await get('location', 'home', 'location'),
    ];
    expect(member).toMatchObject({ location: home['id'], locationObject: asEmbedded(home) });
    expect(home).toMatchObject({ persons: [member['id']], organizations: [faction['id']] });
    expect(faction['membership']).toEqual([url(`/membership/${world.id('seatC', 'membership')}`)]);
    const [paper, supplement] = [await get('paper', 'paper', 'paper'), await get('paper', 'supplement', 'paper')];
    expect(paper['subordinatedPaper']).toEqual([supplement['id']]);
    expect(supplement['superordinatedPaper']).toEqual([paper['id']]);
    const place = await get('location', 'paper', 'location');
    expect(place).toMatchObject({ papers: [paper['id']], geojson: { type: 'Feature' } });
    expect(await get('file', 'paper', 'file/1')).toMatchObject({ paper: [paper['id']] });
    const item = await get('agendaItem', 'meeting', 'item/1');
    expect(item).toMatchObject({
      meeting: url(`/meeting/${world.id('meeting', 'meeting')}`),
      start: '2026-10-06T16:01:00+02:00',
    });
    expect(await get('consultation', 'paper', 'consultation/1')).toMatchObject({
      agendaItem: item['id'],
      meeting: item['meeting'],
    });
    const body = await get('organization', 'aci', 'organization');
    expect(idsOf(await client.list(String(body['meeting'])), 'Meeting')).toEqual([item['meeting']]);
    expect(idsOf(await client.list(String(body['consultation'])), 'Consultation')).toEqual([item['consultation']]);
    const [city] = await list('body');
    expect(city).toMatchObject({
      ags: '05913000',
      mainOrganization: url(`/organization/${world.id('rat', 'organization')}`),
      legislativeTerm: [{ name: '2025–2030' }],
    });
  });
});

describe('pages', () => {
  it.each([0, 1, 4, 5])('T3 are right for %i objects, four on a page', async (count) => {
    await database.query('truncate publication, publication_link');
    const owners = Array.from({ length: count }, () => randomUUID());
    for (const owner of owners) Object.assign(world.owners, { [owner]: owner });
    for (const owner of owners) await world.publish(owner, { key: 'paper', type: 'Paper', data: { name: owner } });
    const pages = await client.pages(url('/paper?limit=4'));
    const sizes: Record<number, number[]> = { 0: [0], 1: [1], 4: [4], 5: [4, 1] };
    expect(pages.map(({ data }) => [data].flat().length)).toEqual(sizes[count]);
    expect(pages.flatMap(({ data }) => (Array.isArray(data) ? data : [])).map(({ name }) => name)).toEqual(owners);
    for (const { pagination } of pages)
      expect(pagination).toEqual({
        totalElements: count,
        elementsPerPage: 4,
        totalPages: Math.max(1, Math.ceil(count / 4)),
      });
  });

  it('stay right while objects are added and withdrawn', async () => {
    const ids = async (address: string): Promise<string[]> => (await client.list(address)).map(({ id }) => String(id));
    const before = await ids(url('/organization'));
    const first = await client.get(url('/organization?limit=2'));
    const next = String(within(first, 'links', 'next'));
    await world.publish('aci');
    Object.assign(world.owners, { late: randomUUID() });
    await world.publish('late', { key: 'organization', type: 'Organization', data: { name: 'Neu' } });
    expect(await ids(next)).toEqual([...before.slice(2), url(`/organization/${world.id('late', 'organization')}`)]);
  });

  it('end with an empty one behind the last object', async () => {
    const all = await list('organization');
    const last = String(all.at(-1)?.['id']).split('/').at(-1);
    expect(await client.get(url(`/organization?after=${last}`))).toMatchObject({
      data: [],
      pagination: { totalElements: 4 },
    });
  });
});

describe('filters', () => {
  it('T4 take both ends in, whichever zone they are written in', async () => {
    await database.query(`update publication set created = '2026-03-01T11:00:00Z', modified = '2026-03-02T11:00:00Z'`);
    const found = async (query: string): Promise<number> => (await list('organization', `?${query}`)).length;
    const at = [
      '2026-03-01T12:00:00%2B01:00',
      '2026-03-01T11:00:00Z',
      '2026-03-01T06:00:00-05:00',
      '2026-03-01T12:00:00+01:00',
    ];
    for (const instant of at) {
      expect([instant, await found(`created_since=${instant}`)]).toEqual([instant, 4]);
      expect([instant, await found(`created_until=${instant}`)]).toEqual([instant, 4]);
    }
    expect(await found('created_since=2026-03-01T12:00:01%2B01:00')).toBe(0);
    expect(await found('created_until=2026-03-01T11:59:59%2B01:00')).toBe(0);
    expect(await found('modified_since=2026-03-02T12:00:00%2B01:00&modified_until=2026-03-02T12:00:00%2B01:00')).toBe(
      4,
    );
    expect(await found('modified_since=2026-03-02T12:00:01%2B01:00')).toBe(0);
    expect(await found('modified_until=2026-03-02T11:59:59%2B01:00')).toBe(0);
  });

  it.each([
    [
      'a time without zone',
      'created_since=2026-01-01T00:00:00',
      'Dem Zeitpunkt in „created_since“ fehlt die Zeitzone.',
    ],
    ['a day', 'modified_since=2026-01-01', 'Der Wert von „modified_since“ ist kein Zeitpunkt.'],
    ['a day that is not', 'modified_until=2026-02-30T00:00:00Z', 'Der Wert von „modified_until“ ist kein Zeitpunkt.'],
    ['an hour that is not', 'created_until=2026-02-03T25:00:00Z', 'Der Wert von „created_until“ ist kein Zeitpunkt.'],
    ['nothing', 'created_until=', 'Der Wert von „created_until“ ist kein Zeitpunkt.'],
    [
      'a filter that does not exist',
      'modified_sinc=2026-01-01T00:00:00Z',
      'Den Parameter „modified_sinc“ gibt es bei Listen nicht.',
    ],
    ['a filter twice', 'limit=1&limit=2', 'Der Parameter „limit“ steht zweimal in der Adresse.'],
    ['no objects on a page', 'limit=0', '„limit“ ist eine Zahl ab 1'],
    ['a page by number', 'page=2', 'Den Parameter „page“ gibt es bei Listen nicht.'],
    ['a page behind nothing', 'after=00000000-0000-4000-8000-000000000000', 'Diese Seite gibt es nicht.'],
    ['a page behind a word', 'after=x', 'Diese Seite gibt es nicht.'],
    ['half a truth', 'omit_internal=1', '„omit_internal“ ist „true“ oder „false“.'],
  ])('with %s are refused, and why', async (_, query, message) => {
    for (const segment of ['paper', 'body', `organization/${world.id('aci', 'organization')}/meeting`]) {
      const answer = await client.ask(url(`/${segment}?${query}`));
      expect([answer.statusCode, answer.json<Json>()]).toEqual([
        400,
        {
          type: 'https://schema.oparl.org/1.1/Error',
          message: expect.stringContaining(message),
          debug: expect.stringMatching(/\w/),
        },
      ]);
    }
  });
});

describe('what is withdrawn', () => {
  it('T5 leaves tombstones to those who ask since when, and is gone elsewhere', async () => {
    await database.query(`update publication set modified = '2020-01-01T00:00:00Z' where created is not null`);
    const file = await client.get(url(`/file/${world.id('paper', 'file/1')}`));
    await world.publish('paper');
    const gone = ['paper', 'consultation/1', 'consultation/2', 'file/1', 'location'].map((key) =>
      world.id('paper', key),
    );
    const everywhere = JSON.stringify([...(await client.copy()).values()]);
    for (const id of gone) expect(everywhere).not.toContain(id);
    const lists = [...(await client.lists()).values()];
    const asked = await Promise.all(lists.map((address) => client.list(`${address}${since('2021-01-01T00:00:00Z')}`)));
    const changed = asked.flat();
    const tombstones = changed.filter(({ deleted }) => deleted === true);
    expect(tombstones.map(({ id }) => String(id).split('/').at(-1) ?? '').toSorted()).toEqual(gone.toSorted());
    expect(tombstones.flatMap((one) => complaints(one))).toEqual([]);
    // Those that named or held what is gone.
    const others = changed.flatMap((one) => (one['deleted'] === true ? [] : [typeOf(one)]));
    expect([...new Set(others)].toSorted()).toEqual(['AgendaItem', 'Meeting', 'Paper']);
    for (const address of ['accessUrl', 'downloadUrl']) {
      const { statusCode, headers, body } = await client.ask(String(file[address]));
      expect([statusCode, headers['access-control-allow-origin']]).toEqual([410, '*']);
      expect(body).toContain('Diese Datei wurde zurückgezogen.');
    }
  });
});

it('moves the body with its council and its terms, and never back', async () => {
  const modified = async (): Promise<string> => String((await list('body'))[0]?.['modified']);
  await database.query(`update publication set modified = '2020-01-01T00:00:00Z'`);
  expect(await modified()).toBe('2020-01-01T01:00:00+01:00');
  const [office, council, term] = [world.of('office'), world.of('rat'), world.of('term')];
  await world.publish('office');
  const withdrawn = await modified();
  await world.publish('office', ...office);
  expect([withdrawn > '2021', (await modified()) >= withdrawn]).toEqual([true, true]);
  for (const [name, objects] of [
    ['rat', council],
    ['term', term],
  ] as const) {
    await database.query(`update publication set modified = '2020-01-01T00:00:00Z'`);
    const before = (await list('body'))[0];
    await world.publish(name);
    const after = (await list('body'))[0];
    expect([
      after?.['modified'] === before?.['modified'],
      after?.['mainOrganization'] === before?.['mainOrganization'],
    ]).toEqual([false, name === 'term']);
    await world.publish(name, ...objects);
  }
});

describe('what is not public', () => {
  it('T7 is nowhere: no object, count, tombstone, address, file or word of it', async () => {
    const secret = 'GEHEIM';
    const before = new Map(
      await Promise.all(
        [...(await client.lists())].map(async ([type, address]) => [type, await client.get(address)] as const),
      ),
    );
    const hidden = randomUUID();
    const nonPublic = await addFile(database, secret);
    await database.query(`update file set name = $1 where id = $2`, [`${secret}.pdf`, nonPublic]);
    await database.query(`update dossier set title = $1, reference = $1 || id`, [secret]);
    // A file whose PDF is not made yet, and a reference to what is not public.
    await world.publish(
      'meeting',
      ...world
        .of('meeting')
        .map((one) =>
          one.key === 'item/0' ? { ...one, refs: { consultation: { owner: hidden, key: 'consultation/1' } } } : one,
        ),
      {
        key: 'file/secret',
        type: 'File',
        within: { key: 'meeting', property: 'auxiliaryFile' },
        data: { name: secret },
        bytes: { document: 'nonPublicMinutes' },
      },
    );
    // What was public and is so no longer.
    await world.change('aci', (one) => ({ ...one, data: { ...one.data, shortName: secret } }));
    const body = world.of('aci').map((one) => ({ ...one, data: { name: 'Ausschuss', organizationType: 'Gremium' } }));
    await world.publish('aci', ...body);
    await world.publish('office', {
      key: 'organization',
      type: 'Organization',
      data: { name: secret },
      search: secret,
    });
    await world.publish('office');

    const seen: string[] = [];
    for (const address of (await client.lists()).values())
      for (const query of ['', since('2000-01-01T00:00:00Z'), '?omit_internal=true'])
        for (const page of await client.pages(`${address}${query}`)) seen.push(JSON.stringify(page));
    const ids = seen.flatMap((page) => page.match(/https?:[^"]+/g) ?? []);
    for (const id of new Set(ids.filter((one) => one.startsWith(url('/'))))) {
      const answer = await client.ask(id);
      seen.push(answer.body, JSON.stringify(answer.headers));
    }
    const pending = world.id('meeting', 'file/secret');
    for (const address of [url(`/file/${pending}`), url(`/file/${pending}/access`), url(`/file/${nonPublic}/access`)]) {
      const answer = await client.ask(address);
      expect([answer.statusCode, answer.body]).toEqual([404, (await client.ask(url(`/file/${randomUUID()}`))).body]);
    }
    const all = seen.join('\n');
    for (const word of [
      secret,
      hidden,
      publicId(hidden, 'consultation/1'),
      pending,
      nonPublic,
      world.owner('meeting'),
      'nonPublicMinutes',
    ])
      expect([word, all.includes(word)]).toEqual([word, false]);
    for (const [type, page] of before) {
      const now = await client.get((await client.lists()).get(type) ?? '');
      expect([type, within(now, 'pagination', 'totalElements')]).toEqual([
        type,
        Number(within(page, 'pagination', 'totalElements')) - (type === 'Organization' ? 1 : 0),
      ]);
    }
    expect(await searchPublic(worker.em.fork(), secret)).toEqual({ hits: [], counts: {} });
  });

  it('does not even move an instant', async () => {
    await database.query(`update publication set modified = '2020-01-01T00:00:00Z' where created is not null`);
    await world.publish('meeting', ...world.of('meeting'), {
      key: 'file/secret',
      type: 'File',
      within: { key: 'meeting', property: 'auxiliaryFile' },
      data: {},
      bytes: { document: 'nonPublicMinutes' },
    });
    await world.publish('meeting', ...world.of('meeting').filter(({ key }) => key !== 'file/secret'));
    for (const address of (await client.lists()).values())
      expect(await client.list(`${address}${since('2021-01-01T00:00:00Z')}`)).toEqual([]);
  });
});
