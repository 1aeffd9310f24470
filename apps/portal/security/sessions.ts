import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignInStore, type SignedInPerson } from '#libs/database/stores/sign-in.store.js';
import { Database } from '../connections/database.js';
import { Cookies } from './cookies.js';
import { randomToken, tokenHash } from './tokens.js';

/** A session ends after so long without a request, and after so long in any case. */
export const idleMinutes = 30;
export const absoluteHours = 12;

/** Sessions: a random token in a cookie, its hash and everything else in the database. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly cookies: Cookies,
  ) {}

  /** The person whose open session the request belongs to; the session's idle limit moves on. */
  async find(request: FastifyRequest): Promise<SignedInPerson | undefined> {
    const token = this.cookies.get(request, 'session');
    if (token === undefined || token === '') return undefined;
    const store = new SignInStore(this.database.fork());
    const found = await store.findOpen(tokenHash(token));
    if (found) await store.touch(found.signInId, idleMinutes, absoluteHours);
    return found;
  }

  /**
   * Opens a session with a new token, in the transaction of the sign-in, and ends the one the browser had: a token known
   * before sign-in is worth nothing after it (OWASP WSTG-SESS-03).
   * @returns the token, to be given to the browser by `give` once the transaction is kept
   */
  async open(em: EntityManager, request: FastifyRequest, personId: string, idToken?: string): Promise<string> {
    const store = new SignInStore(em);
    const old = this.cookies.get(request, 'session');
    if (old !== undefined) await store.end(tokenHash(old));
    const token = randomToken();
    const session = { personId, tokenHash: tokenHash(token), csrfSecret: randomToken() };
    await store.open({ ...session, ...(idToken !== undefined && { idToken }) }, idleMinutes);
    return token;
  }

  /** Gives the browser its new token and takes what it had before sign-in. */
  give(reply: FastifyReply, token: string): void {
    this.cookies.set(reply, 'session', token);
    this.cookies.clear(reply, 'visitor');
  }

  /** Ends the request's session in the database at once. Answers the identity provider's token, if it was opened with one. */
  async end(request: FastifyRequest, reply: FastifyReply): Promise<string | undefined> {
    const token = this.cookies.get(request, 'session');
    const ended = token === undefined ? undefined : await new SignInStore(this.database.fork()).end(tokenHash(token));
    this.cookies.clear(reply, 'session');
    return ended?.idToken ?? undefined;
  }
}
