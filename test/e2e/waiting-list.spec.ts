import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Call } from '#libs/database/entities/programme.entity.js';
import { steps } from '../../apps/local/demonstration/scenario.js';
import { lookAtMoney, openCallInBrowser, type OpenedCall } from '../support/call-acts.js';
import { typedDay } from '../support/call-stage.js';
import { balanceOf, work } from '../support/e2e-acts.js';
import { look, openE2eStage, type E2eStage } from '../support/e2e-stage.js';
import { addCall } from '../support/people.js';

jest.setTimeout(900_000);
let stage: E2eStage;

beforeAll(async () => {
  stage = await openE2eStage();
}, 180_000);

const applicants = {
  'applicant-02': 'ahlers@chorgemeinschaft-hafen.example',
  'applicant-04': 'rahimi@train-of-hope.example',
  'applicant-06': 'cioban@romano-than.example',
  'applicant-07': 'sarr@vkii-ruhrbezirk.example',
} as const;
type Applicant = keyof typeof applicants;

const assessed = (points: number) => [
  ...steps('formalCheck.complete'),
  { type: 'assessment.submitted', part: points },
  { type: 'assessment.submitted', part: points },
];
const applied = (call: Call, applicant: Applicant, title: string, points: number, more = steps('vote.approve')) =>
  stage.begun(call, { title, applicant, requestedCents: 120_000, steps: [...assessed(points), ...more] });

/** What an applicant reads of an application, and what is looked at then. */
async function reads(who: Applicant, reference: string, text: string, name: string) {
  const page = await stage.applicant(applicants[who], `/applications/${reference}`);
  await page.getByText(text).first().waitFor();
  await look(page, name);
  return page;
}

