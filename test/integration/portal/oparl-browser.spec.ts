import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { freePort } from '../../../apps/local/ports.js';
import { launchBrowser } from '../../support/browser.js';
import { createDatabase } from '../../support/database.js';
import { startPortal } from '../../support/portal.js';

let elsewhere: Server;
let entry: string;
let origin: string;

beforeAll(async () => {
  elsewhere = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end('<title>Elsewhere</title>'),
  );
  const own = await freePort();
  const other = await freePort();
  await new Promise<void>((resolve) => elsewhere.listen(other, '127.0.0.1', resolve));
  origin = `http://localhost:${other}/`;
  const portal = await startPortal(await createDatabase(), { env: { PORTAL_URL: `http://127.0.0.1:${own}` } });
  await portal.listen(own, '127.0.0.1');
  entry = `http://127.0.0.1:${own}/oparl/v1.1`;
});
afterAll(() => new Promise((resolve) => elsewhere.close(resolve)));

it('T8 scripts of another site read objects, lists and errors, and ask whether anything is new', async () => {
  const page = await (await launchBrowser()).newPage();
  await page.goto(origin);
  const answers = await page.evaluate(async (system: string) => {
    const ask = async (url: string, headers: Record<string, string> = {}) => {
      const answer = await fetch(url, { headers });
      const text = await answer.text();
      const { type, data }: { type?: string; data?: unknown[] } = text === '' ? {} : JSON.parse(text);
      return { status: answer.status, type, count: data?.length, etag: answer.headers.get('etag') };
    };
    const first = await ask(system);
    const again = await fetch(system, { headers: { 'if-none-match': first.etag ?? '' }, cache: 'no-store' });
    return [first, await ask(`${system}/body`), await ask(`${system}/nothing`), { status: again.status }];
  }, entry);
  const etag = expect.stringMatching(/^W\/"/);
  expect(answers).toEqual([
    { status: 200, type: 'https://schema.oparl.org/1.1/System', count: undefined, etag },
    { status: 200, type: undefined, count: 1, etag },
    { status: 404, type: 'https://schema.oparl.org/1.1/Error', count: undefined, etag: null },
    { status: 304 },
  ]);
});
