import type { Page } from 'playwright-core';
import { isAccessible, type E2eStage } from './e2e-stage.js';

const pdf = {
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
  look?: (page: Page) => Promise<void>;
}

/** Fills the pages of an application up to the one with its finances, from its overview on. */
export async function applicationPages(
  page: Page,
  { email, title, project, look }: Told,
): Promise<{ fill: (ptr: string, value: string) => Promise<void> }> {
  const fill = (ptr: string, value: string): Promise<void> => page.fill(`[name="${ptr}"]`, value);
  const leave = async (): Promise<void> => {
    await look?.(page);
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
  await fill('/period/from', '01.02.2027');
  await fill('/period/to', '30.11.2027');
  await leave();
  return { fill };
}

/** Uploads a document at the page of attachments, and goes on. */
export async function attachPdf(page: Page): Promise<void> {
  await page.setInputFiles('input[type=file] >> nth=0', pdf);
  await page.locator('form:has(input[type=file]) button').first().click();
  await page.getByText(pdf.name).first().waitFor();
  await onward(page);
}

/** Makes every declaration of the last page, and goes on. */
export async function declareAll(page: Page): Promise<void> {
  for (const box of await page.locator('input[type=checkbox][name^="/declarations/"]').all()) await box.check();
  await onward(page);
}

/** Opens the first task of this name in somebody's queue; both pages have no axe findings. */
export async function openTask(stage: E2eStage, sub: string, task: string): Promise<Page> {
  const page = await stage.staff(sub);
  await page.goto(`${stage.portalUrl}/queue?view=unit`);
  await isAccessible(page);
  await page.getByRole('link', { name: task }).first().click();
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
