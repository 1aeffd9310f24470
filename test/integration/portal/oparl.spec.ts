import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '#libs/database/orm.js';
import { createDatabase, type TestDatabase } from '../../support/database.js';
import { complaints, embeddedIn, isObject, objectsIn, typeOf, type Json } from '../../support/oparl-checks.js';
import { OparlClient } from '../../support/oparl-client.js';
import { attachmentText, World } from '../../support/oparl-world.js';
import { startPortal } from '../../support/portal.js';

let database: TestDatabase;
let worker: MikroORM;
let world: World;
let client: OparlClient;
let lists: Map<string, string>;
let filesDir: string;

const past = '2020-01-01T00:00:00.000Z';
const url = (path: string): string => `http://portal.example/oparl/v1.1${path}`;
const addressOf = (segment: string, name: string, key: string): string => url(`/${segment}/${world.id(name, key)}`);
const listOf = (type: string): string => lists.get(type) ?? '';
/** Everything so far was published and changed long ago. */
const age = () =>
  database.query(`update publication set created = $1, modified = $1 where created is not null`, [past]);
const modified = async (address: string): Promise<boolean> => String((await client.get(address))['modified']) > '2021';

beforeAll(async () => {
  database = await createDatabase();
  worker = await openOrm(database.urls.worker, 2);
  filesDir = await mkdtemp(join(tmpdir(), 'oparl-'));
  world = await World.open(database, worker, filesDir);
  client = new OparlClient(await startPortal(database, { env: { FILES_DIR: filesDir } }));
  lists = await client.lists();
});
afterAll(async () => {
  await worker?.close(true);
  await rm(filesDir, { recursive: true, force: true });
});

