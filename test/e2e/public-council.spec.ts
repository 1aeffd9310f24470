import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openOrm } from '#libs/database/orm.js';
import { publicId } from '#libs/database/stores/publication.store.js';
import { SignInStore } from '#libs/database/stores/sign-in.store.js';
import { seatsOn } from '#libs/processes/council/register.js';
import { randomToken, tokenHash } from '../../apps/portal/security/tokens.js';
import { launchBrowser } from '../support/browser.js';
import { createDatabase } from '../support/database.js';
import { look } from '../support/e2e-stage.js';
import { addPerson } from '../support/people.js';
import { publishCouncil, type PublicCouncil } from '../support/public-council.js';
import { sharedServices, startApp } from '../support/services.js';
import { dayFromNow } from '../../apps/local/demonstration/scenario.js';

jest.setTimeout(600_000);
let owner: MikroORM;
let worker: MikroORM;
let council: PublicCouncil;
let browser: Browser;
let portalUrl = '';

beforeAll(async () => {
  const database = await createDatabase();
  owner = await openOrm(database.ownerUrl, 2);
  worker = await openOrm(database.urls.worker, 2);
  council = await publishCouncil(database, owner, worker);
  const portal = await startApp('portal', {
    DATABASE_URL: database.urls.portal,
    TEMPORAL_ADDRESS: sharedServices().temporal.address,
    OIDC_ISSUER: 'http://127.0.0.1:9',
    OIDC_CLIENT_ID: 'portal',
    OIDC_CLIENT_SECRET: 'secret',
  });
  portalUrl = portal.url;
  browser = await launchBrowser();
}, 180_000);
afterAll(() => Promise.all([owner.close(true), worker.close(true)]));

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const answer = await page.goto(`${portalUrl}${path}`);
  expect([path, answer?.status()]).toEqual([path, 200]);
  return page;
}
const today = dayFromNow(0);
const chair = (): string => {
  const { id } = council.bodyAt('integration', today);
  const seat = seatsOn(council.register, id, today).find(({ role }) => role === 'chair');
  return publicId(seat?.person ?? '', 'person');
};

describe('a stranger who looks something up, on a phone and without JavaScript', () => {
  it('comes from the start page to a paper, its meeting and its body', async () => {
    const page = await open('/', { viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Rat und Ausschüsse' }).click();
    await page.getByLabel('Vorlagen, Sitzungen, Gremien und Personen durchsuchen').fill('zuwanderung');
    await page.getByRole('button', { name: 'Suchen' }).click();
    await page.getByRole('link', { name: /^Masterplan Migration/ }).click();
    await page.waitForURL(`**/council/papers/${council.plan}`);
    await page.locator('.app-route').getByRole('link', { name: '13.06.2013, 15:00 Uhr' }).click();
    await page.getByRole('heading', { name: 'Öffentliche Tagesordnung' }).waitFor();
    await page.locator('dl').getByRole('link', { name: 'Rat der Stadt' }).click();
    await page.getByRole('heading', { name: 'Mitglieder' }).waitFor();
    await page.fill('#member-day', '2013-06-13');
    await page.locator('#members').getByRole('button', { name: 'Anzeigen' }).click();
    await page.getByRole('link', { name: 'Eberhard Quante' }).waitFor();
    await page.goto(`${portalUrl}/council/papers`);
    await page.selectOption('select[name=type]', 'Antrag');
    await page.getByRole('button', { name: 'Anzeigen' }).click();
    await page.getByRole('link', { name: 'Zusatzantrag der Fraktion Hafen' }).waitFor();
    expect(await page.getByText('1 Treffer').count()).toBe(1);
  });
});

describe('every page', () => {
  const pages: readonly (readonly [name: string, path: () => string])[] = [
    ['home', () => '/council'],
    ['papers', () => '/council/papers'],
    ['paper', () => `/council/papers/${council.plan}`],
    ['paper-on-its-way', () => `/council/papers/${council.club}`],
    ['meetings', () => '/council/meetings?month=2013-06'],
    ['meeting', () => `/council/meetings/${council.meeting}`],
    ['bodies', () => '/council/bodies'],
    ['body', () => `/council/bodies/${council.organization('integration', today)}`],
    ['body-renamed', () => `/council/bodies/${council.organization('integration', '2013-06-11')}`],
    ['person', () => `/council/people/${chair()}`],
    ['resolutions', () => '/council/resolutions'],
    ['search', () => '/council/search?q=integration'],
    ['map', () => '/council/map'],
    ['paper-ar', () => `/council/papers/${council.plan}?lang=ar`],
    ['meetings-uk', () => '/council/meetings?month=2013-06&lang=uk'],
    ['start', () => '/'],
  ];
  it.each(pages)('%s has no axe findings and fits on a desk and on a phone', async (name, path) => {
    const page = await open(path());
    await look(page, `council-${name}`);
    await page.setViewportSize({ width: 320, height: 640 });
    const wider = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
    expect({ page: page.url(), wider: await page.evaluate(wider) }).toEqual({ page: page.url(), wider: false });
    await page.context().close();
  });

  it('of what was withdrawn says so', async () => {
    const context = await browser.newContext({ locale: 'de-DE' });
    const page = await context.newPage();
    expect((await page.goto(`${portalUrl}/council/papers/${council.gone}`))?.status()).toBe(410);
    await look(page, 'council-withdrawn');
  });
});

describe('the council office', () => {
  it('looks after bodies, seats and people on pages without axe findings', async () => {
    const token = randomToken();
    const personId = await addPerson(owner.em.fork(), 'staff', 'councilOffice');
    await new SignInStore(owner.em.fork()).open(
      { personId, tokenHash: tokenHash(token), csrfSecret: randomToken() },
      30,
    );
    const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 900 } });
    await context.addCookies([{ name: 'session', value: token, url: portalUrl }]);
    const page = await context.newPage();
    await page.goto(`${portalUrl}/council-register`);
    await look(page, 'register');
    await page.getByRole('link', { name: 'Schulausschuss' }).click();
    await page.getByRole('heading', { name: 'Sitze heute und künftig' }).waitFor();
    await look(page, 'register-body');
    await page.getByRole('link', { name: 'Sitz eintragen' }).click();
    await page.getByRole('heading', { name: 'Sitz eintragen' }).waitFor();
    await look(page, 'register-seat');
    await page.getByRole('button', { name: 'Sitz eintragen' }).click();
    expect(await page.title()).toMatch(/^Fehler/);
    await look(page, 'register-seat-faulty');
    await page.goto(`${portalUrl}/council-register/people`);
    await look(page, 'register-people');
    await page.goto(`${portalUrl}/council-register/bodies/new`);
    await look(page, 'register-new');
  });
});
