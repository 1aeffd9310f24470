import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { people } from '../../apps/local/people.js';
import { Stage } from '../../apps/local/demonstration/stage.js';
import { startIdentity, type Identity } from '../../apps/local/identity/server.js';
import { freePort } from '../../apps/local/ports.js';
import { launchBrowser } from './browser.js';
import { ownFolder, startApp, waitFor } from './services.js';
import { openTheatre, type Theatre } from './theatre.js';

/** A theatre with a portal, an identity provider and a browser. */
export interface E2eStage extends Theatre {
  portalUrl: string;
  portal: Awaited<ReturnType<typeof startApp>>;
  browser: Browser;
  /** A new visitor's page; phone or desktop. */
  visit(options?: BrowserContextOptions): Promise<Page>;
  /** Signs an applicant in by the code from the mail. */
  signInApplicant(page: Page, email: string): Promise<void>;
  /** A new page of a member of the staff, signed in at the identity provider. */
  staff(sub: string): Promise<Page>;
}

const identities: Identity[] = [];
afterAll(async () => {
  for (const identity of identities) await identity.close();
});

export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** @param env variables of the portal that differ, for example another TEMPORAL_ADDRESS */
export async function openE2eStage(env: Record<string, string> = {}): Promise<E2eStage> {
  const theatre = await openTheatre();
  const call = await openCall(theatre);
  const port = await freePort();
  const clientSecret = 'e2e-secret';
  const portal = await startApp('portal', {
    DATABASE_URL: theatre.database.urls.portal,
    TEMPORAL_ADDRESS: theatre.temporal.address,
    OIDC_ISSUER: `http://127.0.0.1:${port}`,
    OIDC_CLIENT_ID: 'portal',
    OIDC_CLIENT_SECRET: clientSecret,
    FILES_DIR: theatre.files,
    ...env,
  });
  const folder = await ownFolder('identity');
  identities.push(
    await startIdentity({ port, people, folder, clientId: 'portal', clientSecret, portalUrl: portal.url }),
  );
  const browser = await launchBrowser();
  const visit: E2eStage['visit'] = async (options = {}) => {
    const context = await browser.newContext({ locale: 'de-DE', ...options });
    context.setDefaultTimeout(20_000);
    return context.newPage();
  };
  return {
    ...theatre,
    call,
    portalUrl: portal.url,
    portal,
    browser,
    visit,
    async signInApplicant(page, email) {
      await page.fill('input[name=email]', email);
      await page.click('main button[type=submit], main button:not([type])');
      const code = await waitFor(
        () =>
          theatre.catcher.mailbox
            .list(email)
            .map(({ text }) => /\b\d{8}\b/.exec(text)?.[0])
            .at(-1),
        { within: 30_000, what: 'the code' },
      );
      await page.fill('input[name=code]', code);
      await page.locator('form:has(input[name=code]) button').first().click();
    },
    async staff(sub) {
      const page = await visit({ viewport: { width: 1440, height: 1000 } });
      await page.goto(`${portal.url}/sign-in/staff?to=/queue`);
      const name = people.find((one) => one.sub === sub)?.name ?? '';
      await page.getByRole('button', { name }).click();
      await page.waitForURL(/\/queue/);
      return page;
    },
  };
}

/** A call with money that was prepared by one and released by another; the people of the demonstration are known. */
async function openCall({ temporal, database, files }: Theatre): Promise<Theatre['call']> {
  const demonstration = await Stage.open({
    temporal: temporal.address,
    namespace: 'default',
    databaseUrls: { ...database.urls, owner: database.ownerUrl },
    filesDir: files,
  });
  try {
    await demonstration.invite();
    const run = await demonstration.begin();
    await demonstration.openCall(run, 'miadoRolling');
    const call = run.calls.get('miadoRolling');
    if (!call) throw new Error('the call is not open');
    return call;
  } finally {
    await demonstration.close();
  }
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The page has no axe findings and fits its width. */
export async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode().analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect({ page: page.url(), found }).toEqual({ page: page.url(), found: [] });
  const wider = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
  expect({ page: page.url(), wider: await page.evaluate(wider) }).toEqual({ page: page.url(), wider: false });
}