describe('OParl answers', () => {
  it('C1 without cookies or sign-in, and sets none', async () => {
    for (const query of ['', '?lang=en']) {
      const answer = await client.ask(`${url('')}${query}`, { cookie: 'session=nonsense' });
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    expect((await client.ask(listOf('Paper'))).statusCode).toBe(200);
  });

  it('C2 scripts of every site, errors included', async () => {
    const addresses = [url(''), listOf('Paper'), url('/nothing'), `${listOf('Paper')}?limit=0`, url('/Paper')];
    for (const address of addresses) {
      const { headers } = await client.ask(address, { origin: 'https://elsewhere.example' });
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['access-control-allow-methods']).toBeUndefined();
    }
    const asked = await client.ask(url(''), { 'access-control-request-method': 'GET' }, 'OPTIONS');
    expect([asked.statusCode, asked.headers['access-control-allow-methods']]).toEqual([204, 'GET, HEAD']);
  });

  it('C3 in UTF-8 without a mark, and escapes nothing for HTML', async () => {
    const { rawPayload, headers } = await client.ask(addressOf('paper', 'paper', 'paper'));
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(rawPayload[0]).toBe('{'.charCodeAt(0));
    expect(rawPayload.toString('utf8')).toContain('Masterplan Migration/Integration <2027>');
    const body = (await client.ask(addressOf('organization', 'faction', 'organization'))).rawPayload.toString('utf8');
    expect(body).toContain('Fraktion „Miteinander“ & Partner');
  });

  it("C4 with instants to the second, with Berlin's distance from UTC", async () => {
    const meeting = await client.get(addressOf('meeting', 'meeting', 'meeting'));
    expect(meeting['start']).toBe('2026-10-06T16:00:00+02:00');
    expect(meeting['created']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00$/);
    expect((await client.get(addressOf('paper', 'paper', 'paper')))['date']).toBe('2026-09-01');
  });

  it('C5 without null, empty texts and empty lists; but mandatory lists are there', async () => {
    await world.change('room', (room) => ({ ...room, data: { ...room.data, description: '' } }));
    expect(Object.keys(await client.get(addressOf('location', 'room', 'location')))).not.toContain('description');
    expect(Object.keys(await client.get(addressOf('paper', 'supplement', 'paper')))).not.toContain('consultation');
    const term = world.of('term');
    await world.publish('term');
    const [body] = await client.list(listOf('Body'));
    expect(body?.['legislativeTerm']).toEqual([]);
    await world.publish('term', ...term);
  });

  it('C6 under one address each: its id', async () => {
    const id = world.id('paper', 'paper');
    const spellings = [
      `/Paper/${id}`,
      `/paper/${id.toUpperCase()}`,
      `/paper/${id}/`,
      `//paper//${id}`,
      `/%70aper/${id}`,
    ];
    for (const spelling of [...spellings, `/paper/${id}?x=1`, `/paper/${id}?`]) {
      const { statusCode, headers } = await client.ask(url(spelling));
      expect([spelling, statusCode, headers['location']]).toEqual([
        spelling,
        spelling.endsWith('?') ? 200 : 301,
        spelling.endsWith('?') ? undefined : url(`/paper/${id}`),
      ]);
    }
    for (const start of ['/oparl', '/oparl/', '/oparl/V1.1', '/OParl/v1.1/'])
      expect((await client.ask(`http://portal.example${start}`)).headers['location']).toBe(url(''));
    for (const [asked, meant] of [
      [`${listOf('Paper')}/`, listOf('Paper')],
      [`${listOf('Paper')}/?limit=5`, `${listOf('Paper')}?limit=5`],
      ['http://portal.example/council/papers/', 'http://portal.example/council/papers'],
      ['http://portal.example/council/', 'http://portal.example/council'],
    ] as const) {
      const found = await client.ask(asked);
      expect([found.statusCode, found.headers['location']]).toEqual([301, meant]);
      expect(found.headers['access-control-allow-origin']).toBe('*');
    }
    expect((await client.get(url(`/paper/${id}`)))['id']).toBe(url(`/paper/${id}`));
    const query = 'limit=5&created_since=2020-01-01T00%3A00%3A00%2B01%3A00';
    const turned = query.split('&').toReversed().join('&');
    const { statusCode, headers } = await client.ask(`${listOf('Paper')}?${query}`);
    expect([statusCode, headers['location']]).toEqual([301, `${listOf('Paper')}?${turned}`]);
    const page = await client.get(`${listOf('Paper')}?${turned}`);
    expect(page['links']).toMatchObject({ self: `${listOf('Paper')}?${turned}` });
  });

  it('C7 with nothing in an address that may change', async () => {
    const before = String((await client.get(addressOf('paper', 'paper', 'paper')))['id']);
    await world.change('paper', (one) =>
      one.key === 'paper' ? { ...one, data: { ...one.data, reference: '00001-27' } } : one,
    );
    expect(await client.get(before)).toMatchObject({ id: before, reference: '00001-27' });
    expect(before).not.toContain('09364');
  });

  it('C8 C9 with type, created and modified on every object, embedded ones and tombstones too', async () => {
    await world.change('supplement', () => undefined);
    const all = await client.copy();
    const objects = [...all.values()].flatMap((one) => [one, ...embeddedIn(one)]);
    const tombstone = await client.get(addressOf('paper', 'supplement', 'paper'));
    for (const object of [...objects, tombstone]) {
      expect(object['type']).toMatch(/^https:\/\/schema\.oparl\.org\/1\.1\/[A-Z]\w+$/);
      expect([typeof object['created'], typeof object['modified']]).toEqual(['string', 'string']);
    }
    expect(objects.map(typeOf)).toEqual(expect.arrayContaining(['File', 'Consultation', 'AgendaItem', 'Location']));
  });

  it('C10 with `modified` moved by every change, of embedded objects too', async () => {
    await age();
    await world.change('meeting', (one) =>
      one.key === 'item/1' ? { ...one, data: { ...one.data, result: 'vertagt' } } : one,
    );
    expect(await modified(addressOf('agendaItem', 'meeting', 'item/1'))).toBe(true);
    expect(await modified(addressOf('meeting', 'meeting', 'meeting'))).toBe(true);
    expect(await modified(addressOf('agendaItem', 'meeting', 'item/0'))).toBe(false);
    await age();
    await world.change('paper', (one) => (one.key === 'consultation/2' ? undefined : one));
    expect(await modified(addressOf('paper', 'paper', 'paper'))).toBe(true);
  });

  it('C11 with embedded objects under their own address, and the way back only there', async () => {
    const paper = await client.get(addressOf('paper', 'paper', 'paper'));
    const [step] = objectsIn(paper['consultation']);
    expect(step).toBeDefined();
    expect(step).not.toHaveProperty('paper');
    expect(await client.get(String(step?.['id']))).toEqual({ ...step, paper: paper['id'] });
  });

  it('C12 with properties of our own only under our name', async () => {
    expect(complaints({ ...(await client.get(addressOf('paper', 'paper', 'paper'))), own: 1 })).toEqual([
      'Paper.own: not in the specification',
    ]);
    await world.change('office', (one) => ({ ...one, data: { ...one.data, 'feinschliff:key': 'mia' } }));
    expect(complaints(await client.get(addressOf('organization', 'office', 'organization')))).toEqual([]);
  });

  it('C13 C14 C15 in pages that have data, pagination and links, with `next` on all but the last', async () => {
    const pages = await client.pages(`${listOf('Organization')}?limit=3`);
    expect(pages.map((page) => Object.keys(page))).toEqual(pages.map(() => ['data', 'pagination', 'links']));
    expect(pages.map(({ data }) => (Array.isArray(data) ? data.length : 0))).toEqual([3, 1]);
    expect(pages.map(({ links }) => isObject(links) && 'next' in links)).toEqual([true, false]);
    expect(pages.map(({ pagination }) => pagination)).toEqual(
      pages.map(() => ({ totalElements: 4, elementsPerPage: 3, totalPages: 2 })),
    );
    const empty = await client.get(`${listOf('Organization')}?created_since=2999-01-01T00%3A00%3A00%2B01%3A00`);
    expect(empty).toMatchObject({ data: [], pagination: { totalElements: 0 }, links: {} });
    expect(empty['links']).not.toHaveProperty('next');
  });

  it('C16 with all filters on all lists, kept in every link', async () => {
    await age();
    const organization = await client.get(addressOf('organization', 'aci', 'organization'));
    const all = [...lists.values(), String(organization['meeting']), String(organization['consultation'])];
    for (const list of all) {
      const whole = await client.list(list);
      expect([list, whole.length > 0]).toEqual([list, true]);
      for (const property of ['created', 'modified']) {
        expect(await client.list(`${list}?${property}_since=2999-01-01T00%3A00%3A00%2B01%3A00`)).toEqual([]);
        expect(await client.list(`${list}?${property}_until=2019-01-01T00%3A00%3A00%2B01%3A00`)).toEqual([]);
        expect(await client.list(`${list}?${property}_until=2999-01-01T00%3A00%3A00%2B01%3A00`)).toEqual(whole);
      }
    }
    const page = await client.get(
      `${listOf('Person')}?created_since=2019-12-31T23%3A00%3A00Z&omit_internal=true&limit=1`,
    );
    const kept = '?created_since=2020-01-01T00%3A00%3A00%2B01%3A00&omit_internal=true&limit=1';
    expect(page['links']).toEqual({
      first: `${listOf('Person')}${kept}`,
      self: `${listOf('Person')}${kept}`,
      next: `${listOf('Person')}${kept}&after=${world.id('chair', 'person')}`,
    });
  });

  it('C17 with as many on a page as are asked for, up to 1000', async () => {
    const size = async (limit: string) => (await client.get(`${listOf('Person')}?limit=${limit}`))['pagination'];
    expect(await size('1')).toMatchObject({ elementsPerPage: 1, totalPages: 2 });
    expect(await size('1000')).toMatchObject({ elementsPerPage: 1000 });
    expect(await size('5000')).toMatchObject({ elementsPerPage: 1000 });
  });

  it('C18 C19 with tombstones, where somebody asks what was modified, and nowhere else', async () => {
    const id = addressOf('consultation', 'paper', 'consultation/2');
    const tombstone = await client.get(id);
    expect(Object.keys(tombstone)).toEqual(['id', 'type', 'created', 'modified', 'deleted']);
    const known = async (query: string): Promise<boolean> =>
      (await client.list(`${listOf('Consultation')}${query}`)).some((one) => one['id'] === id);
    expect(await known('')).toBe(false);
    expect(await known('?created_since=2019-01-01T00%3A00%3A00%2B01%3A00')).toBe(false);
    expect(await known('?modified_until=2999-01-01T00%3A00%3A00%2B01%3A00')).toBe(false);
    expect(await known('?modified_since=2019-01-01T00%3A00%3A00%2B01%3A00')).toBe(true);
  });

  it('C20 without what `omit_internal` leaves out, and nothing else', async () => {
    const expected: Record<string, string[]> = {
      Body: ['legislativeTerm'],
      Person: ['membership'],
      Meeting: ['agendaItem'],
      Paper: ['auxiliaryFile', 'location'],
    };
    for (const [type, list] of lists) {
      const [whole, less] = [await client.list(list), await client.list(`${list}?omit_internal=true`)];
      const left = whole.flatMap((one, n) => Object.keys(one).filter((name) => !(name in (less[n] ?? {}))));
      expect([type, [...new Set(left)].toSorted()]).toEqual([type, expected[type] ?? []]);
    }
    expect(await client.get(`${addressOf('paper', 'paper', 'paper')}?omit_internal=true`)).not.toHaveProperty(
      'location',
    );
  });

  it('C21 with an error object in German, and an error status', async () => {
    const answer = await client.ask(url('/paper/00000000-0000-4000-8000-000000000000'));
    expect([answer.statusCode, answer.json()]).toEqual([
      404,
      {
        type: 'https://schema.oparl.org/1.1/Error',
        message: 'Unter dieser Adresse gibt es kein Objekt.',
        debug: 'There is no object with this id.',
      },
    ]);
    const wrongType = url(`/meeting/${world.id('paper', 'paper')}`);
    for (const address of [wrongType, url('/paper/x'), url('/nothing'), url('/a/b/c/d')])
      expect((await client.ask(address)).statusCode).toBe(404);
    const posted = await client.ask(url(''), {}, 'POST');
    expect([posted.statusCode, posted.json<Json>()['type']]).toEqual([405, 'https://schema.oparl.org/1.1/Error']);
  });

  it('C22 at the entry with the System, also to HEAD', async () => {
    expect(await client.get(url(''))).toMatchObject({
      id: url(''),
      type: 'https://schema.oparl.org/1.1/System',
      oparlVersion: 'https://schema.oparl.org/1.1/',
    });
    for (const address of [url(''), ...lists.values(), addressOf('paper', 'paper', 'paper')]) {
      const [head, get] = [await client.ask(address, {}, 'HEAD'), await client.ask(address)];
      expect([head.statusCode, head.body]).toEqual([200, '']);
      expect(head.headers['etag']).toBe(get.headers['etag']);
      expect(head.headers['content-length']).toBe(get.headers['content-length']);
    }
  });

  it('C23 with the bytes of files, to be looked at and to be saved', async () => {
    const file = await client.get(addressOf('file', 'paper', 'file/1'));
    expect(file).toMatchObject({
      fileName: 'Anlage „Zahlen 2026“.pdf',
      mimeType: 'application/pdf',
      size: attachmentText.length,
    });
    const access = await client.ask(String(file['accessUrl']));
    expect(access.body).toBe(attachmentText);
    expect(access.headers['content-disposition']).toMatch(/^inline;/);
    expect(access.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(attachmentText.length),
    });
    const download = await client.ask(String(file['downloadUrl']));
    expect(download.headers['content-disposition']).toMatch(/^attachment; filename="/);
    expect(download.headers['content-disposition']).toContain(
      "filename*=UTF-8''Anlage%20%E2%80%9EZahlen%202026%E2%80%9C.pdf",
    );
    expect(String(file['sha512Checksum'])).toMatch(/^[0-9a-f]{128}$/);
    await age();
    const { headers } = await client.ask(String(file['accessUrl']), {}, 'HEAD');
    expect(headers).toMatchObject({
      'content-length': String(attachmentText.length),
      'last-modified': new Date(past).toUTCString(),
    });
    const known: Record<string, string>[] = [
      { 'if-none-match': String(headers['etag']) },
      { 'if-modified-since': String(headers['last-modified']) },
    ];
    for (const one of known)
      expect(await client.ask(String(file['accessUrl']), one)).toMatchObject({ statusCode: 304, body: '' });
    await world.change('paper', (one) => (one.key === 'file/1' ? undefined : one));
    for (const address of ['accessUrl', 'downloadUrl'])
      expect((await client.ask(String(file[address]))).statusCode).toBe(410);
    expect(await client.get(String(file['id']))).toMatchObject({ deleted: true });
  });

  it('C24 with everything found from the entry', () => {
    expect([...lists.keys()].toSorted()).toMatchSnapshot();
  });
});

