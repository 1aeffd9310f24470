import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { typedDay } from '../support/call-stage.js';
import type { Page } from 'playwright-core';
import { onward, work } from '../support/e2e-acts.js';
import { look, openE2eStage, phone, type E2eStage } from '../support/e2e-stage.js';
import { beginByPages, cast, commands, meets } from '../support/council-walk.js';

jest.setTimeout(900_000);
let stage: E2eStage;
let reference = '';
let number = '';

beforeAll(async () => {
  stage = await openE2eStage();
  await stage.demonstration.enterCouncil();
}, 180_000);

/** The author says on which spot the place is, in degrees, after having tried minutes and seconds. */
async function givesTheSpot(page: Page, draft: string): Promise<void> {
  const [latitude, longitude] = [page.locator('[name="/at/latMicro"]'), page.locator('[name="/at/lonMicro"]')];
  await page.goto(`${draft}/pages/effects`);
  await latitude.fill('51°31′25″');
  await longitude.fill('7.4592');
  await onward(page);
  await look(page, 'c01-draft-degrees');
  expect(await latitude.inputValue()).toBe('51°31′25″');
  expect(await page.locator('main').innerText()).toContain('von 47° bis 55,2°');
  await latitude.fill('51,5236');
  await onward(page);
  await page.goto(`${draft}/pages/effects`);
  expect([await latitude.inputValue(), await longitude.inputValue()]).toEqual(['51,5236', '7,4592']);
}

/** The author takes over the route that the rules suggest. */
async function takesSuggestedRoute(page: Page, draft: string): Promise<void> {
  await page.goto(`${draft}/plan`);
  await look(page, 'c01-plan');
  await page.locator('main form button').first().click();
  await page.waitForLoadState();
  await page.goto(`${draft}/pages/route`);
  await look(page, 'c01-draft-route');
  await onward(page);
}

const seen = async (sub: string, path: string, name: string): Promise<string> => {
  const page = await stage.staff(sub, path);
  await look(page, name);
  const text = await page.locator('main').innerText();
  await page.context().close();
  return text;
};

