import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Mail } from '#libs/database/entities/mail.entity.js';
import { PersonStore } from '#libs/database/stores/person.store.js';
import { SignInStore } from '#libs/database/stores/sign-in.store.js';
import { Database } from '../connections/database.js';
import { MailQueue } from '../connections/mail-queue.js';
import { PORTAL_ENV, type PortalEnv } from '../connections/portal-env.js';
import { RateLimits, rateLimits, visitorOf } from '../security/rate-limits.js';
import type { Language } from '../view/catalogue.js';
import { codeHash, codeMinutes, codeTries, isCode, newCode } from './codes.js';

/** Who asks for a code, from where, and where to go on. */
export interface CodeRequest {
  readonly email: string;
  readonly language: Language;
  readonly returnTo: string;
  readonly network: string;
}

/** A code that was right. */
export interface Redeemed {
  readonly personId: string;
  readonly returnTo: string;
}

/**
 * Signing in with a code by mail. Every address gets a code and every answer is the same, so nothing shows who is known; a
 * person's row is made when the first code of an address was right.
 */
@Injectable()
export class OneTimeCodes {
  constructor(
    private readonly database: Database,
    private readonly mails: MailQueue,
    private readonly limits: RateLimits,
    @Inject(PORTAL_ENV) private readonly env: PortalEnv,
  ) {}

  /**
   * Makes a code and the mail that carries it, in one transaction. A queue that is down delays the mail and fails nothing.
   * @returns id of the code, for the address of the page where it is typed in
   * @throws Problem `too-many-requests`
   */
  async request({ email, language, returnTo, network }: CodeRequest): Promise<string> {
    await this.limits.spend(rateLimits.codeForNetwork, network);
    await this.limits.spend(rateLimits.codeForVisitor, visitorOf(email, network));
    await this.limits.spend(rateLimits.codeForAddress, email);
    const [id, mailId, code] = [randomUUID(), randomUUID(), newCode()];
    const hash = await codeHash(code, id);
    const link = `${this.env.PORTAL_URL}/sign-in/link?id=${id}&code=${code}`;
    await this.database.transaction(async (em) => {
      await new SignInStore(em).addCode({ id, email, language, codeHash: hash, returnTo, minutes: codeMinutes });
      const messageId = `<${mailId}@${new URL(this.env.PORTAL_URL).hostname}>`;
      await em.insert(Mail, {
        id: mailId,
        template: 'sign-in-code',
        address: email,
        language,
        messageId,
        secret: { code, link },
      });
    });
    this.mails.wake([mailId]);
    return id;
  }

  /**
   * Judges a typed code. A wrong, used, expired or unknown one all answer nothing, after the same time.
   * @param open opens the session, in the transaction that uses the code up
   * @throws Problem `too-many-requests`
   */
  async redeem<T>(
    { id, code, network }: { id: string; code: string; network: string },
    open: (em: EntityManager, redeemed: Redeemed) => Promise<T>,
  ): Promise<T | undefined> {
    await this.limits.spend(rateLimits.tryForNetwork, network);
    const tried = await new SignInStore(this.database.fork()).takeTry(id, codeTries);
    if (tried) {
      await this.limits.spend(rateLimits.tryForVisitor, visitorOf(tried.email, network));
      await this.limits.spend(rateLimits.tryForAddress, tried.email);
    }
    if (!(await isCode(code, id, tried?.codeHash))) return undefined;
    return this.database.transaction(async (em) => {
      const redeemed = await new SignInStore(em).redeem(id);
      if (!redeemed) return undefined;
      const personId = await new PersonStore(em).applicantFor(redeemed.email, redeemed.language);
      return open(em, { personId, returnTo: redeemed.returnTo ?? '/' });
    });
  }
}
