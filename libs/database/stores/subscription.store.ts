import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Subscription, SubscriptionToken, SubscriptionWish } from '#libs/database/entities/subscription.entity.js';
import type { FormLanguage } from '#libs/forms/definition.js';

/** What somebody wants to hear of. An empty list means all. */
export interface Selection {
  language: FormLanguage;
  fieldsOfAction: string[];
  districts: string[];
}

/** Somebody who wants a mail about a call, and the token of that very mail. */
export interface Subscriber {
  id: string;
  email: string;
  language: FormLanguage;
  /** for `/subscriptions/unsubscribe?token=`; stands in the mail alone */
  token: string;
}

/** Where a call belongs, as its terms say; an empty list means everywhere. */
export interface CallScope {
  fieldsOfAction: readonly string[];
  districts: readonly string[];
}

/** 256 random bits, which a fast hash keeps safe. */
const newToken = (): string => randomBytes(32).toString('base64url');
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

const wholeCity = 'gesamtstaedtisch';

/**
 * Who is to hear of a call: those whose fields of action and districts meet the call's. A call for the whole city meets
 * every district.
 *
 * Each of them gets a new token, because only hashes are kept and an old one can't be read again: call it in the
 * transaction that writes the mails, once a call, and put the token into each mail row's `secret`. Earlier tokens stay good.
 */
export async function subscribersOf(
  em: EntityManager,
  { fieldsOfAction, districts }: CallScope,
): Promise<Subscriber[]> {
  const everywhere = districts.length === 0 || districts.includes(wholeCity);
  const found = await em.execute<Omit<Subscriber, 'token'>[]>(
    `select id, email, language from subscription
     where (? or fields_of_action = '{}' or fields_of_action && array(select jsonb_array_elements_text(?::jsonb)))
       and (? or districts = '{}' or districts && array(select jsonb_array_elements_text(?::jsonb))) order by id`,
    [fieldsOfAction.length === 0, JSON.stringify(fieldsOfAction), everywhere, JSON.stringify(districts)],
  );
  const subscribers = found.map((row) => ({ ...row, token: newToken() }));
  const rows = subscribers.map(({ id, token }) => ({ hash: hashOf(token), id }));
  // Plain SQL: the worker may write tokens and not read them, and an ORM reads back what it wrote.
  await em.execute(
    `insert into subscription_token (token_hash, subscription_id)
     select hash, id from jsonb_to_recordset(?::jsonb) issued (hash text, id uuid)`,
    [JSON.stringify(rows)],
    'run',
  );
  return subscribers;
}

/** Subscriptions to mails about new calls: asked for on a page, confirmed by a link, changed and ended by any mail's token. */
export class SubscriptionStore {
  constructor(private readonly em: EntityManager) {}

  /** Keeps what somebody asks for. @returns the token for the mail that asks back; it holds for seven days */
  async wish(email: string, selection: Selection): Promise<string> {
    const token = newToken();
    await this.em.insert(SubscriptionWish, { id: randomUUID(), tokenHash: hashOf(token), email, ...selection });
    return token;
  }

  /** What waits for confirmation under this token; nothing when it is unknown, used or older than seven days. */
  async findWish(token: string): Promise<SubscriptionWish | undefined> {
    const since = new Date(Date.now() - 7 * 86_400_000);
    const wish = await this.em.findOne(SubscriptionWish, { tokenHash: hashOf(token), createdAt: { $gt: since } });
    return wish ?? undefined;
  }

  /**
   * Makes the wish a subscription, in place of an earlier one of the same address; its other open wishes lapse.
   * @returns a token to change or end it; nothing when the link does not hold any more. Run it in a transaction
   */
  async confirm(wishToken: string): Promise<string | undefined> {
    const wish = await this.findWish(wishToken);
    if (!wish) return undefined;
    const { email, language, fieldsOfAction, districts } = wish;
    const [row] = await this.em.execute<{ id: string }[]>(
      `insert into subscription (id, email, language, fields_of_action, districts)
       select ?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)), array(select jsonb_array_elements_text(?::jsonb))
       on conflict (lower(email)) do update set language = excluded.language,
         fields_of_action = excluded.fields_of_action, districts = excluded.districts, confirmed_at = now() returning id`,
      [randomUUID(), email, language, JSON.stringify(fieldsOfAction), JSON.stringify(districts)],
    );
    if (!row) throw new Error('the subscription was neither found nor made');
    await this.em.execute(`delete from subscription_wish where lower(email) = lower(?)`, [email], 'run');
    const token = newToken();
    await this.em.insert(SubscriptionToken, { tokenHash: hashOf(token), subscriptionId: row.id });
    return token;
  }

  /** The subscription that this token was issued for, unless it has ended. */
  async find(token: string): Promise<Subscription | undefined> {
    const known = await this.em.findOne(SubscriptionToken, { tokenHash: hashOf(token) });
    return known ? ((await this.em.findOne(Subscription, { id: known.subscriptionId })) ?? undefined) : undefined;
  }

  /** Changes what is subscribed to. @returns whether there was anything to change */
  async change(token: string, selection: Selection): Promise<boolean> {
    const subscription = await this.find(token);
    if (!subscription) return false;
    return (await this.em.nativeUpdate(Subscription, { id: subscription.id }, { ...selection })) === 1;
  }

  /** Deletes the subscription, its tokens, open wishes and mails. @returns whether there was one */
  async end(token: string): Promise<boolean> {
    const [row] = await this.em.execute<{ ended: boolean }[]>(`select end_subscription(?) as ended`, [hashOf(token)]);
    return row?.ended ?? false;
  }
}
