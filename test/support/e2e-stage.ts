import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Call } from '#libs/database/entities/programme.entity.js';
import { people } from '../../apps/local/people.js';
import type { Scenario } from '../../apps/local/demonstration/scenario.js';
import { Stage } from '../../apps/local/demonstration/stage.js';
import { startIdentity } from '../../apps/local/identity/server.js';
import { freePort } from '../../apps/local/ports.js';
import { mainState } from '#libs/engine/state.js';
import { isAccessible } from './accessible.js';
import { launchBrowser } from './browser.js';
import { ownFolder, startApp, waitFor } from './services.js';
import { openTheatre, type Theatre } from './theatre.js';

export { isAccessible };

/** A theatre with a portal, an identity provider and a browser. */
export interface E2eStage extends Theatre {
  portalUrl: string;
  /** plays by commands what a walk needs beforehand */
  demonstration: Stage;
  portal: Awaited<ReturnType<typeof startApp>>;
  browser: Browser;
  /** A new visitor's page; phone or desktop. */
  visit(options?: BrowserContextOptions): Promise<Page>;
  /** Signs an applicant in by the code from the mail. */
  signInApplicant(page: Page, email: string): Promise<void>;
  /** A new page of an applicant, on a phone unless said otherwise; the first time they sign in by the code from the mail. */
  applicant(email: string, path: string, options?: BrowserContextOptions): Promise<Page>;
  /** A new page of a member of the staff; the first time they sign in at the identity provider. */
  staff(sub: string, path?: string): Promise<Page>;
  /**
   * Brings an application by commands to where a walk begins; the office's part by the cast of the demonstration.
   * @returns its reference
   */
  begun(call: Call, plot: Pick<Scenario, 'title' | 'applicant' | 'requestedCents' | 'steps'>): Promise<string>;
  /** Waits until a dossier is in this state of the main region. */
  inState(reference: string, state: string): Promise<void>;
}

const closing: { close(): Promise<unknown> }[] = [];
afterAll(async () => {
  for (const open of closing) await open.close();
});

export const desk: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** @param env variables of the portal that differ, for example another TEMPORAL_ADDRESS */
export async function openE2eStage(env: Record<string, string> = {}): Promise<E2eStage> {
  const theatre = await openTheatre();
  const port = await freePort();
  const clientSecret = 'e2e-secret';
  const [{ demonstration, call }, portal, browser, folder] = await Promise.all([
    openCall(theatre),
    startApp('portal', {
      DATABASE_URL: theatre.database.urls.portal,
      TEMPORAL_ADDRESS: theatre.temporal.address,
      OIDC_ISSUER: `http://127.0.0.1:${port}`,
      OIDC_CLIENT_ID: 'portal',
      OIDC_CLIENT_SECRET: clientSecret,
      FILES_DIR: theatre.files,
      ...env,
    }),
    launchBrowser(),
    ownFolder('identity'),
  ]);
  closing.push(
    demonstration,
    await startIdentity({ port, people, folder, clientId: 'portal', clientSecret, portalUrl: portal.url }),
  );
  const visit: E2eStage['visit'] = async (options = {}) => {
    const context = await browser.newContext({ locale: 'de-DE', ...options });
    context.setDefaultTimeout(20_000);
    return context.newPage();
  };
  const signInApplicant: E2eStage['signInApplicant'] = async (page, email) => {
    // Other mails may come in meanwhile, and codes may have come in before.
    const codes = (): string[] =>
      theatre.catcher.mailbox.list(email).flatMap(({ text }) => /\b\d{8}\b/.exec(text)?.[0] ?? []);
    const before = codes().length;
    await page.fill('input[name=email]', email);
    await page.click('main button[type=submit], main button:not([type])');
    const code = await waitFor(() => codes()[before], { within: 30_000, what: 'the code' });
    await page.fill('input[name=code]', code);
    await page.locator('form:has(input[name=code]) button').first().click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  };
  /** What each person's browser remembers of their sign-in. */
  const sessions = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();
  const signedIn = async (who: string, options: BrowserContextOptions, signIn: (page: Page) => Promise<void>) => {
    const storageState = sessions.get(who);
    const page = await visit({ ...options, ...(storageState && { storageState }) });
    if (storageState) return page;
    await signIn(page);
    sessions.set(who, await page.context().storageState());
    return page;
  };
  return {
    ...theatre,
    call,
    demonstration,
    portalUrl: portal.url,
    portal,
    browser,
    visit,
    signInApplicant,
    async applicant(email, path, options = phone) {
      const page = await signedIn(email, options, async (fresh) => {
        await fresh.goto(`${portal.url}/sign-in?to=${path}`);
        await signInApplicant(fresh, email);
      });
      await page.goto(`${portal.url}${path}`);
      return page;
    },
    async staff(sub, path = '/queue') {
      const page = await signedIn(sub, desk, async (fresh) => {
        await fresh.goto(`${portal.url}/sign-in/staff?to=/queue`);
        const name = people.find((one) => one.sub === sub)?.name ?? '';
        await fresh.getByRole('button', { name }).click();
        await fresh.waitForURL(/\/queue/);
      });
      await page.goto(`${portal.url}${path}`);
      return page;
    },
    async begun(openedCall, plot) {
      const run = { ...(await demonstration.begin()), calls: new Map([['miadoOpen', openedCall] as const]) };
      const year = openedCall.budgetYear;
      const scenario = { ...plot, call: 'miadoOpen', name: plot.title, ends: '' } as const;
      let reference = '';
      for await (const played of demonstration.play({ ...run, year }, scenario)) reference ||= played.reference;
      return reference;
    },
    async inState(reference, state) {
      const now = async (): Promise<string> => (await theatre.states([reference]))[0] ?? '';
      await waitFor(async () => mainState(await now()) === state, { within: 60_000, what: `${reference} in ${state}` });
    },
  };
}

/** A call with money that was prepared by one and released by another; the people of the demonstration are known. */
async function openCall({
  temporal,
  database,
  files,
}: Theatre): Promise<{ demonstration: Stage; call: Theatre['call'] }> {
  const demonstration = await Stage.open({
    temporal: temporal.address,
    namespace: 'default',
    databaseUrls: { ...database.urls, owner: database.ownerUrl },
    filesDir: files,
  });
  await demonstration.invite();
  const run = await demonstration.begin();
  await demonstration.openCall(run, 'miadoRolling');
  const call = run.calls.get('miadoRolling');
  if (!call) throw new Error('the call is not open');
  return { demonstration, call };
}

/**
 * The page has no axe findings and fits, on a desk and on a phone; a picture of each is kept where SCREENSHOTS names a
 * folder. The page stays as wide as it was.
 */
export async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  const before = page.viewportSize();
  for (const [size, { viewport }] of Object.entries({ desk, phone })) {
    if (viewport) await page.setViewportSize(viewport);
    if (folder) await page.screenshot({ path: join(folder, `${name}-${size}.png`), fullPage: true });
    await isAccessible(page);
  }
  if (before) await page.setViewportSize(before);
}
