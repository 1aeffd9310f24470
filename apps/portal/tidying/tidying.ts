import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Log } from '#libs/config/log.js';
import { purgeDrafts } from '#libs/database/stores/application-draft.store.js';
import { Database } from '../connections/database.js';
import { LOG } from '../connections/log.js';

/**
 * What has lost its use: a form held is good for an hour, a code for minutes and its mail for a day, an ended session for a proof of seven days, a
 * subscription that nobody confirmed for seven days.
 */
const useless = [
  `delete from held_form where created_at < now() - interval '1 hour'`,
  `delete from sign_in_code where expires_at < now() - interval '1 day'`,
  `delete from sign_in where least(expires_at, ended_at) < now() - interval '8 days'`,
  `select tidy_sign_in_mails()`,
  `select tidy_subscriptions()`,
];

/**
 * Deletes once an hour what is of no use any more: kept for signing in or subscribing, and drafts whose call is long over.
 * Several portals may do it at once.
 */
@Injectable()
export class Tidying implements OnApplicationBootstrap, OnApplicationShutdown {
  private hour: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.hour = setInterval(
      () => void this.tidy().catch((error: unknown) => this.log.warn('not tidied', { error })),
      3_600_000,
    );
    this.hour.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.hour);
  }

  async tidy(): Promise<void> {
    for (const statement of useless) await this.database.fork().execute(statement, [], 'run');
    const drafts = await purgeDrafts(this.database.fork());
    if (drafts > 0) this.log.info('drafts purged', { count: drafts });
  }
}
