import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { steps } from '../../apps/local/demonstration/scenario.js';
import { lookAtMoney, openCallInBrowser, type OpenedCall } from '../support/call-acts.js';
import { balanceOf, mailTo, work } from '../support/e2e-acts.js';
import { look, openE2eStage, type E2eStage } from '../support/e2e-stage.js';

jest.setTimeout(900_000);
let stage: E2eStage;
let opened: OpenedCall;
let reference = '';
const email = 'sarr@vkii-ruhrbezirk.example';
const budgetYear = 2031;
const release = { '/outcome': 'release', '/confirmed': 'true' };

beforeAll(async () => {
  stage = await openE2eStage();
}, 180_000);

describe('a call before the budget is adopted', () => {
  it('is prepared and released with the hold, which its public page names', async () => {
    opened = await openCallInBrowser(stage, { '/budgetYear': String(budgetYear), '/budgetHold': 'true' });
    const page = await stage.visit();
    await page.goto(`${stage.portalUrl}/programmes/miado-projekte`);
    expect(await page.locator('main').innerText()).toMatch(/Haushalt/);
    await look(page, 'd1-public');
    await page.context().close();
  });

  it('takes applications, and holds a released notice back, of which the applicant reads', async () => {
    const before = steps('formalCheck.complete', 'assessment.submitted', 'assessment.submitted', 'vote.approve');
    const plot = { title: 'Fahrradwerkstatt', applicant: 'applicant-07', requestedCents: 120_000, steps: before };
    reference = await stage.begun(opened.call, plot);
    await stage.inState(reference, 'noticeDraft');
    await work(stage, 'staff-01', {
      reference,
      task: 'Bescheid entwerfen',
      answers: { '/grantedCents': '1.200', '/reasons': 'Gute Werkstatt.', '/proofDueOn': '31.05.2032' },
      look: 'd2-draft',
    });
    await work(stage, 'staff-08', { reference, task: 'Bescheid freigeben', answers: release, look: 'd3-release' });
    await stage.inState(reference, 'budgetHold');
    const page = await stage.applicant(email, `/applications/${reference}`);
    await page.getByText('Der Haushalt der Stadt ist noch nicht beschlossen.').waitFor();
    await look(page, 'd4-hold-applicant');
    await page.context().close();
    const money = await lookAtMoney(stage, budgetYear, 'd5-money-held');
    expect(await balanceOf(money)).toMatchObject({ Vorgemerkt: '1.200,00 €', 'Noch frei': '1.200,00 €' });
    await money.goto(`${stage.portalUrl}/dossiers/${reference}`);
    await look(money, 'd6-hold-dossier');
    await money.getByRole('link', { name: 'Miteinander im Quartier' }).click();
    await money.waitForURL(new RegExp(opened.reference));
    await look(money, 'd7-call-held');
    await money.context().close();
  });

  it('lets the notices go once who releases has said that the budget is adopted', async () => {
    const officer = await stage.staff('staff-01', `/dossiers/${opened.reference}`);
    expect(await officer.getByRole('link', { name: 'Haushalt ist beschlossen' }).count()).toBe(0);
    await officer.context().close();
    const page = await stage.staff('staff-07', `/dossiers/${opened.reference}`);
    await page.getByRole('link', { name: 'Haushalt ist beschlossen' }).click();
    await look(page, 'd8-adopt');
    await page.locator('button[name=_action][value=give]').click();
    await page.waitForURL(/command=/);
    await look(page, 'd9-adopted');
    expect(await page.getByRole('link', { name: 'Haushalt ist beschlossen' }).count()).toBe(0);
    await page.context().close();
    await stage.inState(reference, 'noticeRelease');
    await work(stage, 'staff-08', {
      reference,
      task: 'Bescheid freigeben',
      answers: release,
      look: 'd10-release-again',
    });
    await stage.inState(reference, 'granted');
    expect((await mailTo(stage, email, /Bescheid/)).subject).toContain(reference);
    const money = await lookAtMoney(stage, budgetYear, 'd11-money-granted');
    expect(await balanceOf(money)).toMatchObject({
      'Bewilligt, noch nicht ausgezahlt': '1.200,00 €',
      Vorgemerkt: '0,00 €',
    });
    await money.context().close();
    await stage.settled();
    expect(await stage.discrepancies()).toEqual([]);
  });
});
