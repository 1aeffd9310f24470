import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Call } from '#libs/database/entities/programme.entity.js';
import { integrationNominations, proposalOf } from '../../apps/local/demonstration/nominations.js';
import { closed, integrationRound, PrizeRound } from '../../apps/local/demonstration/prize-rounds.js';
import { dayFromNow } from '../../apps/local/demonstration/scenario.js';
import { typedDay } from '../support/call-stage.js';
import { answer, beginApplication, mailTo, onward, sendApplication } from '../support/e2e-acts.js';
import { isAccessible, look, openE2eStage, phone, type E2eStage } from '../support/e2e-stage.js';
import { office, prizeWalk, type PrizeWalk } from '../support/prize-walk.js';

jest.setTimeout(600_000);
const { manager, officer, releaser, lead } = office;
const winner = 'miriam.osei@nachbarschaft-nordpark.example';
const runnerUp = 'rahimi@train-of-hope.example';

let stage: E2eStage;
let walk: PrizeWalk;
let open: PrizeRound;
let round: PrizeRound;

beforeAll(async () => {
  stage = await openE2eStage();
  walk = prizeWalk(stage);
  open = new PrizeRound(stage.demonstration, { ...integrationRound, nominations: [] });
  await open.begin(2027);
  round = new PrizeRound(stage.demonstration, {
    ...closed(integrationRound),
    nominations: integrationNominations.slice(0, 3),
  });
  await round.begin(2028);
  await round.judge(false);
  await round.decide([0, 1, 2]);
}, 240_000);

const callOf = ({ call }: PrizeRound): Call => {
  if (!call) throw new Error('the round has not begun');
  return call;
};

/** What everybody reads of the prize. */
async function publicPage(name?: string): Promise<string> {
  const page = await stage.visit();
  await page.goto(`${stage.portalUrl}/programmes/integrationspreis`);
  if (name !== undefined) await look(page, name);
  const text = await page.locator('main').innerText();
  await page.context().close();
  return text;
}

describe('whoever is nominated', () => {
  it('may nominate themselves, on a phone', async () => {
    const page = await stage.applicant('lindqvist@multikulturelles-forum.example', '/');
    const draft = await beginApplication(stage, page, callOf(open).id);
    await page.goto(`${draft}/pages/who`);
    await answer(page, {
      '/origin': 'self',
      '/nominee/name': 'Sprachcafé Hafen',
      '/nominee/email': 'lindqvist@multikulturelles-forum.example',
      '/nominee/legalForm': 'initiative',
    });
    await onward(page);
    await answer(page, {
      '/title': 'Sprachcafé am Hafen',
      '/category': 'BILDUNG',
      '/summary': 'Jeden Dienstag üben Menschen aus zehn Ländern Deutsch.',
      '/district': 'innenstadt-nord',
      '/startedOn': '01.03.2023',
      '/description': 'Zwei Stunden, ein Thema, viele Tische.',
      '/goals': 'Alle trauen sich zu sprechen.',
      '/targetGroup': 'Menschen, die Deutsch lernen.',
    });
    await look(page, 'prize-self-project');
    await onward(page);
    await onward(page);
    await answer(page, { '/consentPublish': 'yes', '/consentPhoto': 'no' });
    for (const name of ['/privacyRead', '/truthful']) await page.locator(`[name="${name}"][type=checkbox]`).check();
    await onward(page);
    const reference = await sendApplication(page, draft, isAccessible);
    await stage.inState(reference, 'screening');
    await page.goto(`${stage.portalUrl}/applications/${reference}`);
    await page.getByText('Vorprüfung').first().waitFor();
    await look(page, 'prize-self-status');
    await page.context().close();
    await mailTo(stage, 'lindqvist@multikulturelles-forum.example', new RegExp(reference));
    expect(reference).toMatch(/^PN-/);
  });

  it('may decline, and who proposed them learns no more than that', async () => {
    const [, , , plot] = integrationNominations;
    if (!plot) throw new Error('no plot');
    const { reference } = await stage.demonstration.apply(callOf(open), plot.proposer ?? '', proposalOf(plot));
    const page = await stage.applicant('cioban@romano-than.example', `/applications/${reference}`);
    await page.getByRole('link', { name: 'Vorschlag ansehen und antworten' }).first().click();
    await page.getByRole('link', { name: 'Vorschlag ablehnen' }).click();
    await look(page, 'prize-decline');
    await page.getByRole('button', { name: 'Endgültig ablehnen' }).click();
    await stage.inState(reference, 'declined');
    await page.goto(`${stage.portalUrl}/applications/${reference}`);
    await isAccessible(page);
    await page.context().close();
    const mail = await mailTo(stage, 'demirci@vmdo.example', /abgelehnt|nicht angenommen/i);
    expect(mail.text).toContain(reference);
  });
});

