import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inheritedEnv } from '#libs/config/inherited.js';
import { nodePart, workflowThread } from '../../apps/local/app.js';
import { createDatabaseUsers, type DatabaseUrls, databaseUrls } from '../../apps/local/database-users.js';
import { type Part, type Running, startPart } from '../../apps/local/launch.js';
import { freePort } from '../../apps/local/ports.js';
import { preparePostgres } from '../../apps/local/postgres.js';
import { bringSchema } from '../../apps/local/schema.js';
import { prepareTemporal } from '../../apps/local/temporal.js';
import { findTemporal } from '../../apps/local/temporal-binary.js';
import { redisPart, redisServer } from '../support/redis-part.js';
import { prepareProductionTemporal } from './production-temporal.js';

/** A process of the stack that can be stopped and started again on the same port and data. */
export interface Service {
  pid(): number;
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** A Postgres, a Temporal server and Node programs of one run, in a folder of their own. */
export interface Stack {
  folder: string;
  filesDir: string;
  ownerUrl: string;
  urls: DatabaseUrls;
  /** host:port of the Temporal server */
  temporalAddress: string;
  postgres: Service;
  temporal: Service;
  /** the mail queue's, in production and where it is on PATH; else the queue is on Postgres */
  redis: (Service & { url: string }) | undefined;
  /** Starts a worker below dist/ with these variables and nothing else of the caller's settings; ready when it says so. */
  worker(name: string, module: string, args: string[], env: Record<string, string | undefined>): Promise<Service>;
  /** which servers these are, in words */
  servers: string;
  /** Ends everything and removes the folder. */
  close(): Promise<void>;
}

export interface TemporalChoice {
  args?: string[];
  production?: boolean;
}

/**
 * Brings up a stack that needs no test runner. Everything ends with this process, however it ends.
 * @param temporal further arguments of the local Temporal server; or whether the servers of docker-compose.yml stand in: that of
 * Temporal, with its histories on Postgres, and Redis
 */
export async function openStack({ args: temporalArgs = [], production = false }: TemporalChoice = {}): Promise<Stack> {
  const folder = mkdtempSync(join(tmpdir(), 'feinschliff-bench-'));
  chmodSync(folder, 0o711); // Postgres runs as another user when this runs as root
  const started: { current: Running }[] = [];
  const killAll = (): void => {
    for (const { current } of started) if (current.isAlive()) process.kill(-current.pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', killAll);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.once(signal, () => process.exit(130));

  const serve = async (part: Part): Promise<Service> => {
    const running = { current: await startPart(part) };
    started.push(running);
    return {
      pid: () => running.current.pid,
      async stop() {
        await running.current.stop();
      },
      async start() {
        if (!running.current.isAlive()) running.current = await startPart(part);
      },
    };
  };

  const password = randomBytes(12).toString('hex');
  const passwords = { portal: password, worker: password, mailer: password };
  const logFile = (name: string): string => join(folder, `${name}.log`);
  const database = await preparePostgres({
    folder: join(folder, 'postgres'),
    port: await freePort(),
    password,
    logFile: logFile('postgres'),
  });
  const postgres = await serve(database);
  await bringSchema(database.ownerUrl);
  await createDatabaseUsers(database.ownerUrl, passwords);

  const binary = await findTemporal({ env: inheritedEnv({}), progress: (message) => console.error(message) });
  const options = { binary, logFile: logFile('temporal') };
  const server = production
    ? await prepareProductionTemporal({ ...options, ownerUrl: database.ownerUrl })
    : await prepareTemporal({ ...options, databaseFile: join(folder, 'temporal.db'), port: await freePort() });
  const temporal = await serve({ ...server, args: [...server.args, ...temporalArgs] });
  const queue = production && redisServer ? redisPart(folder, await freePort(), 'everysec') : undefined;
  const redis = queue && { ...(await serve(queue)), url: queue.url };
  // A server in production looks once a minute which search attributes there are.
  if (production) await sleep(61_000);

  return {
    folder,
    filesDir: join(folder, 'files'),
    ownerUrl: database.ownerUrl,
    urls: databaseUrls(database.ownerUrl, passwords),
    temporalAddress: server.address,
    postgres,
    temporal,
    redis,
    servers: `${production ? 'Temporal’s server on Postgres' : 'Temporal’s development server'}, the queue on ${redis ? 'Redis' : 'Postgres'}`,
    async worker(name, module, args, env) {
      const port = await freePort();
      return serve(
        nodePart({
          name,
          module,
          preload: workflowThread,
          args,
          env: inheritedEnv({ NODE_ENV: 'test', HEALTH_PORT: port, ...env }),
          logFile: logFile(name),
          readyUrl: `http://127.0.0.1:${port}/health/ready`,
        }),
      );
    },
    async close() {
      for (const { current } of started.toReversed()) await current.stop();
      process.off('exit', killAll);
      process.channel?.unref(); // listening for the end of whoever started this would keep it alive
      killAll();
    },
  };
}
