import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { typedDay } from '../support/call-stage.js';
import {
  answer,
  applicationPages,
  attachPdf,
  beginApplication,
  choose,
  complete,
  declareAll,
  doTask,
  onward,
  openTask,
  sendApplication,
} from '../support/e2e-acts.js';
import { isAccessible, openE2eStage, type E2eStage } from '../support/e2e-stage.js';
import { waitFor } from '../support/services.js';
import { nextYear } from '../support/application.js';

jest.setTimeout(600_000);
let stage: E2eStage;
let reference = '';
const email = 'hanna.lindqvist@multikulturelles-forum.example';
const callName = 'Ankommen in Dortmund';

/** A programme is data: this one lets a committee decide above 2,000 €, and grants by notice. */
const terms = {
  selection: 'firstCome',
  legalForm: 'notice',
  leadConfirmsFromCents: 200_000,
  delegationLimitCents: 200_000,
  committee: { name: 'Ausschuss für Chancengerechtigkeit und Integration', quorum: 12, meetings: ['2027-02-16'] },
};

beforeAll(async () => {
  stage = await openE2eStage();
  await stage.database.query('update programme set terms = terms || $1::jsonb where key = $2', [
    JSON.stringify(terms),
    'komm-an',
  ]);
}, 180_000);

const state = async (): Promise<string> => (await stage.states([reference]))[0] ?? '';

const applicant = (path: string): Promise<Page> => stage.applicant(email, path);

const mails = () => stage.catcher.mailbox.list(email);

