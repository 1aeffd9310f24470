import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Answers } from '#libs/forms/definition.js';
import { submissionDefinition } from '#libs/processes/council-submission/definition.js';
import { launchBrowser } from '../support/browser.js';
import { openCouncilOffice, inDays, today, type CouncilOffice, type CouncilPerson } from '../support/council-office.js';
import { orderOf, resolvedPapers } from '../support/council-orders.js';
import { arranges, invitedMeeting, made, told, type Meeting } from '../support/council-readers.js';
import { pdf } from '../support/e2e-acts.js';
import { look } from '../support/e2e-stage.js';
import { taskPath, type Colleague } from '../support/staff-stage.js';
import type { Visitor } from '../support/visitor.js';

jest.setTimeout(600_000);
const narrow = { viewport: { width: 320, height: 640 }, javaScriptEnabled: false } as const;
let office: CouncilOffice;
let browser: Browser;
let portalUrl = '';
let meeting: Meeting;
let treasury: Colleague;
let legal: Colleague;

const paper = (over: Answers = {}): Answers => ({
  kind: 'resolution',
  subject: 'Kommunales Integrationskonzept: Schwerpunkte für die Jahre 2027 und 2028',
  proposal:
    '1. Der Rat beschließt das Integrationskonzept für die Jahre 2027 und 2028.\n2. Die Verwaltung berichtet jährlich über die Umsetzung.',
  reasons:
    'Das Konzept wurde mit Verbänden und Migrantenselbstorganisationen in vier Werkstätten erarbeitet. Es setzt Schwerpunkte bei Sprache, Arbeit und Teilhabe.',
  legalBasis: '§ 27 GO NRW',
  finances: 'yes',
  financesText: 'Zwei Stellen und Sachkosten, im Haushalt 2027 veranschlagt.',
  cents: 18_500_000,
  staff: 'no',
  integrationRelevant: 'yes',
  publicity: 'public',
  department: 'miado',
  signers: [
    { person: treasury.id, stage: 1, about: 'finances', silence: 'no' },
    { person: legal.id, stage: 2, about: 'legal', silence: 'no' },
  ],
  route: [{ body: 'council', role: 'decision' }],
  ...over,
});
const signs = (reference: string, person: Colleague, outcome: string, data: Answers): Promise<void> =>
  office.act(reference, person.id, `coSign.${outcome}`, { outcome, ...data });

beforeAll(async () => {
  office = await openCouncilOffice();
  await office.portal.listen(0, '127.0.0.1');
  portalUrl = await office.portal.getUrl();
  browser = await launchBrowser();
  treasury = await office.colleague('coSigner');
  legal = await office.colleague('coSigner');
  meeting = await invitedMeeting(office);
  await office.does(meeting.reference, 'clerk', 'invite.invited');
  const { id } = await office.dossier(meeting.reference);
  await made(office, id, 'council-invitation');
  for (const [body, day] of [
    ['integration', 60],
    ['finance', 75],
    ['council', 70],
    ['council', 90],
  ] as const)
    await office.planned(body, { on: inDays(day), startsAt: body === 'council' ? '15:00' : '16:00', record: 'live' });
}, 240_000);

/** A page of somebody who has signed in. */
async function open(visitor: Visitor, path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(20_000);
  await context.addCookies([{ name: 'session', value: visitor.cookies.get('session') ?? '', url: portalUrl }]);
  const page = await context.newPage();
  const answer = await page.goto(`${portalUrl}${path}`);
  expect([path, answer?.status()]).toEqual([path, 200]);
  return page;
}
const visitorOf = async (person: CouncilPerson): Promise<Visitor> => (await office.signedIn(person)).visitor;

/** Looked at on a desk, on a phone and on the narrowest one, in both languages of the office. */
async function seen(visitor: Visitor, path: string, name: string): Promise<void> {
  const page = await open(visitor, path);
  await look(page, `work-${name}`);
  await page.setViewportSize({ width: 320, height: 640 });
  const wider =
    '[...document.querySelectorAll("main *")].filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !one.closest(".app-scroll, .app-sr-only, table")).map((one) => one.outerHTML.slice(0, 120))';
  const wide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
  const found = (await page.evaluate(wide)) ? await page.evaluate(wider) : [];
  expect({ path, wider: found }).toEqual({ path, wider: [] });
  const [address = '', anchor = ''] = path.split('#');
  await page.goto(`${portalUrl}${address}${address.includes('?') ? '&' : '?'}lang=en#${anchor}`);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await look(page, `work-${name}-en`);
  await page.goto(`${portalUrl}${address}${address.includes('?') ? '&' : '?'}lang=de`);
  await page.context().close();
}

