import { setTimeout as sleep } from 'node:timers/promises';
import type { BeforeApplicationShutdown, OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { Client } from '@temporalio/client';
import type { MikroORM } from '@mikro-orm/postgresql';
import { createDefinitions } from '#activities/definitions.js';
import { createActivities } from '#activities/index.js';
import type { Env } from '#libs/config/env.js';
import type { Log } from '#libs/config/log.js';
import { openOrm, workerConnections } from '#libs/database/orm.js';
import { stuckCommands } from '#libs/database/stores/command.store.js';
import { DiskFileStorage } from '#libs/documents/storage.js';
import { openMailQueue, type MailQueue } from '#libs/mail/queue.js';
import { processes } from '#libs/processes/index.js';
import { connectionOptions, openClient } from '#libs/temporal/connection.js';
import { DossierGateway } from '#libs/temporal/gateway.js';
import { ensureReconcileSchedule } from '#libs/temporal/schedule.js';
import { HealthPage } from '#libs/config/health-page.js';
import { discreetFailures } from './discreet-failures.js';
import { publishCatalogue } from './publish.js';

/** The Temporal worker's life: it waits for what it needs, works, and drains before the database is closed. */
export class WorkerHost implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly health: HealthPage;
  private readonly client: Client;
  private orm: MikroORM | undefined;
  private queue: MailQueue | undefined;
  private connection: NativeConnection | undefined;
  private worker: Worker | undefined;
  private running: Promise<void> | undefined;
  private rounds: NodeJS.Timeout | undefined;
  private stopping = false;

  constructor(
    private readonly env: Env<'worker'>,
    private readonly log: Log,
  ) {
    this.health = new HealthPage(['database', 'temporal', 'queue'], ['queue', 'commands']);
    this.client = openClient(env.TEMPORAL_ADDRESS, env.TEMPORAL_NAMESPACE);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.health.listen(this.env.HOST, this.env.HEALTH_PORT);
    // Nest alone owns the signals; a start that waits for others must not hold the health page back.
    void this.start().catch((error: unknown) => this.giveUp(error));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearInterval(this.rounds);
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await this.running?.catch(() => undefined);
    await this.connection?.close();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue?.close();
    await this.orm?.close(true);
    await this.client.connection.close();
    await this.health.close();
  }

  private async start(): Promise<void> {
    const { env, log } = this;
    // The SDK's own logger could quote arguments; ours takes kinds and places only.
    Runtime.install({
      shutdownSignals: [],
      logger: { log() {}, trace() {}, debug() {}, info() {}, warn: sdk(log, 'warn'), error: sdk(log, 'error') },
    });
    const orm = (this.orm = await openOrm(env.DATABASE_URL, workerConnections));
    await this.untilUp('database', () => publishCatalogue(orm.em.fork(), log));
    const queue = (this.queue = openMailQueue(env));
    const connection = (this.connection = await this.untilUp('temporal', () =>
      NativeConnection.connect(connectionOptions(env.TEMPORAL_ADDRESS)),
    ));
    const activities = createActivities({
      orm,
      processes,
      definitions: createDefinitions(),
      queue,
      storage: new DiskFileStorage(env.FILES_DIR),
      gateway: new DossierGateway(this.client, env.TASK_QUEUE),
      log,
      portalUrl: env.PORTAL_URL,
      mailHost: new URL(env.PORTAL_URL).hostname,
    });
    const worker = (this.worker = await Worker.create({
      connection,
      namespace: env.TEMPORAL_NAMESPACE,
      taskQueue: env.TASK_QUEUE,
      workflowBundle: { codePath: env.WORKFLOW_BUNDLE },
      activities,
      interceptors: { activity: [discreetFailures] },
      shutdownGraceTime: '20s',
      shutdownForceTime: '25s',
      maxCachedWorkflows: 1_000,
      maxConcurrentActivityTaskExecutions: 20,
      maxConcurrentLocalActivityExecutions: 20,
    }));
    if (this.stopping) return;
    this.running = worker.run();
    log.info('working');
    this.rounds = setInterval(() => void this.lookAround(), 20_000);
    await this.lookAround();
    await this.running;
  }

  /** Every 20 s: the Schedule is there, and what the health page says is true. */
  private async lookAround(): Promise<void> {
    await this.look('temporal', () => ensureReconcileSchedule(this.client, this.env.TASK_QUEUE));
    await this.look('queue', async () => this.queue?.check());
    await this.look('database', () => this.lookAtCommands());
  }

  /** A command that is not decided for a minute is named: nobody else sees that somebody waits for an answer. */
  private async lookAtCommands(): Promise<void> {
    if (!this.orm) return;
    const stuck = await stuckCommands(this.orm.em.fork());
    if (!stuck) return this.health.has('commands');
    this.health.waitsFor('commands');
    const waits = Math.round((Date.now() - stuck.since.getTime()) / 1000) * 1000;
    this.log.warn('commands wait for a decision', {
      count: stuck.count,
      reference: stuck.reference,
      durationMs: waits,
    });
  }

  private async look(what: 'temporal' | 'queue' | 'database', attempt: () => Promise<unknown>): Promise<void> {
    try {
      await attempt();
      this.health.has(what);
    } catch (error) {
      this.health.waitsFor(what);
      this.log.warn('waiting', { part: what, error });
    }
  }

  /** Tries until it works: whatever is started first, the worker finds it. */
  private async untilUp<T>(what: 'database' | 'temporal', attempt: () => Promise<T>): Promise<T> {
    for (let wait = 200; ; wait = Math.min(wait * 2, 5_000)) {
      try {
        const value = await attempt();
        this.health.has(what);
        return value;
      } catch (error) {
        if (this.stopping || isOurFault(error)) throw error;
        this.log.warn('waiting', { part: what, error });
        await sleep(wait);
      }
    }
  }

  private giveUp(error: unknown): void {
    if (this.stopping) return;
    this.log.error(isOurFault(error) ? error.message : 'the worker broke off', { error });
    process.exitCode = 1;
    process.kill(process.pid, 'SIGTERM');
  }
}

/** Faults of the catalogue don't heal by waiting. */
const isOurFault = (error: unknown): error is Error =>
  error instanceof Error && ['VersionChanged', 'DefectiveCatalogue'].includes(error.name);

const sdk =
  (log: Log, level: 'warn' | 'error') =>
  (message: string, meta?: Record<string | symbol, unknown>): void =>
    log[level]('Temporal SDK', { reason: message.split('\n')[0]?.slice(0, 80) ?? '', error: meta?.['error'] });
