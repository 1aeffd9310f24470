import { describe, expect, it } from '@jest/globals';
import { findChromium, launchBrowser } from '../../support/browser.js';
import { startCatcher } from '../../support/services.js';

const { CHROMIUM_PATH: _, ...rest } = process.env;
const withoutChromium = { ...rest, PATH: '/nowhere' };

describe('browser for tests', () => {
  it('is the one of CHROMIUM_PATH, if that is set', async () => {
    const { executablePath } = await findChromium({ CHROMIUM_PATH: process.execPath });
    expect(executablePath).toBe(process.execPath);
  });

  it('is the packaged one where no other is, and draws a page', async () => {
    const { executablePath } = await findChromium(withoutChromium);
    expect(executablePath).toMatch(/feinschliff\/chromium-[\d.]+\/chromium$/);
    const catcher = await startCatcher();
    const browser = await launchBrowser(withoutChromium);
    const page = await browser.newPage();
    await page.goto(catcher.url);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('E-Mails');
    expect((await page.screenshot()).byteLength).toBeGreaterThan(2_000);
  });
});