describe('an answer that somebody has already', () => {
  it('T9 is not sent again, as long as nothing changes', async () => {
    await age();
    const address = addressOf('organization', 'office', 'organization');
    for (const one of [address, listOf('Organization'), url('')]) {
      const { headers } = await client.ask(one);
      const again = await client.ask(one, { 'if-none-match': `"other", ${String(headers['etag'])}` });
      expect([one, again.statusCode, again.body]).toEqual([one, 304, '']);
      expect(again.headers['access-control-allow-origin']).toBe('*');
    }
    const { headers } = await client.ask(address);
    const since = { 'if-modified-since': String(headers['last-modified']) };
    expect((await client.ask(address, since)).statusCode).toBe(304);
    await world.change('office', (one) => ({ ...one, data: { ...one.data, shortName: 'KI' } }));
    expect((await client.ask(address, since)).statusCode).toBe(200);
    expect((await client.ask(address, { 'if-none-match': String(headers['etag']) })).statusCode).toBe(200);
    expect((await client.ask(address)).headers['last-modified']).toBeUndefined();
  });

  it('is packed for those who can unpack it', async () => {
    const list = listOf('Organization');
    const plain = await client.ask(list, { 'accept-encoding': 'identity' });
    const packed = await client.ask(list, { 'accept-encoding': 'gzip, br;q=0.5' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body);
    const smaller = await client.ask(list, { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotliDecompressSync(smaller.rawPayload).toString()).toBe(plain.body);
    expect(smaller.headers['vary']).toContain('accept-encoding');
  });
});

it('is told of on the page for programs', async () => {
  const answer = await client.ask('http://portal.example/api/openapi.json');
  const paths = Object.keys(answer.json<{ paths: object }>().paths).filter((path) => path.includes('oparl'));
  expect(paths).toEqual(['/oparl/v1.1', '/oparl/v1.1/{list}', '/oparl/v1.1/{type}/{id}']);
});
