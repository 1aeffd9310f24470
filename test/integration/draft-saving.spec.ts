import { beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page, Route } from 'playwright-core';
import type { Call } from '#libs/database/entities/programme.entity.js';
import { freePort } from '../../apps/local/ports.js';
import { openPortal, type ApplicantStage } from '../support/applicant-stage.js';
import { begin } from '../support/application.js';
import { launchBrowser } from '../support/browser.js';
import { addCall } from '../support/people.js';

const title = '[name="/project/title"]';
const longest = 20_000;
let stage: ApplicantStage;
let browser: Browser;
let call: Call;
let url: string;

beforeAll(async () => {
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  [stage, browser] = await Promise.all([openPortal({ PORTAL_URL: url }), launchBrowser()]);
  await stage.portal.listen(port, '127.0.0.1');
  call = await addCall(stage.orm.em.fork());
});

/** A page of a draft in the browser, whose saves while typing go the way of `save`. */
async function typing(save: (route: Route) => Promise<void>): Promise<Page> {
  const visitor = await stage.applicant();
  const draft = await begin(visitor, call.id);
  const context = await browser.newContext({ locale: 'de-DE' });
  context.setDefaultTimeout(longest);
  await context.addCookies([...visitor.cookies].map(([name, value]) => ({ name, value, url })));
  const page = await context.newPage();
  await page.route(`${url}${draft}/pages/project`, (route, request) =>
    request.postData()?.includes('_action=autosave') ? save(route) : route.continue(),
  );
  await page.goto(`${url}${draft}/pages/project`);
  return page;
}

/** A save that begins when it is told, and is answered when it is let go. */
function slowSave() {
  const begun = Promise.withResolvers<void>();
  const go = Promise.withResolvers<void>();
  const save = async (route: Route): Promise<void> => {
    const response = await route.fetch();
    begun.resolve();
    await go.promise;
    await route.fulfill({ response });
  };
  return { begun: begun.promise, letGo: () => go.resolve(), save };
}

const sendOn = (page: Page): Promise<void> => page.click('draft-form button.kern-btn[name="_action"]');

it('what is typed while a save takes long is saved after it', async () => {
  const { begun, letGo, save } = slowSave();
  const page = await typing(save);
  await page.fill(title, 'Erster Titel');
  await begun;
  await page.fill(title, 'Zweiter Titel');
  await page.waitForTimeout(4000); // longer than the pause in typing after which it would be saved
  const again = page.waitForRequest((request) => request.postData()?.includes('Zweiter') ?? false);
  letGo();
  expect((await (await again).response())?.status()).toBe(200);
});

it('a form that is sent during a save waits for it, and is no conflict with itself', async () => {
  const { begun, letGo, save } = slowSave();
  const page = await typing(save);
  await page.fill(title, 'Ein');
  await begun;
  await page.fill(title, 'Ein Titel');
  const sent = page.waitForResponse((answer) => answer.request().isNavigationRequest());
  await sendOn(page);
  await page.waitForTimeout(500);
  letGo();
  expect((await sent).status()).not.toBe(409);
  await page.waitForLoadState();
  expect(await page.inputValue(title)).toBe('Ein Titel');
});

it.each([
  ['fails', (route: Route) => route.abort()],
  ['never ends', () => Promise.resolve()],
])('a form is sent also when the save during which it was sent %s', async (_how, save) => {
  const begun = Promise.withResolvers<void>();
  const page = await typing(async (route) => {
    begun.resolve();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await save(route);
  });
  await page.fill(title, 'Ein Titel');
  await begun.promise;
  const sent = page.waitForResponse((answer) => answer.request().isNavigationRequest());
  await sendOn(page);
  expect((await sent).status()).not.toBe(409);
});
