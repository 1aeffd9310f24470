import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { begunByOffice, motionOn, today } from '../support/council-office.js';
import { answer, complete, onward } from '../support/e2e-acts.js';
import { isAccessible, look, openE2eStage, type E2eStage } from '../support/e2e-stage.js';

jest.setTimeout(600_000);
const clerk = 'staff-12';
const author = 'staff-17';
const office = 'staff-19';
const chair = 'council-01';
const member = 'council-02';
const subject = 'Sprachkurse im Stadtbezirk Innenstadt-Nord';

let stage: E2eStage;
let meeting = '';
let paper = '';
/** the room, and the screen beside it */
let room: Page;
let screen: Page;

beforeAll(async () => {
  stage = await openE2eStage();
  await stage.demonstration.enterCouncil();
  const route = [
    { body: 'integration', role: 'recommendation' },
    { body: 'council', role: 'decision' },
  ];
  const em = stage.orm.em.fork();
  const motion = { ...motionOn(subject), route };
  const sent = await begunByOffice(em, await stage.demonstration.idOf(author), 'councilSubmission', motion);
  await stage.gateway.send(sent, 30_000);
  paper = sent.reference;
  await stage.demonstration.does(paper, office, 'introduce.introduced', { route });
}, 240_000);

const typed = (day: string): string => day.split('-').toReversed().join('.');
const titles = async (page: Page): Promise<string[]> =>
  Promise.all((await page.locator('input[name$="/title"][name^="/items/"]').all()).map((one) => one.inputValue()));

/** The page on a projector: no axe findings, and a picture where SCREENSHOTS names a folder. */
async function project(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 1920, height: 1080 });
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: join(folder, `${name}-projector.png`) });
  await isAccessible(page);
  if (before) await page.setViewportSize(before);
}

/** The page fits the narrowest phone. */
async function isNarrow(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 700 });
  const wider = await page.evaluate<boolean>(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
  expect({ page: page.url(), wider }).toEqual({ page: page.url(), wider: false });
  if (before) await page.setViewportSize(before);
}

