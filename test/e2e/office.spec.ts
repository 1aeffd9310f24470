import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { typedCall } from '../support/call-stage.js';
import { answer } from '../support/e2e-acts.js';
import { isAccessible, look, openE2eStage, type E2eStage } from '../support/e2e-stage.js';

jest.setTimeout(600_000);
let stage: E2eStage;
let call = '';
let application = '';

beforeAll(async () => {
  stage = await openE2eStage();
}, 180_000);

const act = async (type: string) => stage.gateway.send(await stage.act(application, type), 30_000);
const go = (page: Page, path: string): Promise<unknown> => page.goto(`${stage.portalUrl}${path}`);
describe('a call', () => {
  it('is prepared by one person', async () => {
    const page = await stage.staff('staff-13');
    await go(page, '/calls');
    await look(page, 'calls');
    await page.getByRole('button', { name: 'Neuer Aufruf: Projektförderung Integration' }).click();
    await look(page, 'call-draft');
    await go(page, `${new URL(page.url()).pathname}/pages/main`);
    await answer(page, typedCall());
    await look(page, 'call-form');
    await page.locator('button[name=_action][value=continue]').last().click();
    await page.waitForURL(/\/check$/);
    await look(page, 'call-check');
    const check = page.url();
    await page.getByRole('link', { name: 'Vorschau ansehen' }).click();
    await look(page, 'call-preview');
    await page.goto(check);
    await page.getByRole('button', { name: 'Zur Freigabe geben' }).click();
    await page.waitForURL(/\/dossiers\/FA-/);
    call = /FA-\d{4}-\d{5}/.exec(page.url())?.[0] ?? '';
    await stage.inState(call, 'release');
    expect(await stage.states([call])).toEqual(['release']);
    await page.context().close();
  });

  it('is released by another, and its commands follow', async () => {
    const page = await stage.staff('staff-08');
    await go(page, `/dossiers/${call}/tasks/releaseCall-1`);
    await look(page, 'call-release');
    await page.check('[name="/outcome"][value="release"]');
    const confirmed = page.locator('input[type=checkbox][name="/confirmed"]');
    if ((await confirmed.count()) > 0) await confirmed.check();
    await page.locator('button[name=_action][value=complete]').first().click();
    await stage.inState(call, 'open');
    await page.context().close();
    const manager = await stage.staff('staff-13');
    await go(manager, `/dossiers/${call}`);
    await look(manager, 'call-dossier');
    await go(manager, `/dossiers/${call}/commands/extend`);
    await look(manager, 'call-extend');
    await manager.locator('button[name=_action][value=give]').click();
    expect(await manager.title()).toMatch(/^Fehler/);
    await look(manager, 'call-extend-faulty');
    await manager.context().close();
  });
});

describe('an application', () => {
  it('is taken with a declaration, assessed, and voted for beside assessments and calculation', async () => {
    const sent = await stage.submit();
    await stage.gateway.send(sent, 30_000);
    application = sent.reference;
    await stage.inState(application, 'formalCheck');
    const page = await stage.staff('staff-01');
    await go(page, '/queue?view=unit');
    await look(page, 'queue');
    await page
      .getByRole('button', { name: /^Übernehmen/ })
      .first()
      .click();
    expect(await page.title()).toMatch(/^Fehler/);
    await look(page, 'claim-undeclared');
    await page.check('#f-unbiased-claim');
    await page.getByRole('button', { name: 'Übernehmen' }).click();
    await page.waitForURL(/\/queue/);
    await go(page, `/dossiers/${application}/tasks/formalCheck-1`);
    await look(page, 'formal-check');
    await page.getByRole('button', { name: 'Zurückgeben' }).click();
    await page.getByText('Noch von niemandem übernommen').waitFor();
    await act('formalCheck.complete');
    await stage.inState(application, 'assessment');
    for (const _ of [1, 2]) await act('assessment.submitted');
    await stage.inState(application, 'vote');
    await go(page, `/dossiers/${application}`);
    await look(page, 'dossier');
    await go(page, `/dossiers/${application}/tasks/vote-1`);
    await look(page, 'vote');
    await go(page, '/money');
    await look(page, 'money-list');
    await go(page, '/money/miado-projekte/2027');
    await look(page, 'money');
    await page.context().close();
  });
});

describe('the statistics', () => {
  it('are a picture and numbers for the lead, parted as they choose', async () => {
    const page = await stage.staff('staff-11', '/statistics');
    await look(page, 'statistics');
    await page.getByText('Die Zahlen zum Bild').click();
    await page.selectOption('#filter-year', 'all');
    await page.selectOption('#filter-by', 'field');
    await page.getByRole('button', { name: 'Anzeigen' }).click();
    await page.waitForURL(/year=all.*by=field/);
    expect(await page.getByRole('rowheader', { name: 'Bildung' }).count()).toBeGreaterThan(0);
    await look(page, 'statistics-fields');
    await page.context().close();
  });
});

describe('people', () => {
  it('have deputies, relations and roles', async () => {
    const lead = await stage.staff('staff-11');
    await go(lead, '/people');
    await look(lead, 'people');
    await lead.getByRole('button', { name: 'Vertretung eintragen' }).click();
    expect(await lead.title()).toMatch(/^Fehler/);
    await look(lead, 'people-faulty');
    await go(lead, `/dossiers/${application}/tasks/vote-1/recuse/other`);
    await look(lead, 'recuse-other');
    await lead.context().close();
    const administrator = await stage.staff('staff-09');
    await go(administrator, '/people/roles');
    await look(administrator, 'roles');
    await go(administrator, '/admin');
    await isAccessible(administrator);
    await administrator.context().close();
  });
});
