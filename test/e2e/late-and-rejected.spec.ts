import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  balanceOf,
  beginApplication,
  fillApplication,
  mailTo,
  openTask,
  sendApplication,
  work,
} from '../support/e2e-acts.js';
import { look, openE2eStage, phone, type E2eStage } from '../support/e2e-stage.js';
import { typedDay } from '../support/call-stage.js';
import { addCall } from '../support/people.js';

jest.setTimeout(600_000);
let stage: E2eStage;

beforeAll(async () => {
  stage = await openE2eStage();
}, 180_000);

const checks = (value: 'yes' | 'no') =>
  Object.fromEntries(
    ['eligible', 'signed', 'complete', 'period', 'plan', 'purpose'].map((name) => [`/checks/${name}`, value]),
  );
describe('an application that comes after a cut-off date', () => {
  const email = 'ewa.jankowska@chancengleich-europa.example';
  let reference = '';

  it('is received, and the applicant reads that it is late and what can be done', async () => {
    const call = await addCall(stage.orm.em.fork(), { name: 'Sommerfeste' });
    const page = await stage.applicant(email, '/', phone);
    const draft = await beginApplication(stage, page, call.id);
    await fillApplication(page, { email, title: 'Fest am Kanal', euros: '900' });
    await stage.database.query('update call set closes_at = now() where id = $1', [call.id]);
    await page.goto(`${draft}/check`);
    await look(page, 'a1-late-check');
    reference = await sendApplication(page, draft);
    await stage.inState(reference, 'late');
    await page.goto(`${stage.portalUrl}/applications/${reference}`);
    await page.getByText('Ihr Antrag ist nach dem Ende der Frist eingegangen.').waitFor();
    await look(page, 'a2-late-applicant');
    await page.context().close();
    expect((await mailTo(stage, email, /Frist/)).subject).toContain(reference);
  });

  it('is reinstated with its reason by who releases, and not by the officer', async () => {
    const officer = await stage.staff('staff-01', `/dossiers/${reference}`);
    expect(await officer.getByRole('link', { name: 'Wiedereinsetzung gewähren' }).count()).toBe(0);
    await look(officer, 'a3-late-officer');
    await officer.context().close();
    const page = await stage.staff('staff-08', `/dossiers/${reference}`);
    await page.getByRole('link', { name: 'Wiedereinsetzung gewähren' }).click();
    await page.locator('button[name=_action][value=give]').click();
    expect(await page.title()).toMatch(/^Fehler/);
    await look(page, 'a4-reinstate-faulty');
    await page.fill('[name="/obstacleEndedOn"]', typedDay(-3));
    await page.fill(
      '[name="/reason"]',
      'Die Vorsitzende lag bis zum Montag im Krankenhaus, eine Vertretung gab es nicht.',
    );
    await look(page, 'a5-reinstate');
    await page.locator('button[name=_action][value=give]').click();
    await page.waitForURL(/command=/);
    await stage.inState(reference, 'formalCheck');
    await page.goto(`${stage.portalUrl}/dossiers/${reference}`);
    await look(page, 'a6-reinstated-dossier');
    await page.context().close();
  });

  it('goes on like any other', async () => {
    const page = await stage.applicant(email, `/applications/${reference}`);
    await page.getByText('Wiedereinsetzung gewährt').first().waitFor();
    await look(page, 'a7-reinstated-applicant');
    await page.context().close();
    expect((await mailTo(stage, email, /rechtzeitig/)).attachments.length).toBeGreaterThan(0);
    await work(stage, 'staff-01', {
      reference,
      task: 'Antrag formal prüfen',
      answers: { ...checks('yes'), '/outcome': 'complete' },
      look: 'a8-formal-check',
    });
    await stage.inState(reference, 'assessment');
  });
});

