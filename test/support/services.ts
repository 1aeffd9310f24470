import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll } from '@jest/globals';
import { inheritedEnv } from '#libs/config/inherited.js';
import { appModules, nodePart } from '../../apps/local/app.js';
import { type Catcher, startCatcher as openCatcher } from '../../apps/local/catcher/server.js';
import { createDatabaseUsers, type DatabaseUrls, databaseUrls } from '../../apps/local/database-users.js';
import { type Part, type Running, startPart } from '../../apps/local/launch.js';
import { freePort } from '../../apps/local/ports.js';
import { preparePostgres } from '../../apps/local/postgres.js';
import { prepareTemporal, retention, searchAttributes } from '../../apps/local/temporal.js';

import { waitFor } from './wait-for.js';

export { waitFor };

/** What all stack tests of a run share (see run.mjs). */
export interface SharedServices {
  folder: string;
  postgres: { ownerUrl: string; urls: DatabaseUrls };
  temporal: { address: string; binary: string };
  catcher: { smtpUrl: string; url: string };
}

/** A service of one test file, which may stop, kill and start it again. Ended after the file at the latest. */
export interface Service {
  pid(): number;
  /** In good order: SIGTERM or what the service takes for it. */
  stop(): Promise<void>;
  /** kill -9 to the whole process group. */
  kill(): Promise<void>;
  /** Starts it again, on the same port and data. */
  start(): Promise<void>;
  /** Everything it wrote. */
  logFile: string;
}

const closing: (() => Promise<unknown>)[] = [];

afterAll(async () => {
  for (const close of closing.toReversed()) await close();
  closing.length = 0;
});

/**
 * The services of this run.
 *
 * @throws Error outside the folders of stack tests (see jest.config.mjs).
 */
export function sharedServices(): SharedServices {
  const services = process.env['FEINSCHLIFF_TEST_SERVICES'];
  if (services === undefined) throw new Error('only tests in test/integration, faults, e2e and replay have services');
  return JSON.parse(services);
}

/** A folder of this test file, removed afterwards. Open to Postgres' user when the tests run as root. */
export async function ownFolder(name: string): Promise<string> {
  const folder = join(sharedServices().folder, `${name}-${randomBytes(4).toString('hex')}`);
  await mkdir(folder, { mode: 0o711 });
  closing.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts a part for this test file alone. */
export async function serve(part: Part): Promise<Service> {
  let running: Running = await startPart(part);
  closing.push(() => running.kill());
  process.once('exit', () => running.isAlive() && process.kill(-running.pid, 'SIGKILL'));
  return {
    logFile: part.logFile,
    pid: () => running.pid,
    async stop() {
      await running.stop();
    },
    async kill() {
      await running.kill();
    },
    async start() {
      if (!running.isAlive()) running = await startPart(part);
    },
  };
}

/** A durable Postgres of this test file alone, migrated and with the apps' users. */
export async function startPostgres(): Promise<Service & { ownerUrl: string; urls: DatabaseUrls }> {
  const folder = await ownFolder('postgres');
  const password = randomBytes(12).toString('hex');
  const passwords = { portal: password, worker: password, mailer: password };
  const options = { folder: join(folder, 'data'), port: await freePort(), password };
  const part = await preparePostgres({ ...options, logFile: join(folder, 'postgres.log') });
  const service = await serve(part);
  const { bringSchema } = await import('../../apps/local/schema.js');
  await bringSchema(part.ownerUrl);
  await createDatabaseUsers(part.ownerUrl, passwords);
  return { ...service, ownerUrl: part.ownerUrl, urls: databaseUrls(part.ownerUrl, passwords) };
}

/** A Temporal server of this test file alone. `forget` deletes its database; the server must be stopped. */
export async function startTemporal({ ui = false } = {}): Promise<
  Service & { address: string; uiUrl: string | undefined; forget(): void }
> {
  const folder = await ownFolder('temporal');
  const databaseFile = join(folder, 'temporal.db');
  const uiPort = ui ? await freePort() : undefined;
  const options = { binary: sharedServices().temporal.binary, databaseFile, port: await freePort() };
  const part = await prepareTemporal({ ...options, ...(uiPort && { uiPort }), logFile: join(folder, 'temporal.log') });
  const service = await serve(part);
  return {
    ...service,
    address: part.address,
    uiUrl: uiPort === undefined ? undefined : `http://127.0.0.1:${uiPort}`,
    forget() {
      for (const ending of ['', '-wal', '-shm']) rmSync(databaseFile + ending, { force: true });
    },
  };
}

/** A namespace of its own on the run's Temporal server, so that references of other test files do not collide. */
export async function createNamespace(): Promise<{ address: string; namespace: string }> {
  const { address, binary } = sharedServices().temporal;
  const namespace = `test-${randomBytes(6).toString('hex')}`;
  const operator = (...args: string[]) =>
    promisify(execFile)(binary, ['operator', ...args, '--namespace', namespace, '--address', address]);
  await operator('namespace', 'create', '--retention', retention);
  const attributes = Object.entries(searchAttributes).flatMap(([name, type]) => ['--name', name, '--type', type]);
  // The server's caches take a moment to know a new namespace.
  await waitFor(() => operator('search-attribute', 'create', ...attributes), { what: 'the namespace' });
  return { address, namespace };
}

/** A mail catcher of this test file alone, with its fault switch. */
export async function startCatcher(): Promise<Catcher> {
  const catcher = await openCatcher({ folder: await ownFolder('mails'), smtpPort: 0, httpPort: 0 });
  closing.push(() => catcher.close());
  return catcher;
}

/** One of the built apps, with the variables given and nothing else of the caller's settings. */
export async function startApp(
  name: 'portal' | 'worker' | 'mailer',
  env: Record<string, string | number | undefined>,
): Promise<Service & { url: string }> {
  const folder = await ownFolder(name);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const own = name === 'portal' ? { PORT: port, PORTAL_URL: url } : { HEALTH_PORT: port };
  const settings = { NODE_ENV: 'test', FILES_DIR: join(folder, 'files'), ...own, ...env };
  const service = await serve(
    nodePart({
      name,
      ...appModules(name),
      env: inheritedEnv(settings, { PATH: process.env['PATH'], HOME: folder }),
      logFile: join(folder, `${name}.log`),
      readyUrl: `${url}/health/ready`,
    }),
  );
  return { ...service, url };
}