describe('after the session', () => {
  const first = (): string => round.references[0] ?? '';
  const second = (): string => round.references[1] ?? '';

  it('the ceremony is put off, and all are invited again with the reason', async () => {
    const dates = {
      ceremonyOn: dayFromNow(20),
      ceremonyTime: '18:00',
      publishOn: dayFromNow(20),
      publishTime: '20:00',
    };
    const press = { place: 'Rathaus, Bürgerhalle', readers: [], pressText: 'Drei Projekte sind ausgezeichnet.' };
    await walk.byCommand(manager, round.reference, 'setEmbargo.set', { ...dates, ...press });
    const invitations = async (): Promise<number> => {
      const [row] = await stage.database.query<{ n: string }>(
        `select count(*) as n from mail where template = 'ceremony-invitation' and sent_at is not null`,
      );
      return Number(row?.n);
    };
    await stage.settled();
    expect(await invitations()).toBe(3);
    await walk.does(
      manager,
      round.reference,
      'holdCeremony',
      {
        '/outcome': 'postponed',
        '/ceremonyOn': typedDay(0),
        '/ceremonyTime': '00:00',
        '/publishOn': typedDay(0),
        '/publishTime': '00:01',
        '/reason': 'Der Saal steht unter Wasser.',
      },
      'postponed',
    );
    await stage.settled();
    expect(await invitations()).toBe(6);
    expect(await publicPage()).not.toContain('Lesen am Borsigplatz');
    await walk.byCommand(manager, round.reference, 'holdCeremony.held');
    await stage.inState(round.reference, 'settlement');
    for (const reference of round.references) await stage.inState(reference, 'bankDetails');
    expect(await publicPage()).toContain('Lesen am Borsigplatz');
  });

  it('a winner gives their account, and the prize is paid by two people', async () => {
    const mine = await stage.applicant(winner, `/applications/${first()}`);
    await mine.getByRole('link', { name: 'Bankverbindung nennen' }).first().click();
    await mine.goto(`${mine.url().replace(/\?.*/, '')}/pages/main`);
    await answer(mine, { '/holder': 'Nachbarschaft Nordpark', '/iban': 'DE89 3704 0044 0532 0130 00' });
    await mine.locator('[name="/taxNote"][type=checkbox]').check();
    await onward(mine);
    await isAccessible(mine);
    await mine.getByRole('button', { name: 'Bankverbindung absenden' }).click();
    await stage.inState(first(), 'paymentOrder');
    // What was promised with the form: whoever else opens the dossier does not see the account.
    const seenBy = async (sub: string): Promise<string> => {
      const dossier = await stage.staff(sub, `/dossiers/${first()}`);
      const text = await dossier.locator('main').textContent();
      await dossier.context().close();
      return text ?? '';
    };
    for (const sub of [manager, lead]) {
      const text = await seenBy(sub);
      expect(text).toContain('Bankverbindung mitgeteilt');
      expect(text).not.toMatch(/DE89/);
    }
    expect(await seenBy(officer)).toMatch(/DE89/);
    const order = await walk.at(officer, first(), 'orderPayment');
    await answer(order, { '/amountCents': '4.000', '/checked': 'true' });
    await order.locator('button[name=_action][value=complete]').first().click();
    await order.getByText('5.000,00').first().waitFor();
    await look(order, 'prize-orderPayment');
    await order.context().close();
    await walk.does(officer, first(), 'orderPayment', { '/amountCents': '5.000', '/checked': 'true' });
    const release = { '/outcome': 'release', '/confirmed': 'true' };
    await walk.does(releaser, first(), 'releasePayment', release, 'releasePayment');
    await stage.inState(first(), 'paid');
    await mailTo(stage, winner, /überwiesen/i);
    await mine.goto(`${stage.portalUrl}/applications/${first()}`);
    await look(mine, 'prize-paid');
    expect(await mine.locator('main').innerText()).toMatch(/überwiesen/i);
    await mine.context().close();
  });

  it('another winner takes the name back on their phone, and the page of the prize no longer has it', async () => {
    const mine: Page = await stage.applicant(runnerUp, `/applications/${second()}?lang=ar`, phone);
    await mine.locator('a[href$="/commands/changeConsent"]').click();
    await look(mine, 'prize-consent-ar');
    await mine.goto(`${mine.url().replace(/\?.*/, '')}?lang=de`);
    await answer(mine, { '/consentPublish': 'no' });
    await look(mine, 'prize-consent');
    await onward(mine);
    await isAccessible(mine);
    expect(await publicPage()).toContain('Werkstatt der Berufe');
    await mine.getByRole('button', { name: 'Einwilligung ändern' }).click();
    await mine.waitForURL(/\/applications\/PN/);
    await mine.context().close();
    const text = await publicPage('prize-unnamed');
    expect(text).not.toContain('Werkstatt der Berufe');
    expect(text).toContain('ohne Namen, auf eigenen Wunsch');
  });

  it('a prize that was paid is revoked by the lead, and paid back', async () => {
    await walk.commands(lead, first(), 'revoke', {
      '/body': 'Verwaltungsvorstand',
      '/decidedOn': typedDay(0),
      '/reason': 'Das Projekt hat es nie gegeben.',
    });
    await stage.inState(first(), 'refund');
    await walk.does(officer, first(), 'recordRefund', { '/outcome': 'refunded' }, 'recordRefund');
    await stage.inState(first(), 'revoked');
    await mailTo(stage, winner, /aberkannt/i);
    expect(await publicPage()).not.toContain('Lesen am Borsigplatz');
    const [budget] = await stage.database.query<{ paid: string; returned: string }>(
      `select paid_cents as paid, returned_cents as returned from budget where programme = 'integrationspreis' and budget_year = 2028`,
    );
    expect(budget).toEqual({ paid: '500000', returned: '500000' });
  });
});