/** Presses a button of the room, and waits for the page that follows. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await Promise.all([page.waitForURL(/\?command=/), page.getByRole('button', { name }).first().click()]);
}

describe('a meeting, from its plan to its minutes', () => {
  it('is planned from the calendar', async () => {
    const page = await stage.staff(clerk, '/meetings');
    await page.getByRole('button', { name: 'Neue Sitzung' }).click();
    await page.waitForURL(/\/beginnings\//);
    await look(page, 'meeting-begin');
    await page.goto(`${page.url()}/pages/main`);
    await answer(page, {
      '/body': 'integration',
      '/on': typed(today()),
      '/startsAt': '16:00',
      '/room': 'Saal der Partnerstädte',
      '/notice': 'regular',
      '/record': 'later',
    });
    await look(page, 'meeting-plan');
    await onward(page);
    await page.waitForURL(/\/check$/);
    await page.locator('form[action$="/check"] button').last().click();
    await page.waitForURL(/\/dossiers\/CM-/);
    meeting = /CM-\d+-\d+/.exec(page.url())?.[0] ?? '';
    await page.goto(`${stage.portalUrl}/meetings`);
    await look(page, 'meeting-calendar');
    await isNarrow(page);
    await page.getByRole('link', { name: 'Ausschuss für Chancengerechtigkeit und Integration' }).click();
    await look(page, 'meeting-planned');
    expect(await page.getByText(subject).count()).toBe(1);
    await page.context().close();
  });

  it('gets its agenda by mouse and by keyboard', async () => {
    const page = await stage.staff(clerk, `/meetings/${meeting}/agenda`);
    await page.getByRole('button', { name: 'Regularien einfügen' }).click();
    await page.waitForURL(/said=added/);
    await page.selectOption('[name=_chapter]', 'Vorlagen');
    await page.getByRole('button', { name: `Aufnehmen: ${subject}` }).click();
    await page.locator(`input[value="${subject}"]`).waitFor();
    const [first = '', second = ''] = await titles(page);
    const down = page.getByRole('button', { name: `Nach unten: ${first}` });
    await down.focus();
    await page.keyboard.press('Enter');
    expect((await titles(page)).slice(0, 2)).toEqual([second, first]);
    await page.getByText(`„${first}“ steht jetzt auf Platz 2 von 4 im Abschnitt Regularien.`).waitFor();
    const focused = await page.evaluate<string>(`document.activeElement.getAttribute('aria-label')`);
    expect(focused).toBe(`Nach unten: ${first}`);
    const handle = page.locator('.app-edited__handle').nth(1);
    const target = page.locator('.app-edited').first();
    await target.scrollIntoViewIfNeeded();
    await handle.hover();
    await page.mouse.down();
    const box = await target.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 4, { steps: 5 });
    await page.mouse.up();
    expect((await titles(page)).slice(0, 2)).toEqual([first, second]);
    await look(page, 'meeting-agenda');
    await isNarrow(page);
    await page.getByRole('button', { name: 'Entfernen: Genehmigung' }).click();
    await page.waitForURL(/said=taken/);
    await page.getByRole('button', { name: 'Entfernen: Benennung' }).click();
    await page.waitForURL(/said=taken/);
    await page.getByRole('button', { name: 'Entfernen: Hinweis' }).click();
    await page.locator('.app-edited').nth(2).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Tagesordnung speichern' }).click();
    await page.waitForURL(/\/meetings\/CM-[^/]*\?command=/);
    await page.getByText('bereit', { exact: true }).waitFor();
    await look(page, 'meeting-arranged');
    await isNarrow(page);
    await page.context().close();
  });

  it('is called, and its members read what comes', async () => {
    const page = await stage.staff(clerk, `/meetings/${meeting}`);
    await page.getByRole('link', { name: 'Zur Sitzung einladen' }).click();
    await complete(page);
    await page.context().close();
    await stage.inState(meeting, 'invited');
    const reader = await stage.staff(member, `/meetings/${meeting}`);
    await reader.getByText(subject).waitFor();
    await look(reader, 'meeting-member');
    expect(await reader.getByText('Bereit für dieses Gremium').count()).toBe(0);
    await reader.context().close();
  });

  it('is opened when enough are there, on a projector', async () => {
    room = await stage.staff(clerk, `/meetings/${meeting}/room`);
    await look(room, 'meeting-opening');
    await press(room, 'Sitzung eröffnen');
    screen = await stage.staff(member, `/meetings/${meeting}/room/screen`);
    await project(room, 'meeting-room-opened');
    await press(room, /^Beginnen mit Ö 1\.1/);
    await screen.getByText('Aufgerufen: Ö 1.1').waitFor({ timeout: 15_000 });
    await project(screen, 'meeting-screen');
    await room.getByLabel('beschlossen', { exact: true }).check();
    await room.fill('[name="result:/yes"]', '20');
    await room.fill('[name="result:/no"]', '0');
    await room.fill('[name="result:/abstained"]', '0');
    await room.getByText('20 – es fehlen noch 7').waitFor();
    await project(room, 'meeting-room-count');
    await room.getByRole('button', { name: 'Ergebnis eintragen' }).click();
    await room.getByText('Die Stimmen ergeben zusammen nicht').first().waitFor();
    await look(room, 'meeting-room-faulty');
    await isNarrow(room);
    await room.fill('[name="result:/yes"]', '27');
    await room.getByText('27 ✓').waitFor();
    await press(room, 'Ergebnis eintragen');
    await screen.getByText('beschlossen, einstimmig').first().waitFor({ timeout: 15_000 });
    await project(screen, 'meeting-screen-result');
    expect(await screen.locator('button[type=submit]', { hasText: 'Ergebnis' }).count()).toBe(0);
  });

  it('keeps whoever is biased out of the vote', async () => {
    await press(room, /^Weiter mit Ö 5\.1/);
    await room.locator('summary', { hasText: 'Befangenheit' }).click();
    await room.locator('form:has(input[value=bias])').getByLabel('Fatou Diallo').check();
    await press(room, 'Befangenheit festhalten');
    await room.getByText('Eine Person ist befangen und zählt nicht mit.').waitFor();
    await project(room, 'meeting-room-bias');
    await room.getByLabel('empfohlen', { exact: true }).check();
    for (const [name, votes] of Object.entries({ yes: '20', no: '4', abstained: '2' }))
      await room.fill(`[name="result:/${name}"]`, votes);
    await press(room, 'Ergebnis eintragen');
    await room.getByText('empfohlen, mehrheitlich').first().waitFor();
    await project(room, 'meeting-room-result');
    await look(room, 'meeting-room');
    await Promise.all([
      room.waitForURL(/\/meetings\/CM-[^/]*\?command=/),
      room.getByRole('button', { name: 'Sitzung schließen' }).click(),
    ]);
    await stage.inState(meeting, 'held');
    expect(await stage.states([meeting])).toEqual(['held']);
    await room.context().close();
    await screen.getByText('Die Sitzung ist geschlossen.').waitFor({ timeout: 15_000 });
    await screen.context().close();
  });

  it('has minutes that are written, approved, and read', async () => {
    const page = await stage.staff(clerk, `/meetings/${meeting}/minutes`);
    await page.getByLabel('Text zu Ö 5.1').fill('Der Ausschuss berät eingehend.');
    await look(page, 'meeting-minutes');
    await isNarrow(page);
    await page.getByRole('button', { name: 'Zur Freigabe geben' }).click();
    await page.waitForURL(/\?command=/);
    await page.context().close();
    await stage.inState(meeting, 'approval');
    const approval = await stage.staff(chair, `/meetings/${meeting}`);
    await approval.getByRole('link', { name: 'Niederschrift freigeben' }).click();
    await approval.getByText('Der Ausschuss berät eingehend.').waitFor();
    await answer(approval, { '/outcome': 'approved' });
    await look(approval, 'meeting-approval');
    await complete(approval);
    await approval.context().close();
    await stage.inState(meeting, 'approved');
    const reader = await stage.staff(member, `/meetings/${meeting}`);
    await reader
      .getByRole('link', { name: /^Niederschrift/ })
      .first()
      .waitFor();
    await look(reader, 'meeting-approved');
    await reader.context().close();
    expect((await stage.states([paper]))[0]).toContain('consulting');
  });
});
