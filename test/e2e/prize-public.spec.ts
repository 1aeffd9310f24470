import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { integrationRound, PrizeRound } from '../../apps/local/demonstration/prize-rounds.js';
import { answer, beginApplication, mailTo, onward, sendApplication } from '../support/e2e-acts.js';
import { isAccessible, look, openE2eStage, phone, type E2eStage } from '../support/e2e-stage.js';

jest.setTimeout(600_000);
const proposer = 'demirci@vmdo.example';
const nominee = 'team@nachbarn-kochen.example';
const withoutScripts = { ...phone, javaScriptEnabled: false };
let stage: E2eStage;
let callId = '';
let reference = '';

beforeAll(async () => {
  stage = await openE2eStage();
  const round = new PrizeRound(stage.demonstration, { ...integrationRound, nominations: [] });
  await round.begin(2027);
  callId = round.call?.id ?? '';
}, 180_000);

/** Looks at pages with scripts, in German and in Arabic: no axe findings, and nothing is wider than the phone. */
async function lookAt(email: string | undefined, ...paths: string[]): Promise<void> {
  for (const [index, path] of paths.entries())
    for (const language of ['de', 'ar']) {
      const address = `${path}?lang=${language}`;
      const page = email === undefined ? await stage.visit(phone) : await stage.applicant(email, address);
      if (email === undefined) await page.goto(`${stage.portalUrl}${address}`);
      expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
      await look(page, `prize-${path.split('/')[1]}-${index}-${language}`);
      await page.context().close();
    }
}

const pathOf = (page: Page): string => new URL(page.url()).pathname.replace(/\/$/, '');

describe('a proposal', () => {
  it('is found from the page of the prize', async () => {
    const page = await stage.visit(withoutScripts);
    await page.goto(`${stage.portalUrl}/programmes/integrationspreis`);
    await page.getByRole('heading', { name: 'Was verliehen wird' }).waitFor();
    await page.locator('#calls').getByRole('link', { name: 'Nominieren' }).click();
    await page.waitForURL(/\/sign-in\?to=/);
    expect(new URL(page.url()).searchParams.get('to')).toBe(`/calls/${callId}/apply`);
    await page.context().close();
    await lookAt(undefined, '/', '/programmes/integrationspreis');
  });

  it('is made with few answers on a phone without JavaScript', async () => {
    const page = await stage.applicant(proposer, '/', withoutScripts);
    const draft = await beginApplication(stage, page, callId);
    const path = pathOf(page);
    await page.goto(`${draft}/pages/who`);
    await answer(page, {
      '/origin': 'third',
      '/nominee/name': 'Nachbarn kochen',
      '/nominee/email': nominee,
      '/proposer/relation': 'Ich war als Gast dort.',
    });
    await onward(page);
    const said = { '/title': 'Freitags am langen Tisch', '/category': 'SOZIALE_BALANCE_STADTBEZIRKE' };
    await answer(page, { ...said, '/summary': 'Jeden Freitag kocht eine andere Familie für alle.' });
    await onward(page);
    await onward(page);
    await page.locator('[name="/privacyRead"][type=checkbox]').check();
    await page.locator('[name="/truthful"][type=checkbox]').check();
    await onward(page);
    const pages = ['who', 'project', 'pictures', 'consent'].map((key) => `${path}/pages/${key}`);
    await lookAt(proposer, path, ...pages, `${path}/check`);
    reference = await sendApplication(page, draft);
    expect(reference).toMatch(/^PN-\d{4}-\d{5}$/);
    await stage.inState(reference, 'consent');
  });

  it('asks the nominee by mail, who reads it, completes it and agrees', async () => {
    await mailTo(stage, nominee, new RegExp(reference));
    const page = await stage.applicant(nominee, `/applications/${reference}`, withoutScripts);
    await page.getByRole('link', { name: 'Vorschlag ansehen und antworten' }).first().click();
    await page.getByText('Jemand hat Sie oder Ihr Projekt für den Preis vorgeschlagen.').waitFor();
    await page.getByRole('link', { name: 'Vorschlag ablehnen' }).waitFor();
    const task = pathOf(page);
    await lookAt(nominee, `/applications/${reference}`, task, `${task}/pages/consent`);
    await page.goto(`${stage.portalUrl}${task}/pages/who`);
    expect(await page.inputValue('[name="/nominee/name"]')).toBe('Nachbarn kochen');
    expect(await page.locator('[name="/proposer/relation"]').count()).toBe(0);
    await answer(page, { '/nominee/legalForm': 'initiative' });
    await onward(page);
    await answer(page, {
      '/district': 'eving',
      '/startedOn': '01.09.2024',
      '/description': 'Das wissen nur wir selbst: Dreißig Familien kochen reihum.',
      '/goals': 'Niemand isst allein.',
      '/targetGroup': 'Alle in Eving.',
    });
    await onward(page);
    await onward(page);
    await answer(page, {
      '/consentPublish': 'yes',
      '/consentPhoto': 'no',
      '/privacyRead': 'true',
      '/truthful': 'true',
    });
    await onward(page);
    await page.goto(`${stage.portalUrl}${task}/check`);
    await page.getByRole('button', { name: 'Annehmen und absenden' }).click();
    await page.waitForURL(/\/applications\/PN/);
    await stage.inState(reference, 'screening');
    await page.goto(`${stage.portalUrl}/applications/${reference}`);
    await page.getByText('Vorprüfung').first().waitFor();
  });

  it('shows its proposer the standing and their own words, and no more', async () => {
    const page = await stage.applicant(proposer, `/applications/${reference}`);
    const body = (await page.locator('main').textContent()) ?? '';
    expect(body).toContain('Vorprüfung');
    expect(body).toContain('Jeden Freitag kocht eine andere Familie für alle.');
    for (const hidden of ['Das wissen nur wir selbst', 'Niemand isst allein', 'zurückziehen'])
      expect(body).not.toContain(hidden);
    await isAccessible(page);
    for (const path of ['tasks/consent-1', 'withdraw']) {
      const answered = await page.goto(`${stage.portalUrl}/applications/${reference}/${path}`);
      expect({ path, status: answered?.status() }).toEqual({ path, status: 404 });
    }
  });
});
