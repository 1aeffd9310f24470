import { defineEntity, p } from '@mikro-orm/core';
import type { FormLanguage } from '#libs/forms/definition.js';

/** A confirmed subscription to mails about new calls. An empty list of fields or districts means all of them. */
const SubscriptionSchema = defineEntity({
  name: 'Subscription',
  tableName: 'subscription',
  properties: {
    id: p.uuid().primary(),
    email: p.string(),
    language: p.string().$type<FormLanguage>(),
    fieldsOfAction: p.array(),
    districts: p.array(),
    confirmedAt: p.datetime().defaultRaw('now()'),
  },
});
export class Subscription extends SubscriptionSchema.class {}
SubscriptionSchema.setClass(Subscription);

/** What was typed in for an address and waits for the click in the mail; seven days. */
const SubscriptionWishSchema = defineEntity({
  name: 'SubscriptionWish',
  tableName: 'subscription_wish',
  properties: {
    id: p.uuid().primary(),
    tokenHash: p.string(),
    email: p.string(),
    language: p.string().$type<FormLanguage>(),
    fieldsOfAction: p.array(),
    districts: p.array(),
    createdAt: p.datetime().defaultRaw('now()'),
  },
});
export class SubscriptionWish extends SubscriptionWishSchema.class {}
SubscriptionWishSchema.setClass(SubscriptionWish);

/** One token of one mail, as a hash: proves who may change or end the subscription. */
const SubscriptionTokenSchema = defineEntity({
  name: 'SubscriptionToken',
  tableName: 'subscription_token',
  properties: {
    tokenHash: p.string().primary(),
    subscriptionId: p.uuid(),
    issuedAt: p.datetime().defaultRaw('now()'),
  },
});
export class SubscriptionToken extends SubscriptionTokenSchema.class {}
SubscriptionTokenSchema.setClass(SubscriptionToken);