describe('an application that is not admissible', () => {
  const email = 'karl-heinz.ahlers@chorgemeinschaft-hafen.example';
  let reference = '';
  const rejection = { '/reasonCode': 'purpose', '/reasons': 'Das Vereinsheim dient nur den Mitgliedern.' };

  it('is found so by the officer, whose drafted rejection is returned and drafted anew', async () => {
    const page = await stage.applicant(email, '/');
    const draft = await beginApplication(stage, page, stage.call.id);
    await fillApplication(page, { email, title: 'Vereinsheim renovieren', euros: '2.400' });
    reference = await sendApplication(page, draft);
    await page.context().close();
    await work(stage, 'staff-01', {
      reference,
      task: 'Antrag formal prüfen',
      answers: {
        ...checks('yes'),
        '/checks/purpose': 'no',
        '/outcome': 'inadmissible',
        '/remark': 'Kein Angebot für andere.',
      },
      look: 'e1-inadmissible',
    });
    const waiting = await stage.applicant(email, `/applications/${reference}`);
    await look(waiting, 'e2-applicant-waits');
    await waiting.context().close();
    await work(stage, 'staff-01', { reference, task: 'Ablehnung entwerfen', answers: rejection, look: 'e3-draft' });
    await work(stage, 'staff-08', {
      reference,
      task: 'Ablehnung freigeben',
      answers: { '/outcome': 'return', '/reason': 'Bitte die Richtlinie nennen.' },
      look: 'e4-return',
    });
    expect(await stage.states([reference])).toEqual(['rejectionDraft']);
  });

  it('is rejected once another has released the changed draft; the applicant reads the letter', async () => {
    const again = await openTask(stage, 'staff-01', 'Ablehnung entwerfen', reference);
    await again.getByText('Bitte die Richtlinie nennen.').first().waitFor();
    await look(again, 'e5-returned');
    await again.context().close();
    await work(stage, 'staff-01', {
      reference,
      task: 'Ablehnung entwerfen',
      answers: { ...rejection, '/reasons': 'Das Vereinsheim dient nur den Mitgliedern (Nummer 2 der Richtlinie).' },
    });
    await work(stage, 'staff-08', {
      reference,
      task: 'Ablehnung freigeben',
      answers: { '/outcome': 'release', '/confirmed': 'true' },
      look: 'e6-release',
    });
    await stage.inState(reference, 'rejected');
    await mailTo(stage, email, /Bescheid/);
    const page = await stage.applicant(email, `/applications/${reference}`);
    await page.getByText('Ihr Projekt wird nicht gefördert.').waitFor();
    await look(page, 'e7-rejected-applicant');
    const href = await page.getByRole('link', { name: /Ablehnungsbescheid/ }).getAttribute('href');
    const letter = await page.request.get(`${stage.portalUrl}${href}`);
    expect((await letter.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await page.context().close();
    const office = await stage.staff('staff-01', `/dossiers/${reference}`);
    await look(office, 'e8-rejected-dossier');
    await office.context().close();
  });
});

describe('an application with a grant in sight', () => {
  const email = 'demirci@vmdo.example';

  it('is withdrawn before the notice; its money is free again on every page', async () => {
    const title = 'Erzählcafé am Markt';
    const steps = ['formalCheck.complete', 'assessment.submitted', 'assessment.submitted', 'vote.approve'];
    const reference = await stage.begun(stage.call, {
      title,
      applicant: 'applicant-03',
      requestedCents: 150_000,
      steps: steps.map((type) => ({ type })),
    });
    await stage.inState(reference, 'noticeDraft');
    const english = await stage.staff('staff-01', `/dossiers/${reference}/tasks/draftNotice-1?lang=en`);
    await english.getByRole('heading', { name: 'Notice of grant' }).waitFor();
    await look(english, 'g0-english-task');
    await english.goto(`${stage.portalUrl}/dossiers/${reference}`);
    await english.getByRole('heading', { name: 'Open tasks' }).waitFor();
    await look(english, 'g0-english-dossier');
    await english.context().close();
    const path = `/money/miado-projekte/${stage.call.budgetYear}`;
    const money = await stage.staff('staff-07', path);
    expect((await balanceOf(money))['Vorgemerkt']).toBe('1.500,00 €');
    await look(money, 'g1-money-reserved');
    const page = await stage.applicant(email, `/applications/${reference}`);
    await look(page, 'g2-before');
    await page.getByRole('link', { name: 'Antrag zurückziehen' }).click();
    await look(page, 'g3-withdraw');
    await page.getByRole('button', { name: 'Antrag endgültig zurückziehen' }).click();
    await page.getByText('Sie haben Ihren Antrag zurückgezogen.').waitFor();
    await look(page, 'g4-withdrawn');
    await page.context().close();
    await money.goto(`${stage.portalUrl}${path}`);
    expect((await balanceOf(money))['Vorgemerkt']).toBe('0,00 €');
    await look(money, 'g5-money-free');
    await money.goto(`${stage.portalUrl}/dossiers/${reference}`);
    await look(money, 'g6-withdrawn-dossier');
    await money.context().close();
    expect(await stage.discrepancies()).toEqual([]);
  });
});
