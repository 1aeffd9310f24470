import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Call } from '#libs/database/entities/programme.entity.js';
import { isAccessible, openE2eStage, phone, type E2eStage } from '../support/e2e-stage.js';

jest.setTimeout(300_000);
let stage: E2eStage;

beforeAll(async () => {
  stage = await openE2eStage();
}, 180_000);

/** Opens the page with the money of a new application to another programme than MIA-DO's. */
async function openFinances(page: Page, programme: string): Promise<void> {
  const em = stage.orm.em.fork();
  const id = crypto.randomUUID();
  em.create(Call, {
    id,
    programme,
    name: 'Jahr 2027',
    opensAt: new Date(Date.now() - 86_400_000),
    closesAt: new Date(Date.now() + 86_400_000),
    deadlineKind: 'cutoff',
    budgetYear: 2027,
    budgetCents: 21_635_159,
  });
  await em.flush();
  await page.goto(`${stage.portalUrl}/calls/${id}/apply`);
  if (await page.locator('input[name=email]').count()) {
    await stage.signInApplicant(page, `${programme}@nachbarschaft-nordpark.example`);
    await page.goto(`${stage.portalUrl}/calls/${id}/apply`);
  }
  await page.locator('main form button').first().click();
  await page.waitForURL(/\/drafts\//);
  await page.goto(`${page.url().replace(/\/$/, '')}/pages/finances`);
}

const total = (page: Page, label: string) => page.locator('.app-sums > div', { hasText: label }).locator('output');

describe('flat rates and hours', () => {
  it('add up while somebody types, and the same without the script, on a phone', async () => {
    const page = await stage.visit(phone);
    await openFinances(page, 'komm-an');
    await isAccessible(page);
    await page.selectOption('[name="/flatRates/0/rate"]', 'operation');
    await page.fill('[name="/flatRates/0/units"]', '10');
    for (const label of ['Pauschalen zusammen', 'Ausgaben zusammen', 'Unterschied']) {
      await total(page, label).getByText('4.000,00 €').waitFor({ timeout: 10_000 });
    }
    await page.fill('[name="/requestedCents"]', '4.000,01');
    await page.locator('button[name=_action][value=continue]').last().click();
    const error = page.getByText('Ihre Pauschalen ergeben 4.000,00 €. Mehr können Sie nicht beantragen.');
    await error.first().waitFor({ timeout: 10_000 });
    await isAccessible(page);
    expect(await total(page, 'Pauschalen zusammen').textContent()).toBe('4.000,00\u00a0€');
    await page.context().close();
  });

  it('count hours up to their limit', async () => {
    const page = await stage.visit();
    await openFinances(page, 'engagement-2000x1000');
    await page.fill('[name="/volunteering/hours"]', '13');
    await total(page, 'Ehrenamtliche Arbeit').getByText('195,00 €').waitFor({ timeout: 10_000 });
    await page.fill('[name="/volunteering/hours"]', '14');
    await total(page, 'Ehrenamtliche Arbeit').getByText('200,00 €').waitFor({ timeout: 10_000 });
    expect(await total(page, 'Ausgaben zusammen').textContent()).toBe('200,00\u00a0€');
    await isAccessible(page);
    await page.context().close();
  });
});
