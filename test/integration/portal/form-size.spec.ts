import { Agent, request as httpRequest } from 'node:http';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createDatabase, type TestDatabase } from '../../support/database.js';
import { signedInApplicant, startPortal } from '../../support/portal.js';
import type { Visitor } from '../../support/visitor.js';
import { ProbeModule, received } from './probe.module.js';

let database: TestDatabase;
let portal: NestFastifyApplication;
let visitor: Visitor;
let form: { _csrf: string };

beforeAll(async () => {
  database = await createDatabase();
  portal = await startPortal(database, { modules: [ProbeModule] });
});
let people = 0;
beforeEach(async () => {
  received.length = 0;
  visitor = await signedInApplicant(portal, database, `much-${(people += 1)}@verein.example`);
  form = { _csrf: (await visitor.get('/probe/form')).hidden('_csrf') };
});

const texts = (count: number): string[] => Array.from({ length: count }, () => 'x'.repeat(200_000));
const named = (count: number, length: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`/${index}/${'n'.repeat(length)}`, '1']));

describe('a form', () => {
  it.each([
    ['its texts together', { '/text': texts(6) }],
    ['one text', { '/text': 'x'.repeat(300_000) }],
    ['its names together', named(60, 20_000)],
    ['its fields by number', named(2000, 3)],
  ])('is refused in words for what is too large: %s', async (_what, values) => {
    const answer = await visitor.upload('/probe/upload', { ...form, ...values }, []);
    expect([answer.status, answer.body.includes('Das ist zu groß')]).toEqual([413, true]);
    expect(received).toEqual([]);
  });

  it('with files may hold as much text as one without', async () => {
    expect((await visitor.upload('/probe/upload', { ...form, '/text': texts(5) }, [])).status).toBe(303);
    expect((await visitor.post('/probe/form', { ...form, '/text': texts(5) })).status).toBe(303);
    expect(received.map(({ values }) => values)).toEqual([{ '/text': texts(5) }, { '/text': texts(5) }]);
    expect((await visitor.post('/probe/form', { ...form, '/text': texts(6) })).status).toBe(413);
  });

  it('is read also where one name comes thousands of times', async () => {
    const many = Array.from({ length: 40_000 }, () => '');
    expect((await visitor.post('/probe/form', { ...form, '/text': many })).status).toBe(303);
    expect(received[0]?.values['/text']).toHaveLength(40_000);
  });

  it('says how much room there is for each of its files', async () => {
    const files = ['a', 'b', 'c'].map((name) => ({ field: 'file', name, content: Buffer.alloc(15_000_000) }));
    expect((await visitor.upload('/probe/upload', form, files)).status).toBe(303);
    const rooms = received[0]?.files.map(({ bytes, room }) => [bytes, room]);
    const all = 40 * 1024 * 1024;
    expect(rooms).toEqual([all, all - 15_000_000, all - 30_000_000].map((room) => [15_000_000, room]));
  });

  it('is not held for its person when it is too large', async () => {
    await database.query(`update sign_in set expires_at = now() - interval '1 second'`);
    expect((await visitor.upload('/probe/upload', { ...form, '/text': texts(6) }, [])).status).toBe(413);
    expect(await database.query('select 1 from held_form')).toEqual([]);
  });

  it('is read away to its end once it is refused, so that its connection goes on', async () => {
    await portal.listen(0, '127.0.0.1');
    const url = await portal.getUrl();
    const part = (head: string): string => `--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n`;
    const token = Buffer.from(`${part('name="_csrf"')}unknown\r\n${part('name="file"; filename="a"')}`);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    try {
      const body = Buffer.concat([token, Buffer.alloc(15 * 1024 * 1024), Buffer.from('\r\n--b--\r\n')]);
      expect(await ask(agent, `${url}/probe/upload`, body)).toBe(403);
      expect(await ask(agent, `${url}/health/live`)).toBe(200);
    } finally {
      agent.destroy();
    }
  });
});

/** The status of an answer over a connection of `agent`, whose next request waits until this one was sent to its end. */
async function ask(agent: Agent, url: string, body?: Buffer): Promise<number | undefined> {
  const sent = { 'content-type': 'multipart/form-data; boundary=b', 'sec-fetch-site': 'same-origin' };
  return new Promise((resolve, reject) => {
    const options = { agent, method: body ? 'POST' : 'GET', headers: body ? sent : {} };
    const signal = AbortSignal.timeout(10_000); // sooner than the server closes a connection on which nothing comes
    const asked = httpRequest(url, { ...options, signal }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode));
    });
    asked.on('error', reject).end(body);
  });
}
