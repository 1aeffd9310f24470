import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { checkoutRoot } from '#libs/config/root.js';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const source = readFile(join(checkoutRoot(), 'node_modules/axe-core/axe.min.js'), 'utf8');

// What was found right is not put together: that takes longer than the finding.
const options = { runOnly: tags, resultTypes: ['violations'] };
const finding = `axe.run(document, ${JSON.stringify(options)})`;
const widening = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';

/** The page has no axe findings and fits its width. */
export async function isAccessible(page: Page): Promise<void> {
  if (await page.evaluate('window.axe === undefined')) await page.evaluate(await source);
  const { violations } = await page.evaluate<AxeResults>(finding);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  const wider = await page.evaluate<boolean>(widening);
  expect({ page: page.url(), found, wider }).toEqual({ page: page.url(), found: [], wider: false });
}
