import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { checkoutRoot } from '#libs/config/root.js';

const source = readFile(join(checkoutRoot(), 'node_modules/axe-core/axe.min.js'), 'utf8');

const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// What was found right is neither put together nor sent: that takes longer than the finding.
const look = `axe.run(document, ${JSON.stringify({ runOnly, resultTypes: ['violations'] })}).then(({ violations }) => ({
  found: violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')),
  wider: document.documentElement.scrollWidth > document.documentElement.clientWidth,
}))`;

/** The page has no axe findings and fits its width. */
export async function isAccessible(page: Page): Promise<void> {
  if (await page.evaluate('window.axe === undefined')) await page.evaluate(await source);
  const seen = await page.evaluate<object>(look);
  expect({ page: page.url(), ...seen }).toEqual({ page: page.url(), found: [], wider: false });
}