describe('a call by rank whose money is not enough', () => {
  let opened: OpenedCall;
  const budgetYear = 2029;
  const sent: Partial<Record<Applicant, string>> = {};
  const of = (who: Applicant): string => sent[who] ?? '';

  beforeAll(async () => {
    opened = await openCallInBrowser(
      stage,
      {
        '/opensOn': typedDay(-60),
        '/closesOn': typedDay(-1),
        '/decisionOn': typedDay(30),
        '/deadlineKind': 'orderly',
        '/selection': 'rank',
        '/budgetYear': String(budgetYear),
      },
      'selection',
    );
    const { call } = opened;
    sent['applicant-02'] = await applied(call, 'applicant-02', 'Chor am Hafen', 4);
    sent['applicant-04'] = await applied(call, 'applicant-04', 'Deutsch im Park', 5);
    sent['applicant-06'] = await applied(call, 'applicant-06', 'Kochen mit allen', 3);
    sent['applicant-07'] = await applied(call, 'applicant-07', 'Tanz im Hof', 2);
  }, 300_000);

  it('waits for its ranking: officer and applicant see by when, and the money page the line', async () => {
    await stage.inState(of('applicant-07'), 'ranking');
    await (
      await reads('applicant-07', of('applicant-07'), 'Rangfolge gebracht', 'c01-ranking-applicant')
    )
      .context()
      .close();
    const office = await stage.staff('staff-01', `/dossiers/${of('applicant-07')}`);
    await look(office, 'c02-ranking-dossier');
    await office.context().close();
    const money = await lookAtMoney(stage, budgetYear, 'c03-money-line');
    expect((await balanceOf(money))['Noch frei']).toBe('2.400,00 €');
    await money.context().close();
  });

  it('is ranked by the officer: the best have the money, the others their place on the list', async () => {
    await work(stage, 'staff-01', {
      reference: opened.reference,
      task: 'Rangfolge feststellen',
      answers: {},
      look: 'c04-rank-call',
    });
    await stage.inState(of('applicant-02'), 'noticeDraft');
    await stage.inState(of('applicant-04'), 'noticeDraft');
    await stage.inState(of('applicant-06'), 'waitingList');
    await stage.inState(of('applicant-07'), 'waitingList');
    const page = await reads('applicant-06', of('applicant-06'), 'steht auf der Warteliste', 'c05-waiting-applicant');
    expect(await page.locator('main').innerText()).toMatch(/Ihr Platz auf der Liste\s+1/);
    expect(await page.getByRole('link', { name: /Mitteilung zur Warteliste/ }).count()).toBe(1);
    await page.context().close();
    const money = await lookAtMoney(stage, budgetYear, 'c06-money-waiting');
    expect(await balanceOf(money)).toMatchObject({ Vorgemerkt: '2.400,00 €', 'Noch frei': '0,00 €' });
    await money.goto(`${stage.portalUrl}/dossiers/${of('applicant-06')}`);
    await look(money, 'c07-waiting-dossier');
    await money.goto(`${stage.portalUrl}/dossiers/${opened.reference}`);
    await look(money, 'c08-call-ranked');
    await money.context().close();
  });

  it('offers money that a withdrawal freed to the first of the list, who accepts', async () => {
    const gone = await stage.applicant(applicants['applicant-04'], `/applications/${of('applicant-04')}/withdraw`);
    await gone.getByRole('button', { name: 'Antrag endgültig zurückziehen' }).click();
    await gone.getByText('Sie haben Ihren Antrag zurückgezogen.').waitFor();
    await gone.context().close();
    await stage.inState(of('applicant-06'), 'moveUp');
    await (
      await reads('applicant-06', of('applicant-06'), 'Geld frei geworden', 'c09-freed-applicant')
    )
      .context()
      .close();
    await work(stage, 'staff-01', {
      reference: of('applicant-06'),
      task: 'Nachrücken entscheiden',
      answers: { '/outcome': 'offer', '/amountCents': '1.200', '/reason': 'Es ist Geld frei geworden.' },
      look: 'c10-offer',
    });
    const page = await reads('applicant-06', of('applicant-06'), 'Wir können Ihr Projekt jetzt fördern', 'c11-offered');
    await page.getByRole('link', { name: 'Angebot ansehen und beantworten' }).click();
    await look(page, 'c12-answer');
    await page.getByRole('button', { name: 'Angebot annehmen' }).first().click();
    await page.waitForURL(/command=/);
    await stage.inState(of('applicant-06'), 'noticeDraft');
    await page.goto(`${stage.portalUrl}/applications/${of('applicant-06')}`);
    await look(page, 'c13-accepted');
    await page.context().close();
    const money = await lookAtMoney(stage, budgetYear, 'c14-money-accepted');
    expect(await balanceOf(money)).toMatchObject({ Vorgemerkt: '2.400,00 €', 'Noch frei': '0,00 €' });
    await money.context().close();
  });

  it('offers less to the next, who declines; the money is free for the year', async () => {
    const gone = await stage.applicant(applicants['applicant-02'], `/applications/${of('applicant-02')}/withdraw`);
    await gone.getByRole('button', { name: 'Antrag endgültig zurückziehen' }).click();
    await gone.context().close();
    await stage.inState(of('applicant-07'), 'moveUp');
    await work(stage, 'staff-01', {
      reference: of('applicant-07'),
      task: 'Nachrücken entscheiden',
      answers: { '/outcome': 'offer', '/amountCents': '1.200', '/reason': 'Es ist Geld frei geworden.' },
    });
    await stage.inState(of('applicant-07'), 'offerPending');
    const page = await reads('applicant-07', of('applicant-07'), 'Wir können Ihr Projekt jetzt fördern', 'c15-offered');
    await page.getByRole('link', { name: 'Angebot ansehen und beantworten' }).click();
    await page.getByRole('link', { name: 'Auf die Förderung verzichten' }).click();
    await look(page, 'c16-decline');
    await page.getByRole('button', { name: 'Endgültig verzichten' }).click();
    await stage.inState(of('applicant-07'), 'declined');
    await page.goto(`${stage.portalUrl}/applications/${of('applicant-07')}`);
    await look(page, 'c17-declined');
    await page.context().close();
    const money = await lookAtMoney(stage, budgetYear, 'c18-money-declined');
    expect(await balanceOf(money)).toMatchObject({ Vorgemerkt: '1.200,00 €', 'Noch frei': '1.200,00 €' });
    await money.goto(`${stage.portalUrl}/dossiers/${of('applicant-07')}`);
    await look(money, 'c19-declined-dossier');
    await money.context().close();
  });
});

describe('a call first come, first served', () => {
  it('funds until the money is gone; the next one waits, and sees so', async () => {
    const call = await addCall(stage.orm.em.fork(), {
      name: 'Wer zuerst kommt',
      budgetYear: 2030,
      budgetCents: 240_000,
    });
    for (const who of ['applicant-02', 'applicant-04'] as const)
      await applied(
        call,
        who,
        `Erste ${who.at(-1)}`,
        4,
        steps('vote.approve', 'draftNotice.drafted', 'releaseNotice.release'),
      );
    const reference = await applied(call, 'applicant-06', 'Die Dritte', 5, []);
    await work(stage, 'staff-01', {
      reference,
      task: 'Votum abgeben',
      answers: { '/outcome': 'approve', '/amountCents': '1.200', '/reason': 'Gutes Projekt.' },
      look: 'f1-vote-without-money',
    });
    await stage.inState(reference, 'waitingList');
    await (await reads('applicant-06', reference, 'steht auf der Warteliste', 'f2-waiting')).context().close();
    const money = await lookAtMoney(stage, 2030, 'f3-money');
    const committed = 'Bewilligt, noch nicht ausgezahlt';
    expect(await balanceOf(money)).toMatchObject({
      [committed]: '2.400,00 €',
      Vorgemerkt: '0,00 €',
      'Noch frei': '0,00 €',
    });
    await money.context().close();
    await stage.settled();
    expect(await stage.discrepancies()).toEqual([]);
  });
});
