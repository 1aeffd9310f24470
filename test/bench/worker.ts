/*
 * A worker of the benchmark, a process of its own: `app` with the real activities on Postgres, or `bare <script file>`
 * with none. Both take today's workflow bundle and the options of apps/worker. No Schedule is made: the reconciler runs
 * when the benchmark asks for it.
 */
import { readFileSync } from 'node:fs';
import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createDefinitions } from '#activities/definitions.js';
import { createActivities } from '#activities/index.js';
import { readEnv } from '#libs/config/env.js';
import { HealthPage } from '#libs/config/health-page.js';
import { createLog } from '#libs/config/log.js';
import { openOrm, workerConnections } from '#libs/database/orm.js';
import { DiskFileStorage } from '#libs/documents/storage.js';
import { openMailQueue } from '#libs/mail/queue.js';
import { processes } from '#libs/processes/index.js';
import { connectionOptions, openClient } from '#libs/temporal/connection.js';
import { DossierGateway } from '#libs/temporal/gateway.js';
import { discreetFailures } from '../../apps/worker/discreet-failures.js';
import { createBareActivities, type Script } from './bare-activities.js';
import { benchProcess } from './bench-process.js';

const [kind, scriptFile = ''] = process.argv.slice(2);
const env = readEnv('worker');
const log = createLog('worker', env.LOG_LEVEL);
Runtime.install({
  shutdownSignals: ['SIGTERM'],
  logger: { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} },
});
const health = new HealthPage(['temporal']);
await health.listen(env.HOST, env.HEALTH_PORT);

async function appActivities() {
  return createActivities({
    orm: await openOrm(env.DATABASE_URL, workerConnections),
    processes: { ...processes, bench: benchProcess() },
    definitions: createDefinitions(),
    queue: openMailQueue(env),
    storage: new DiskFileStorage(env.FILES_DIR),
    gateway: new DossierGateway(openClient(env.TEMPORAL_ADDRESS, env.TEMPORAL_NAMESPACE), env.TASK_QUEUE),
    log,
    portalUrl: env.PORTAL_URL,
    mailHost: new URL(env.PORTAL_URL).hostname,
  });
}

const bareActivities = (): ReturnType<typeof createBareActivities> => {
  const script: Script = JSON.parse(readFileSync(scriptFile, 'utf8'));
  return createBareActivities(script);
};

const worker = await Worker.create({
  connection: await NativeConnection.connect(connectionOptions(env.TEMPORAL_ADDRESS)),
  namespace: env.TEMPORAL_NAMESPACE,
  taskQueue: env.TASK_QUEUE,
  workflowBundle: { codePath: env.WORKFLOW_BUNDLE },
  activities: kind === 'app' ? await appActivities() : bareActivities(),
  interceptors: { activity: [discreetFailures] },
  // As in apps/worker/worker-host.ts.
  maxCachedWorkflows: 1_000,
  maxConcurrentActivityTaskExecutions: 20,
  maxConcurrentLocalActivityExecutions: 20,
});
health.has('temporal');
await worker.run();
process.exit();
