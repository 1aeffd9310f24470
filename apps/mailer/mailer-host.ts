import { setTimeout as sleep } from 'node:timers/promises';
import type { BeforeApplicationShutdown, OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Env } from '#libs/config/env.js';
import { HealthPage } from '#libs/config/health-page.js';
import type { Log } from '#libs/config/log.js';
import { openOrm } from '#libs/database/orm.js';
import { DiskFileStorage } from '#libs/documents/storage.js';
import { startMailWorker, type MailWorker } from '#libs/mail/mail-worker.js';
import { openMailQueue, type MailQueue } from '#libs/mail/queue.js';
import { deliver } from './delivery.js';
import { Smtp } from './smtp.js';

type PartName = 'database' | 'queue' | 'smtp';

/** The mailer's life: it waits for the queue, sends what comes, and finishes what it has begun before it ends. */
export class MailerHost implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  // Without a mail server mails wait in their rows: the mailer stays in service and says so.
  private readonly health = new HealthPage(['database', 'queue', 'smtp'], ['smtp']);
  private readonly smtp: Smtp;
  private readonly queue: MailQueue;
  private orm: MikroORM | undefined;
  private worker: MailWorker | undefined;
  private round: NodeJS.Timeout | undefined;
  private stopping = false;

  constructor(
    private readonly env: Env<'mailer'>,
    private readonly log: Log,
  ) {
    this.smtp = new Smtp(env.SMTP_URL, env.MAIL_FROM);
    this.queue = openMailQueue(env);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.health.listen(this.env.HOST, this.env.HEALTH_PORT);
    // A start that waits for others must not hold the health page back.
    void this.start().catch((error: unknown) => this.giveUp(error));
  }

  /** Takes no more mails and waits for those under way; each has its own limits, so this takes 30 s at most. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearInterval(this.round);
    await Promise.race([this.worker?.close(), sleep(28_000, undefined, { ref: false })]);
  }

  async onApplicationShutdown(): Promise<void> {
    this.smtp.close();
    await this.queue.close();
    await this.orm?.close(true);
    await this.health.close();
  }

  private async start(): Promise<void> {
    const { env, log, smtp } = this;
    const orm = (this.orm = await openOrm(env.DATABASE_URL, 12));
    const parts = { orm, smtp, log, storage: new DiskFileStorage(env.FILES_DIR), portalUrl: env.PORTAL_URL };
    await this.lookAround();
    this.round = setInterval(() => void this.lookAround(), 10_000);
    this.worker = await this.untilUp(() =>
      startMailWorker(
        env,
        (mailId) => deliver(parts, mailId),
        (error) => log.warn('waiting', { part: 'queue', error }),
      ),
    );
    log.info('working');
  }

  /** The queue's first connection; afterwards it mends itself. */
  private async untilUp(start: () => Promise<MailWorker>): Promise<MailWorker> {
    for (let wait = 200; ; wait = Math.min(wait * 2, 5_000)) {
      try {
        const worker = await start();
        this.health.has('queue');
        return worker;
      } catch (error) {
        if (this.stopping) throw error;
        this.health.waitsFor('queue');
        this.log.warn('waiting', { part: 'queue', error });
        await sleep(wait);
      }
    }
  }

  /** What the health page says is true, ten seconds ago at most. */
  private async lookAround(): Promise<void> {
    await Promise.all([
      this.look('database', async () => this.orm?.em.fork().execute('select 1')),
      this.look('smtp', () => this.smtp.check()),
      this.look('queue', async () => {
        await this.queue.check();
        if (this.round !== undefined && this.worker === undefined) throw new Error('not connected yet');
      }),
    ]);
  }

  private async look(part: PartName, attempt: () => Promise<unknown>): Promise<void> {
    try {
      await attempt();
      this.health.has(part);
    } catch (error) {
      this.health.waitsFor(part);
      this.log.warn('waiting', { part, error });
    }
  }

  private giveUp(error: unknown): void {
    if (this.stopping) return;
    this.log.error('the mailer broke off', { error });
    process.exitCode = 1;
    process.kill(process.pid, 'SIGTERM');
  }
}