describe('a member of a body', () => {
  it('reads the next meeting and its papers, and writes a note, on a phone without scripts', async () => {
    const member = await visitorOf('member');
    const page = await open(member, '/my-meetings', narrow);
    await page
      .getByRole('link', { name: /^Tagesordnung und Unterlagen: Ausschuss für Chancengerechtigkeit/ })
      .first()
      .click();
    await page.getByRole('link', { name: /^Vorlage lesen: Ö 7.2/ }).click();
    await page.getByRole('heading', { name: 'Beschlussvorschlag' }).waitFor();
    await page.getByLabel('Ihre Notiz').fill('Nachfragen: Wie viele Plätze?');
    await page.getByRole('button', { name: 'Notiz speichern' }).click();
    await page.getByText('Ihre Notiz ist gespeichert.').waitFor();
    await page.getByRole('link', { name: 'Zur Tagesordnung' }).click();
    await page.getByText('Nachfragen: Wie viele Plätze?').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Alle Unterlagen als eine PDF-Datei' }).click();
    expect((await download).suggestedFilename()).toMatch(/^Unterlagen Ausschuss.*\.pdf$/);
    await page.context().close();
  });

  it('has pages without axe findings', async () => {
    const member = await visitorOf('member');
    await seen(member, '/my-meetings', 'meetings');
    await seen(member, `/my-meetings/${meeting.reference}`, 'meeting');
    await seen(member, `/my-meetings/${meeting.reference}/items/open`, 'item');
    await seen(member, `/my-meetings/${meeting.reference}/items/secret`, 'item-internal');
    expect((await member.get(`/my-meetings/${meeting.reference}/items/nothing`)).status).toBe(404);
  });
});

