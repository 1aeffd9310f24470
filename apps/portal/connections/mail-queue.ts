import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Log } from '#libs/config/log.js';
import { openMailQueue, type MailQueue as Queue } from '#libs/mail/queue.js';
import { LOG } from './log.js';
import { PORTAL_ENV, type PortalEnv } from './portal-env.js';

/** The queue that wakes the mailer up. The mails themselves are rows, written before. */
@Injectable()
export class MailQueue implements OnApplicationShutdown {
  private readonly queue: Queue;

  constructor(
    @Inject(PORTAL_ENV) env: PortalEnv,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.queue = openMailQueue(env);
  }

  /** Wakes the mailer up for these mails, while the page goes on. When the queue is down, the reconciler does it later. */
  wake(mailIds: readonly string[]): void {
    this.queue
      .enqueue(mailIds)
      .catch((error: unknown) => this.log.warn('mails wait for the queue', { count: mailIds.length, error }));
  }

  /** Whether the queue takes mails. */
  isReachable(): Promise<boolean> {
    return this.queue.check().then(
      () => true,
      () => false,
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
  }
}
