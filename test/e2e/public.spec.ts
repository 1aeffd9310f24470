import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { isAccessible, openE2eStage, phone, type E2eStage } from '../support/e2e-stage.js';
import { addCall } from '../support/people.js';
import { addProgramme, publicTerms, setTerms } from '../support/programme-terms.js';
import { waitFor } from '../support/services.js';

jest.setTimeout(600_000);
let stage: E2eStage;
const email = 'gruppe@nachbarschaft-nordpark.example';
const days = (count: number): Date => new Date(Date.now() + count * 86_400_000);

beforeAll(async () => {
  stage = await openE2eStage();
  const em = stage.orm.em.fork();
  await addCall(em, {
    name: 'Runde 2019',
    opensAt: new Date('2019-01-09T23:00:00Z'),
    closesAt: new Date('2019-03-31T22:00:00Z'),
  });
  await addCall(em, {
    name: 'Herbstrunde 2027',
    selection: 'rank',
    opensAt: days(30),
    closesAt: days(60),
    deadlineKind: 'orderly',
  });
  await setTerms(stage.database, publicTerms);
  await addProgramme(stage.database, 'kultur', 'Kultur im Stadtteil', { selection: 'firstCome', financing: 'fixed' });
}, 180_000);

async function mailedLink(pattern: RegExp): Promise<string> {
  const find = () =>
    stage.catcher.mailbox
      .list(email)
      .map(({ text }) => pattern.exec(text)?.[0])
      .find(Boolean);
  return waitFor(find, { within: 30_000, what: 'the mail with its link' });
}

/** The page of a link from a mail, on the address the portal listens on here. */
const here = (link: string): string => `${stage.portalUrl}${new URL(link).pathname}${new URL(link).search}`;

/** Looks at a page on a phone and on a desk. @returns the status it answered on each */
async function lookOnBoth(path: string): Promise<(number | undefined)[]> {
  const statuses: (number | undefined)[] = [];
  for (const options of [phone, { viewport: { width: 1280, height: 900 } }]) {
    const page = await stage.visit(options);
    statuses.push((await page.goto(`${stage.portalUrl}${path}`))?.status());
    await isAccessible(page);
    await page.context().close();
  }
  return statuses;
}

describe('somebody who looks for a grant', () => {
  it('filters, reads, checks whether it fits and comes to the application, without JavaScript', async () => {
    const page: Page = await stage.visit({ ...phone, javaScriptEnabled: false });
    await page.goto(stage.portalUrl);
    await page.selectOption('select[name=field]', 'BILDUNG');
    await page.selectOption('select[name=district]', 'eving');
    await page.getByRole('button', { name: 'Anzeigen' }).click();
    await page
      .getByText(/\d+ Programme passen zu Ihrer Auswahl/)
      .first()
      .waitFor();
    await page.locator('#programmes').getByRole('link', { name: 'Projektförderung Integration' }).click();
    await page.getByRole('heading', { name: 'Wie entschieden wird' }).waitFor();
    await page.locator(`#calls a[href$="/eligibility?call=${stage.call.id}"]`).first().click();
    await page.check('[name="q-seat"][value=no]');
    await page.check('[name="q-begun"][value=yes]');
    await page.getByRole('button', { name: 'Ergebnis ansehen' }).click();
    await page.getByText('Gefördert werden nur Projekte in Dortmund.').waitFor();
    await page.getByRole('link', { name: 'Antwort' }).click();
    expect(await page.isChecked('[name="q-seat"][value=no]')).toBe(true);
    await page.check('[name="q-seat"][value=yes]');
    await page.getByRole('button', { name: 'Ergebnis ansehen' }).click();
    await page.getByRole('link', { name: 'Antrag beginnen' }).click();
    await page.waitForURL(/\/sign-in\?to=/);
    expect(new URL(page.url()).searchParams.get('to')).toBe(`/calls/${stage.call.id}/apply`);
  });

  it('subscribes, confirms, changes and ends, without JavaScript', async () => {
    const page = await stage.visit({ ...phone, javaScriptEnabled: false });
    await page.goto(`${stage.portalUrl}/subscriptions?field=BILDUNG`);
    await page.fill('[name=email]', email);
    await page.check('[name=districts][value=eving]');
    await page.getByRole('button', { name: 'Abonnieren' }).click();
    await page.waitForURL(/\/subscriptions\/sent/);
    await page.goto(here(await mailedLink(/http\S+\/subscriptions\/confirm\?token=[\w-]{43}/)));
    await page.getByRole('button', { name: 'Jetzt bestätigen' }).click();
    await page.getByText('Ihr Abonnement gilt jetzt').waitFor();
    expect(await page.isChecked('[name=districts][value=eving]')).toBe(true);
    await page.check('[name=districts][value=hoerde]');
    await page.getByRole('button', { name: 'Auswahl speichern' }).click();
    await page.getByText('Gespeichert').waitFor();
    const manage = page.url().replace(stage.portalUrl, '');
    expect(await lookOnBoth(manage)).toEqual([200, 200]);
    await page.getByRole('link', { name: 'Abonnement beenden' }).click();
    expect(await lookOnBoth(page.url().replace(stage.portalUrl, ''))).toEqual([200, 200]);
    await page.getByRole('button', { name: 'Jetzt beenden' }).click();
    await page.waitForURL(/\/subscriptions\/ended/);
    expect(await stage.database.query('select * from subscription')).toEqual([]);
    expect(await lookOnBoth(manage)).toEqual([410, 410]);
  });

  it.each([
    '/',
    '/?field=BILDUNG&district=eving&lang=en',
    '/programmes/miado-projekte',
    '/programmes/kultur?lang=en',
    '/programmes/miado-projekte/eligibility',
    '/programmes/miado-projekte/eligibility/result?q-seat=no&q-begun=yes',
    '/programmes/miado-projekte/eligibility/result?q-seat=yes',
    '/subscriptions',
    '/subscriptions/sent',
    '/subscriptions/ended',
  ])('finds %s accessible on a phone and on a desk', async (path) => {
    expect(await lookOnBoth(path)).toEqual([200, 200]);
  });
});
