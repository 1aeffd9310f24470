import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Mail } from '#libs/database/entities/mail.entity.js';
import type { Subscription, SubscriptionWish } from '#libs/database/entities/subscription.entity.js';
import { SubscriptionStore, type Selection } from '#libs/database/stores/subscription.store.js';
import { Database } from '../connections/database.js';
import { MailQueue } from '../connections/mail-queue.js';
import { PORTAL_ENV, type PortalEnv } from '../connections/portal-env.js';
import { RateLimits, rateLimits, visitorOf } from '../security/rate-limits.js';
import { tokenPath } from './manage.page.js';

/** Subscriptions to mails about new calls, as the pages use them. */
@Injectable()
export class Subscriptions {
  constructor(
    private readonly database: Database,
    private readonly mails: MailQueue,
    private readonly rates: RateLimits,
    @Inject(PORTAL_ENV) private readonly env: PortalEnv,
  ) {}

  /**
   * Keeps the wish and writes the mail that asks back, in one transaction. It does the same for every address: whether one
   * is subscribed already can't be seen, neither from the answer nor from how long it takes.
   * @throws Problem `too-many-requests`
   */
  async request(email: string, selection: Selection, network: string): Promise<void> {
    await this.rates.spend(rateLimits.subscribeForNetwork, network);
    await this.rates.spend(rateLimits.subscribeForVisitor, visitorOf(email, network));
    await this.rates.spend(rateLimits.subscribeForAddress, email);
    const mailId = randomUUID();
    await this.database.transaction(async (em) => {
      const token = await new SubscriptionStore(em).wish(email, selection);
      await em.insert(Mail, {
        id: mailId,
        template: 'subscription-confirm',
        address: email,
        language: selection.language,
        messageId: `<${mailId}@${new URL(this.env.PORTAL_URL).hostname}>`,
        secret: { link: `${this.env.PORTAL_URL}${tokenPath('confirm', token)}` },
      });
    });
    this.mails.wake([mailId]);
  }

  async findWish(token: string, network: string): Promise<SubscriptionWish | undefined> {
    await this.rates.spend(rateLimits.subscriptionForNetwork, network);
    return this.store().findWish(token);
  }

  /** @returns the token that opens the subscription; nothing when the link does not hold any more */
  async confirm(token: string, network: string): Promise<string | undefined> {
    await this.rates.spend(rateLimits.subscriptionForNetwork, network);
    return this.database.transaction((em) => new SubscriptionStore(em).confirm(token));
  }

  async find(token: string, network: string): Promise<Subscription | undefined> {
    await this.rates.spend(rateLimits.subscriptionForNetwork, network);
    return this.store().find(token);
  }

  change(token: string, selection: Selection): Promise<boolean> {
    return this.store().change(token, selection);
  }

  /** Ends it and deletes everything. Not limited: a mail server may unsubscribe many at once, and it must always work. */
  async end(token: string): Promise<void> {
    await this.store().end(token);
  }

  private store(): SubscriptionStore {
    return new SubscriptionStore(this.database.fork());
  }
}