describe('a submission, from its draft to its last order', () => {
  it('is written page by page, and shows what is missing and which route is right', async () => {
    reference = await beginByPages(
      stage,
      cast.author,
      'Neue Vorlage',
      [
        [
          'content',
          {
            '/kind': 'resolution',
            '/subject': 'Integrationsplan 2027',
            '/proposal': '1. Der Rat beschließt den Integrationsplan 2027.',
            '/reasons': 'Der Plan von 2024 läuft aus.',
          },
        ],
        [
          'effects',
          {
            '/finances': 'yes',
            '/financesText': 'Aus Mitteln des Integrationsbudgets.',
            '/cents': '20.000,00',
            '/staff': 'no',
            '/integrationRelevant': 'yes',
            '/place': 'Dietrich-Keuning-Haus',
          },
        ],
        [
          'who',
          {
            '/department': 'miado',
            '/publicity': 'public',
            '/signers/0/person': 'Henrike Vogt',
            '/signers/0/stage': '1',
            '/signers/0/about': 'all',
            '/signers/0/silence': 'no',
          },
        ],
      ],
      'c01-draft',
      async (page, draft) => {
        await givesTheSpot(page, draft);
        await takesSuggestedRoute(page, draft);
      },
    );
    expect(reference).toMatch(/^CS-/);
    expect(await seen(cast.author, `/dossiers/${reference}`, 'c01-written')).toMatch(/51,5236°[^]*7,4592°/);
  });

  it('is signed with a remark, and released by two others', async () => {
    const remark = { '/outcome': 'signedWithRemark', '/remark': 'Bitte die Deckung nennen.' };
    await work(stage, cast.signer, { reference, task: 'Vorlage mitzeichnen', answers: remark, look: 'c02-sign' });
    const release = { '/outcome': 'release' };
    await work(stage, cast.head, {
      reference,
      task: 'Vorlage freigeben (Fachbereich)',
      answers: release,
      look: 'c03-release',
    });
    await work(stage, cast.mayor, { reference, task: 'Vorlage freigeben (Verwaltungsspitze)', answers: release });
    // Dissent stays visible to who releases.
    expect(await seen(cast.mayor, `/dossiers/${reference}`, 'c03-signatures')).toContain('Bitte die Deckung nennen');
  });

  it('gets its number, and is before the bodies', async () => {
    await work(stage, cast.office, {
      reference,
      task: 'Vorlage einbringen',
      answers: { '/outcome': 'introduced' },
      look: 'c04-introduce',
    });
    await stage.inState(reference, 'consulting');
    const [row] = await stage.database.query<{ number: string }>('select number from dossier where reference = $1', [
      reference,
    ]);
    number = row?.number ?? '';
    expect(number).toMatch(/^\d{5}-\d{2}$/);
    expect(await seen(cast.office, `/dossiers/${reference}`, 'c05-dossier')).toContain(number);
  });

  it('is deferred by the first body, recommended by it later, not recommended by the second, and resolved', async () => {
    const first = { body: 'integration', startsAt: '16:00', number };
    await meets(stage, { ...first, day: -20, decision: 'deferred', more: { '/nextOn': typedDay(-10) } }, 'c06');
    await meets(stage, { ...first, day: -10, decision: 'recommended', votes: 'yes' });
    await meets(stage, { body: 'finance', day: -5, startsAt: '15:00', number, decision: 'rejected', votes: 'no' });
    await meets(stage, { body: 'council', day: -1, startsAt: '15:00', number, decision: 'resolved', votes: 'yes' });
    await stage.inState(reference, 'decided');
    const text = await seen(cast.author, `/dossiers/${reference}`, 'c07-decided');
    expect(text).toContain('vertagt');
  });

  it('is carried out: an order is placed, reported on, and confirmed by another', async () => {
    await commands(stage, cast.mayor, { reference, command: 'waiveObjection' });
    await stage.inState(reference, 'execution.placing');
    await work(stage, cast.office, {
      reference,
      task: 'Aufträge zur Umsetzung erteilen',
      answers: {
        '/outcome': 'placed',
        '/orders/0/text': 'Den Plan drucken und verteilen',
        '/orders/0/department': 'miado',
        '/orders/0/responsible': 'Katrin Bremer',
        '/orders/0/dueOn': typedDay(60),
      },
      look: 'c08-orders',
    });
    await stage.inState(reference, 'execution.running');
    const order = await orderReference();
    await work(stage, cast.author, {
      reference: order,
      task: 'Über die Umsetzung berichten',
      answers: { '/outcome': 'done', '/report': 'Verteilt an alle Einrichtungen.' },
      look: 'c09-report',
    });
    await work(stage, cast.office, {
      reference: order,
      task: 'Bericht bestätigen',
      answers: { '/outcome': 'confirmed' },
    });
    await stage.inState(reference, 'done');
    expect(await seen(cast.office, '/follow-up', 'c10-follow-up')).toContain('Den Plan drucken');
  });

  it('is read by everybody: its way, its resolution, and how far it is carried out', async () => {
    const page = await stage.visit(phone);
    await page.goto(`${stage.portalUrl}/council/p/${number}`);
    await page.waitForURL(/\/council\/papers\//);
    await look(page, 'c11-public');
    const text = await page.locator('main').innerText();
    expect(text).toContain('Integrationsplan 2027');
    expect(text).toContain('Den Plan drucken und verteilen');
    expect(text).not.toContain('Bitte die Deckung nennen');
    const oparl = await fetch(`${stage.portalUrl}/oparl/v1.1`);
    expect(oparl.status).toBe(200);
    const [spot] = await stage.database.query<{ at: unknown }>(
      `select data #> '{geojson,geometry,coordinates}' as at from publication where type = 'Location' and visible`,
    );
    expect(spot?.at).toEqual([7.4592, 51.5236]);
    await page.context().close();
  });
});

/** The order's dossier, as soon as it is there. */
async function orderReference(): Promise<string> {
  for (;;) {
    const [row] = await stage.database.query<{ reference: string }>(
      `select o.reference from dossier o join dossier d on d.id = o.parent_id where d.reference = $1 and o.state = 'running'`,
      [reference],
    );
    if (row) return row.reference;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