describe('a call', () => {
  it('is prepared by a programme manager, looked at beforehand, released by another, and opens by itself', async () => {
    const page = await stage.staff('staff-13');
    await page.goto(`${stage.portalUrl}/calls`);
    await isAccessible(page);
    await page.locator('form:has(input[name=programme][value="komm-an"]) button').click();
    await page.waitForURL(/\/call-drafts\//);
    await isAccessible(page);
    const draft = page.url();
    await page.goto(`${draft}/pages/main`);
    await answer(page, {
      '/name': callName,
      '/opensOn': typedDay(-1),
      '/closesOn': typedDay(40),
      '/deadlineKind': 'cutoff',
      '/decisionOn': typedDay(80),
      '/selection': 'firstCome',
      '/budgetYear': '2031',
      '/budgetCents': '50.000',
      '/text': 'Gefördert wird ehrenamtliche Arbeit mit festen Beträgen.',
      '/contact': 'MIA-DO-Kommunales Integrationszentrum',
    });
    await isAccessible(page);
    await onward(page);
    await page.goto(`${draft}/preview`);
    await page.getByText('Gefördert wird ehrenamtliche Arbeit mit festen Beträgen.').waitFor();
    await isAccessible(page);
    await page.goto(`${draft}/check`);
    await isAccessible(page);
    await page.locator('form[action$="/check"] button').last().click();
    await page.waitForURL(/\/dossiers\/FA-/);
    expect(page.url()).toMatch(/\/dossiers\/FA-\d{4}-\d{5}/);
    await page.context().close();
    await doTask(stage, 'staff-08', 'Aufruf freigeben', async (task) => {
      await choose(task, '/outcome', 'release');
      await task.check('input[type=checkbox][name="/confirmed"]');
    });
    const open = `select 1 from call where name = $1 and published and opens_at <= now()`;
    const isOpen = async (): Promise<boolean> => (await stage.database.query(open, [callName])).length > 0;
    expect(await waitFor(isOpen, { what: 'the call' })).toBe(true);
  });
});

describe('an application to it', () => {
  it('is filled in on a phone with flat rates, which the page adds up, and says what may be granted', async () => {
    const [call] = await stage.database.query<{ id: string }>('select id from call where name = $1', [callName]);
    const page = await applicant(`/calls/${call?.id}/apply`);
    await isAccessible(page);
    const draft = await beginApplication(stage, page, call?.id ?? '');
    await isAccessible(page);
    const { fill } = await applicationPages(page, {
      email,
      title: 'Ankommenstreffpunkt Hafen',
      project: (one) => choose(one, '/project/component', 'A'),
      before: isAccessible,
    });
    await choose(page, '/vatDeductible', 'no');
    await page.selectOption('[name="/flatRates/0/rate"]', 'operation');
    await fill('/flatRates/0/units', '9');
    await fill('/requestedCents', '3600');
    await page.locator('button[name=_action][value=save]').last().click();
    await page.getByText('So rechnen wir').waitFor();
    await page.getByText('9 × A Treffpunkt betreiben, je Monat: 400 €').waitFor();
    await isAccessible(page);
    await onward(page);
    await attachPdf(page);
    await declareAll(page);
    reference = await sendApplication(page, draft, isAccessible);
    await isAccessible(page);
    await page.context().close();
    expect(await state()).toBe('formalCheck');
  });

  it('is sent back by the officer, who puts the deadline off, and completed on the phone', async () => {
    const check = async (page: Page): Promise<void> => {
      for (const name of ['eligible', 'signed', 'complete', 'period', 'plan', 'purpose'])
        await choose(page, `/checks/${name}`, 'yes');
    };
    await doTask(stage, 'staff-01', 'Antrag formal prüfen', async (page) => {
      await check(page);
      await choose(page, '/outcome', 'incomplete');
      await page.selectOption('[name="/requests/0/ptr"]', '/project/description');
      await page.fill('[name="/requests/0/text"]', 'Wer leitet den Treffpunkt?');
    });
    const office = await stage.staff('staff-01');
    await office.goto(`${stage.portalUrl}/dossiers/${reference}/tasks/clarify-1/extend`);
    await isAccessible(office);
    await office.locator('form[action$="/extend"] button').first().click();
    await office.waitForURL(/command=/);
    await office.context().close();
    const page = await applicant(`/applications/${reference}`);
    await page.getByText('verlängert um 14 Tage').first().waitFor();
    await isAccessible(page);
    await page.getByRole('link', { name: 'Angaben ergänzen' }).click();
    await isAccessible(page);
    await page.goto(`${page.url()}/pages/project`);
    await page.fill('[name="/project/description"]', 'Frau Lindqvist leitet den Treffpunkt, jede Woche.');
    await isAccessible(page);
    await onward(page);
    await page.waitForURL(/\/check$/);
    await isAccessible(page);
    await page.locator('form[action$="/check"] button').last().click();
    await page.waitForURL(/command=/);
    await page.context().close();
    await doTask(stage, 'staff-01', 'Antrag formal prüfen', async (task) => {
      await check(task);
      await choose(task, '/outcome', 'complete');
    });
    expect(await state()).toBe('assessment');
  });

  it('is assessed by two who disagree widely, and then by a third', async () => {
    const assess = (points: number) => async (page: Page) => {
      for (const name of ['need', 'quality', 'participation', 'economy']) {
        await choose(page, `/scores/${name}`, String(points));
        await page.fill(`[name="/comments/${name}"]`, 'Siehe Begründung.');
      }
      await choose(page, '/recommendation', points > 2 ? 'approve' : 'refuse');
      await page.fill('[name="/reason"]', points > 2 ? 'Überzeugend.' : 'Zu wenig belegt.');
    };
    await doTask(stage, 'staff-04', 'Projekt bewerten', assess(5));
    await doTask(stage, 'staff-05', 'Projekt bewerten', assess(1));
    expect(await state()).toBe('furtherAssessment');
    await doTask(stage, 'staff-06', 'Projekt zusätzlich bewerten', assess(4));
    expect(await state()).toBe('vote');
  });

  it('is voted on, confirmed by the lead, and granted in part by the committee', async () => {
    await doTask(stage, 'staff-01', 'Votum abgeben', async (page) => {
      await choose(page, '/outcome', 'approve');
      await page.fill('[name="/amountCents"]', '3.600');
      await page.fill('[name="/reason"]', 'Der Treffpunkt fehlt im Stadtteil.');
    });
    await doTask(stage, 'staff-07', 'Votum mitzeichnen', (page) => choose(page, '/outcome', 'confirm'));
    expect(await state()).toBe('committee');
    await doTask(stage, 'staff-12', 'Beschluss des Gremiums eintragen', async (page) => {
      await choose(page, '/outcome', 'part');
      await page.fill('[name="/meetingOn"]', typedDay(0));
      await page.fill('[name="/amountCents"]', '2.400');
      const counts = { present: '15', recused: '1', yes: '12', no: '2', abstained: '1' };
      for (const [name, count] of Object.entries(counts)) await page.fill(`[name="/${name}"]`, count);
    });
    expect(await state()).toBe('planRevision');
  });

  it('gets a new plan of the applicant, who is told the sum to reach', async () => {
    const page = await applicant(`/applications/${reference}`);
    await page.getByText('Wir können einen Teil der Summe fördern').waitFor();
    await isAccessible(page);
    await page.getByRole('link', { name: 'Neuen Finanzierungsplan erstellen' }).click();
    await isAccessible(page);
    const base = page.url();
    await page.goto(`${base}/pages/finances`);
    await page.getByText('Höchstens möglich als Förderung').waitFor();
    await page.fill('[name="/requestedCents"]', '2500');
    await page.fill('[name="/flatRates/0/units"]', '6');
    await onward(page);
    await page.locator('#f-requestedCents-error').waitFor();
    await isAccessible(page);
    await page.fill('[name="/requestedCents"]', '2400');
    await onward(page);
    await page.waitForURL(/\/check$/);
    await isAccessible(page);
    await page.locator('form[action$="/check"] button').last().click();
    await page.waitForURL(/command=/);
    await page.context().close();
    expect(await state()).toBe('noticeDraft');
  });

  it('ends with a notice that was drafted with a preview, released by another, and comes as PDF by mail', async () => {
    const page = await openTask(stage, 'staff-01', 'Bescheid entwerfen');
    await page.fill('[name="/grantedCents"]', '2400');
    await page.fill('[name="/reasons"]', 'Der Treffpunkt stärkt das Zusammenleben.');
    await page.fill('[name="/proofDueOn"]', `31.05.${nextYear + 1}`);
    await page.locator('button[name=_action][value=save]').last().click();
    await page.waitForLoadState();
    const preview = await page.request.get(`${page.url().replace(/[?#].*$/, '')}/preview`);
    expect([preview.status(), preview.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect((await preview.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await complete(page);
    await page.context().close();
    await doTask(stage, 'staff-08', 'Bescheid freigeben', async (task) => {
      await choose(task, '/outcome', 'release');
      await task.check('input[type=checkbox][name="/confirmed"]');
    });
    expect(await state()).toBe('granted');
    const sent = await waitFor(
      () =>
        mails().find(({ attachments }) =>
          attachments.some(({ filename }) => filename.includes('Zuwendungsbescheid-ueber-einen-Teil')),
        ),
      { within: 60_000, what: 'the notice' },
    );
    expect(sent.subject).toContain(reference);
    await stage.settled();
    expect(await stage.discrepancies()).toEqual([]);
  });

  it('shows its end to the applicant and all of it to the auditor, who can change nothing', async () => {
    const page = await applicant(`/applications/${reference}`);
    await page.getByText('Ihr Projekt wird gefördert.').waitFor();
    await isAccessible(page);
    await page.context().close();
    const auditor = await stage.staff('staff-15');
    await auditor.goto(`${stage.portalUrl}/dossiers/${reference}`);
    expect(await auditor.locator('button[value=complete]').count()).toBe(0);
    await isAccessible(auditor);
    const offers = auditor.locator('main form[method=post] button, main a[href*="/commands/"]');
    expect(await offers.count()).toBe(0);
    await auditor.goto(`${stage.portalUrl}/money/komm-an/2031`);
    await isAccessible(auditor);
    await auditor.context().close();
  });
});
