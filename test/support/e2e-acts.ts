import type { Page } from 'playwright-core';
import { nextYear } from './application.js';
import { waitFor } from './services.js';
import { isAccessible, look, type E2eStage } from './e2e-stage.js';

/** A document to choose. */
export const pdf = {
  name: 'Beschreibung.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n', 'latin1'),
};

/** Saves the page of a form and goes on. */
export const onward = (page: Page): Promise<void> =>
  page.locator('button[name=_action][value=continue]').last().click();

export const choose = (page: Page, ptr: string, value: string): Promise<void> =>
  page.check(`[name="${ptr}"][value="${value}"]`);

interface Told {
  email: string;
  title: string;
  /** answers something more on the page of the project */
  project?: (page: Page) => Promise<void>;
  /** looks at each page before it is left */
  before?: (page: Page) => Promise<void>;
}

/** Fills the pages of an application up to the one with its finances, from its overview on. */
export async function applicationPages(
  page: Page,
  { email, title, project, before }: Told,
): Promise<{ fill: (ptr: string, value: string) => Promise<void> }> {
  const fill = (ptr: string, value: string): Promise<void> => page.fill(`[name="${ptr}"]`, value);
  const leave = async (): Promise<void> => {
    await before?.(page);
    await onward(page);
  };
  await page.goto(`${page.url().replace(/\/$/, '')}/pages/organisation`);
  await fill('/organisation/name', 'Nachbarschaftskreis Nordpark');
  await page.selectOption('[name="/organisation/legalForm"]', 'initiative');
  await fill('/organisation/street', 'Parkweg 3');
  await fill('/organisation/postalCode', '44147');
  await fill('/organisation/city', 'Dortmund');
  await fill('/contact/name', 'Miriam Osei');
  await fill('/contact/email', email);
  await leave();
  await fill('/project/title', title);
  await fill('/project/summary', 'Ein offenes Treffen für alle.');
  await fill('/project/description', 'Jede Woche ein Nachmittag mit Kaffee und Gesprächen.');
  await project?.(page);
  await choose(page, '/project/fieldOfAction', 'BILDUNG');
  await choose(page, '/project/districts', 'gesamtstaedtisch');
  await fill('/project/participants', '40');
  await leave();
  await fill('/period/from', `01.02.${nextYear}`);
  await fill('/period/to', `30.11.${nextYear}`);
  await leave();
  return { fill };
}

/** Chooses a document at the page of attachments, and goes on: that it was chosen is enough. */
export async function attachPdf(page: Page): Promise<void> {
  await page.setInputFiles('input[type=file] >> nth=0', pdf);
  await onward(page);
  await page.locator('input[type=checkbox][name^="/declarations/"]').first().waitFor();
}

/** Makes every declaration of the last page, and goes on. */
export async function declareAll(page: Page): Promise<void> {
  for (const box of await page.locator('input[type=checkbox][name^="/declarations/"]').all()) await box.check();
  await onward(page);
}

/** Answers fields by their pointers, whatever they are: typed, chosen or ticked. */
export async function answer(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [ptr, value] of Object.entries(values)) {
    const named = `[name="${ptr}"]`;
    const type = await page.locator(`${named}:not([type=hidden])`).first().getAttribute('type');
    if (type === 'radio' || type === 'checkbox') await choose(page, ptr, value);
    else if ((await page.locator(`select${named}`).count()) > 0) await page.selectOption(named, value);
    else await page.fill(named, value);
  }
}

/** Begins an application to a call, from its first page on. @returns the address of the draft */
export async function beginApplication(stage: E2eStage, page: Page, callId: string): Promise<string> {
  await page.goto(`${stage.portalUrl}/calls/${callId}/apply`);
  await page.locator('main form button').first().click();
  await page.waitForURL(/\/drafts\//);
  return page.url().replace(/\/$/, '');
}

/** Fills an application to MIA-DO's programme in, with costs of as much as is asked for. */
export async function fillApplication(page: Page, told: Told & { euros: string }): Promise<void> {
  await applicationPages(page, told);
  await answer(page, {
    '/costs/0/category': 'materials',
    '/costs/0/text': 'Material',
    '/costs/0/amountCents': told.euros,
    '/requestedCents': told.euros,
    '/vatDeductible': 'no',
  });
  await onward(page);
  await attachPdf(page);
  await declareAll(page);
}

/** Sends a complete draft, after a look at its last page. @returns the reference of the application */
export async function sendApplication(
  page: Page,
  draft: string,
  before?: (page: Page) => Promise<void>,
): Promise<string> {
  await page.goto(`${draft}/check`);
  await before?.(page);
  await page.locator('form[action$="/check"] button').last().click();
  await page.waitForURL(/\/applications\//);
  return /applications\/([A-Z]+-\d+-\d+)/.exec(page.url())?.[1] ?? '';
}

/** Opens the first task of this name in somebody's queue, or the one of this dossier; both pages have no axe findings. */
export async function openTask(stage: E2eStage, sub: string, task: string, reference?: string): Promise<Page> {
  const page = await stage.staff(sub, '/queue?view=unit');
  await isAccessible(page);
  const link = reference === undefined ? { name: task } : { name: `${task}, ${reference}`, exact: true };
  await page.getByRole('link', link).first().click();
  await page.waitForURL(/\/tasks\//);
  await isAccessible(page);
  return page;
}

/** Does the first task of this name in somebody's queue, declaring to be unbiased where that is asked. */
export async function doTask(
  stage: E2eStage,
  sub: string,
  task: string,
  fill: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await openTask(stage, sub, task);
  await fill(page);
  await complete(page);
  await page.context().close();
}

/** Sends the form of a task that is filled in. */
export async function complete(page: Page): Promise<void> {
  const declaration = page.locator('form:has(button[value=complete]) input[name=_unbiased]');
  if ((await declaration.count()) > 0) await declaration.first().check();
  await page.locator('button[name=_action][value=complete]').first().click();
  await page.waitForURL(/command=/);
  await page.getByText('Erledigt').first().waitFor();
  await isAccessible(page);
}

/** The form of the office's part of a walk: a task of one dossier, looked at and done. `answers` are fields by pointer. */
export interface Work {
  readonly reference: string;
  readonly task: string;
  readonly answers: Readonly<Record<string, string>>;
  /** name of the pictures of its page, filled in */
  readonly look?: string;
}

/** Does a task of a dossier by its form, and looks at the page before and after. @returns the page that follows */
export async function work(
  stage: E2eStage,
  sub: string,
  { reference, task, answers, look: name }: Work,
): Promise<void> {
  const page = await openTask(stage, sub, task, reference);
  await answer(page, answers);
  if (name !== undefined) await look(page, name);
  await complete(page);
  await page.context().close();
}

/** What the page of a budget year says of its money: `Noch frei` → `1.200,00 €`. */
export async function balanceOf(page: Page): Promise<Record<string, string>> {
  const rows = await page.locator('#balance tbody tr').all();
  const pairs = rows.map(async (row) => {
    const cells = await row.locator('th, td').allInnerTexts();
    return [cells[0]?.trim() ?? '', cells[1]?.replaceAll('\u00a0', ' ').trim() ?? ''] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}

/** The mail to somebody whose subject or text matches. @throws Error where none comes within a minute */
export const mailTo = (stage: E2eStage, email: string, about: RegExp) =>
  waitFor(() => stage.catcher.mailbox.list(email).find(({ subject, text }) => about.test(`${subject} ${text}`)), {
    within: 60_000,
    what: `the mail ${about.source}`,
  });
