import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { dayFromNow, steps } from '../../apps/local/demonstration/scenario.js';
import { lookAtMoney } from '../support/call-acts.js';
import { typedDay } from '../support/call-stage.js';
import { balanceOf, mailTo, openTask, work } from '../support/e2e-acts.js';
import { look, openE2eStage, type E2eStage } from '../support/e2e-stage.js';

jest.setTimeout(900_000);
let stage: E2eStage;
const clerk = 'staff-12';
const meeting = { first: 10, next: 40 };

/** What the clerk reads off the minutes. */
const counted = { '/meetingOn': typedDay(0), '/present': '15', '/recused': '1' };
const agreed = { ...counted, '/yes': '12', '/no': '2', '/abstained': '1' };
const resolution = 'Beschluss des Gremiums eintragen';
const release = { '/outcome': 'release', '/confirmed': 'true' };

/** A programme is data: this one has nobody assess, and a committee decide above 1,000 €. */
const terms = {
  assessed: false,
  delegationLimitCents: 100_000,
  leadConfirmsFromCents: 100_000,
  committee: {
    name: 'Ausschuss für Chancengerechtigkeit und Integration',
    quorum: 12,
    meetings: [dayFromNow(meeting.first), dayFromNow(meeting.next)],
  },
};

beforeAll(async () => {
  stage = await openE2eStage();
  await stage.database.query('update programme set terms = terms || $1::jsonb where key = $2', [
    JSON.stringify(terms),
    'miado-projekte',
  ]);
}, 180_000);

/** An application that a committee has to decide. */
async function submitted(applicant: string, title: string): Promise<string> {
  const confirmed = steps('formalCheck.complete', 'vote.approve', 'confirmVote.confirm');
  const reference = await stage.begun(stage.call, { title, applicant, requestedCents: 200_000, steps: confirmed });
  await stage.inState(reference, 'committee');
  return reference;
}

async function reads(email: string, reference: string, text: string | RegExp, name: string): Promise<string> {
  const page = await stage.applicant(email, `/applications/${reference}`);
  await page.getByText(text).first().waitFor();
  await look(page, name);
  const seen = await page.locator('main').innerText();
  await page.context().close();
  return seen;
}

async function seenByOffice(reference: string, name: string): Promise<string> {
  const page = await stage.staff('staff-01', `/dossiers/${reference}`);
  await look(page, name);
  const seen = await page.locator('main').innerText();
  await page.context().close();
  return seen;
}

describe('a committee', () => {
  it('refuses: the rejection is drafted with its reasons, released by another, and books nothing', async () => {
    const email = 'oberste@fluechtlingshilfe-aplerbeck.example';
    const reference = await submitted('applicant-10', 'Haus der Kulturen');
    await reads(email, reference, 'Ein Gremium entscheidet', 'b01-committee-applicant');
    const task = await openTask(stage, clerk, resolution, reference);
    await task.check('[name="/outcome"][value=refused]');
    await task.fill('[name="/present"]', '8');
    await task.locator('button[name=_action][value=complete]').first().click();
    await task.locator('#f-present-error').waitFor();
    await look(task, 'b02-resolution-faulty');
    await task.context().close();
    const refused = { ...counted, '/yes': '2', '/no': '12', '/abstained': '1', '/reason': 'Andere haben Vorrang.' };
    await work(stage, clerk, {
      reference,
      task: resolution,
      answers: { '/outcome': 'refused', ...refused },
      look: 'b03-resolution-refused',
    });
    await work(stage, 'staff-01', {
      reference,
      task: 'Ablehnung entwerfen',
      answers: { '/reasonCode': 'refusedByCommittee', '/reasons': 'Der Ausschuss gibt anderen Vorhaben den Vorrang.' },
      look: 'b04-rejection-draft',
    });
    await work(stage, 'staff-08', { reference, task: 'Ablehnung freigeben', answers: release });
    await stage.inState(reference, 'rejected');
    await reads(email, reference, 'Ihr Projekt wird nicht gefördert.', 'b05-refused-applicant');
    const money = await lookAtMoney(stage, stage.call.budgetYear, 'b06-money-refused');
    expect((await balanceOf(money))['Noch frei']).toBe('90.000,00 €');
    await money.context().close();
  });

  it('defers to its next meeting, which the applicant learns, and then grants in full', async () => {
    const email = 'huelsmann@awo-unterbezirk.example';
    const reference = await submitted('applicant-09', 'Lesepaten in Eving');
    await work(stage, clerk, {
      reference,
      task: resolution,
      answers: { '/outcome': 'deferred', '/meetingOn': typedDay(0), '/nextMeetingOn': typedDay(meeting.next) },
      look: 'b07-deferred',
    });
    await stage.inState(reference, 'committee');
    const seen = await reads(email, reference, 'Entscheidung vertagt', 'b08-deferred-applicant');
    expect(seen).toContain('Voraussichtlich entschieden bis');
    await mailTo(stage, email, /vertagt|verschoben/i);
    expect(await seenByOffice(reference, 'b09-deferred-dossier')).toContain(dayFromNow(meeting.next).slice(8));
    await work(stage, clerk, {
      reference,
      task: resolution,
      answers: { '/outcome': 'full', ...agreed },
      look: 'b10-full',
    });
    await stage.inState(reference, 'noticeDraft');
    await work(stage, 'staff-01', {
      reference,
      task: 'Bescheid entwerfen',
      answers: { '/grantedCents': '2.000', '/reasons': 'Es fehlt an Lesepaten.', '/proofDueOn': '31.05.2029' },
      look: 'b11-draft-notice',
    });
    await work(stage, 'staff-08', {
      reference,
      task: 'Bescheid freigeben',
      answers: release,
      look: 'b12-release-notice',
    });
    await stage.inState(reference, 'granted');
    expect(await reads(email, reference, 'Ihr Projekt wird gefördert.', 'b13-granted')).toMatch(
      /Bewilligt\s+2\.000,00/,
    );
    expect(await seenByOffice(reference, 'b14-granted-dossier')).toMatch(/Bewilligt: 2\.000,00/);
  });

  it('grants with conditions, which stand before whoever drafts the notice; the money says so', async () => {
    const reference = await submitted('applicant-08', 'Offener Chor');
    const conditions = 'Die Proben stehen allen aus dem Stadtbezirk offen.';
    await work(stage, clerk, {
      reference,
      task: resolution,
      answers: { '/outcome': 'conditions', ...agreed, '/conditions': conditions },
      look: 'b15-conditions',
    });
    await stage.inState(reference, 'noticeDraft');
    const page = await openTask(stage, 'staff-01', 'Bescheid entwerfen', reference);
    await page.getByText(conditions).first().waitFor();
    await look(page, 'b16-draft-with-conditions');
    await page.context().close();
    const money = await lookAtMoney(stage, stage.call.budgetYear, 'b17-money');
    expect(await balanceOf(money)).toMatchObject({
      'Bewilligt, noch nicht ausgezahlt': '2.000,00 €',
      Vorgemerkt: '2.000,00 €',
      'Noch frei': '86.000,00 €',
    });
    await money.context().close();
    await stage.settled();
    expect(await stage.discrepancies()).toEqual([]);
  });
});
