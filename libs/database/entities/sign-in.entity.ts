import { defineEntity, p } from '@mikro-orm/core';

/** One session of one person; only the hash of its token is kept. */
const SignInSchema = defineEntity({
  name: 'SignIn',
  tableName: 'sign_in',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    tokenHash: p.string(),
    csrfSecret: p.string(),
    createdAt: p.datetime().defaultRaw('now()'),
    seenAt: p.datetime().defaultRaw('now()'),
    expiresAt: p.datetime(),
    endedAt: p.datetime().nullable(),
    idToken: p.text().nullable(),
  },
});
export class SignIn extends SignInSchema.class {}
SignInSchema.setClass(SignIn);

/** A one-time code sent by mail; only its hash is kept. */
const SignInCodeSchema = defineEntity({
  name: 'SignInCode',
  tableName: 'sign_in_code',
  properties: {
    id: p.uuid().primary(),
    email: p.string(),
    language: p.string().default('de'),
    codeHash: p.string(),
    returnTo: p.string().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
    expiresAt: p.datetime(),
    tries: p.integer().default(0),
    usedAt: p.datetime().nullable(),
  },
});
export class SignInCode extends SignInCodeSchema.class {}
SignInCodeSchema.setClass(SignInCode);