describe('an author', () => {
  it('takes the suggested route over into a draft, on a phone without scripts', async () => {
    const author = await visitorOf('author');
    const page = await open(author, '/beginnings', narrow);
    await page.getByRole('button', { name: 'Neue Vorlage' }).click();
    await page.waitForURL(/\/beginnings\/[0-9a-f-]+$/);
    const draft = new URL(page.url()).pathname;
    const { reasons: _, ...answers } = paper();
    await office.database.query('update answers set data = $1 where id = $2', [answers, draft.split('/').at(-1)]);
    await page.getByRole('link', { name: 'Beratungsfolge vorschlagen und Termine ansehen' }).click();
    await seen(author, `${draft}/plan`, 'plan');
    await page.getByRole('button', { name: 'Mit diesen Terminen übernehmen' }).click();
    await page.getByText('Ihre Beratungsfolge entspricht dem Vorschlag.').waitFor();
    await page.locator('#own').getByText('Ausschuss für Chancengerechtigkeit und Integration').waitFor();
    await page
      .getByRole('link', { name: /Begründung/ })
      .first()
      .click();
    await page.waitForURL(/\/pages\/content#f-reasons$/);
    expect(await page.locator('textarea[name="/reasons"]').inputValue()).toBe('');
    await page.context().close();
  });

  it('mends a paper beside what signers want, takes the route over, and keeps what was typed', async () => {
    const author = await visitorOf('author');
    const reference = await office.begins('author', 'councilSubmission', paper());
    await signs(reference, treasury, 'changesWanted', {
      remark: 'Die Folgekosten ab 2029 fehlen.',
      remarks: [{ block: 'finances', text: 'Bitte je Jahr ausweisen.' }],
    });
    await office.inState(reference, 'revision');
    const task = taskPath(reference, 'revise-1');
    await seen(author, task, 'revise');
    const takes = async (page: Page, name: string): Promise<void> => {
      await page.locator('#f-attachments').setInputFiles({ ...pdf, name });
      await page.getByRole('button', { name: 'Mit diesen Terminen übernehmen' }).click();
      await page.waitForURL(/#f-route$/);
      await page.getByText(name).first().waitFor();
    };
    const page = await open(author, task, { javaScriptEnabled: false });
    await page.locator('textarea[name="/reasons"]').fill('Neu begründet, ohne zu speichern.');
    await takes(page, 'Karte.pdf');
    expect(await page.locator('textarea[name="/reasons"]').inputValue()).toBe('Neu begründet, ohne zu speichern.');
    expect(await page.locator('select[name="/route/0/body"]').inputValue()).toBe('integration');
    await page.context().close();
    const scripted = await open(author, task);
    await takes(scripted, 'Tabelle.pdf');
    await look(scripted, 'revise-with-files');
    await scripted.context().close();
    await office.does(reference, 'author', 'revise.submitted', {
      ...paper({
        financesText: 'Zwei Stellen und Sachkosten, im Haushalt 2027 veranschlagt; ab 2029 jährlich 40.000 Euro.',
      }),
    });
    await office.inState(reference, 'signing.open');
    await seen(author, `/dossiers/${reference}/versions`, 'versions');
  });
});

describe('a co-signer', () => {
  it('signs beside the text with a remark on a block', async () => {
    const reference = await office.begins('author', 'councilSubmission', paper());
    await signs(reference, treasury, 'signedWithRemark', {
      remark: 'Mitgezeichnet; die Stellen sind nur befristet finanziert.',
      remarks: [{ block: 'finances', text: 'Befristung bis 2028 nennen.' }],
    });
    const key = (await office.dossier(reference)).snapshot?.tasks.find(({ name }) => name === 'coSign')?.key ?? '';
    await seen(legal.visitor, taskPath(reference, key), 'co-sign');
    const page = await open(legal.visitor, taskPath(reference, key), narrow);
    await page.getByText('Befristung bis 2028 nennen.').waitFor();
    await page.locator('input[name="/outcome"][value=signed]').check();
    await page.locator('#task button[value=complete]').click();
    await page.waitForURL(/command=/);
    await office.inState(reference, 'releasing.department');
    await page.context().close();
    const release = (await office.dossier(reference)).snapshot?.tasks[0]?.key ?? '';
    await seen(await visitorOf('head'), taskPath(reference, release), 'release');
    await office.does(reference, 'head', 'releaseDepartment.release', {});
    await office.does(reference, 'mayor', 'releaseMayor.release', {});
    await office.inState(reference, 'introduction');
    const introduce = (await office.dossier(reference)).snapshot?.tasks[0]?.key ?? '';
    await seen(await visitorOf('office'), taskPath(reference, introduce), 'introduce');
    expect(introduce).toBe('introduce-1');
  });
});

describe('a resolution', () => {
  it('shows its way, its orders, and stands in the follow-up register', async () => {
    const [reference = ''] = await resolvedPapers(office, [
      {
        subject: 'Sprachkurse im Bezirk ausbauen',
        orders: [
          { text: 'Zwei Kursleitungen einstellen und Räume in drei Stadtbezirken anmieten', dueOn: inDays(120) },
          { text: 'Dem Ausschuss jährlich berichten', dueOn: inDays(300) },
        ],
      },
      {
        subject: 'Personalangelegenheit',
        over: { publicity: 'internal', category: 'staff' },
        orders: [
          { text: 'Vertrag aufheben', dueOn: inDays(30) },
          { text: 'Unterlagen zurückgeben', dueOn: inDays(-15) },
        ],
      },
    ]);
    await office.does(await orderOf(office, 'Dem Ausschuss jährlich berichten'), 'author', 'report.progress', {
      report: 'Der erste Bericht liegt im Entwurf vor.',
    });
    await seen(await visitorOf('author'), `/dossiers/${reference}`, 'resolved');
    await seen(await visitorOf('office'), '/follow-up', 'follow-up');
    await seen(await visitorOf('office'), '/follow-up?part=internal', 'follow-up-internal');
    await seen(await visitorOf('author'), `/dossiers/${await orderOf(office, 'Unterlagen zurückgeben')}`, 'order-late');
    const page = await open(await visitorOf('office'), '/follow-up', narrow);
    await page.getByLabel('Stand').selectOption('running');
    await page.getByLabel('Nur überfällige').check();
    await page.getByRole('button', { name: 'Anzeigen' }).click();
    await page.getByText('Keine Aufträge in dieser Auswahl.').waitFor();
    await page.getByRole('link', { name: 'Auswahl aufheben' }).click();
    await page.getByText('2 Aufträge').waitFor();
    expect(new URL(page.url()).search).toBe('?part=public');
    await page.context().close();
  });

  it('that was deferred and referred is drawn with what follows what', async () => {
    const dossier = await office.introduced('Beirat stärken', ['integration', 'council']);
    const results: (Answers & { decision: string })[] = [
      { decision: 'deferred', nextOn: today() },
      { decision: 'referred', to: 'finance' },
    ];
    const body = 'integration';
    for (const result of results) {
      const one = await office.planned(body);
      await arranges(office, one, [
        { item: 'i1', paper: dossier.id, chapter: '', title: 'Beirat stärken', publicity: 'public' },
      ]);
      await office.does(one, 'clerk', 'invite.invited');
      await office.does(one, 'clerk', 'openMeeting.opened', { present: await office.members(body) });
      await office.does(one, 'clerk', 'leadMeeting.result', { item: 'i1', version: 1, ...result });
      await told(office, dossier.id, result.decision);
    }
    const page = await open(await visitorOf('author'), `/dossiers/${dossier.reference}`);
    await page.locator('#way').getByText('verwiesen').first().waitFor();
    await look(page, 'work-way');
    expect(await page.locator('.app-way > li').count()).toBe(2);
    expect(await page.locator('.app-way__after > li').count()).toBe(3);
    await page.context().close();
  });
});

describe('an administrator', () => {
  it('sees what is over and only kept apart from what runs', async () => {
    const { reference } = await office.introduced('Doch nicht', ['integration', 'council']);
    await office.does(reference, 'author', 'withdraw', { reason: 'Erledigt sich.' });
    await office.inState(reference, 'withdrawn');
    const { visitor } = await office.colleague('administrator');
    const process = `/admin/processes/councilSubmission/${submissionDefinition.version}`;
    await seen(visitor, '/admin', 'admin');
    await seen(visitor, process, 'admin-process');
    const page = await open(visitor, process);
    await page.locator('#kept').getByText('Zurückgezogen').waitFor();
    expect(await page.locator('#running').getByText('Zurückgezogen').count()).toBe(0);
    await page.context().close();
  });
});
