import { randomUUID } from 'node:crypto';
import { raw, type EntityData, type EntityManager } from '@mikro-orm/postgresql';
import { Mail } from '#libs/database/entities/mail.entity.js';

/** Longer than sending may take, so that a second mailer takes over only from one that is gone. */
export const leaseSeconds = 120;

/** What became of the wish to send a mail: it is ours, somebody else's, or needs no sending. */
export type Claim =
  | { kind: 'ours'; mail: Mail; token: string }
  | { kind: 'leased' }
  | { kind: 'done' }
  | { kind: 'gone' };

/** The right to send one mail, held in its row. All conditions are checked by the database, in the same statement. */
export class MailLease {
  constructor(private readonly em: EntityManager) {}

  /** Takes the mail for two minutes, unless it was sent or given up or another mailer has it. */
  async claim(id: string): Promise<Claim> {
    const token = randomUUID();
    const taken = await this.em.nativeUpdate(
      Mail,
      { id, sentAt: null, failedAt: null, $or: [{ leaseUntil: null }, { leaseUntil: { $lte: raw('now()') } }] },
      {
        leaseToken: token,
        leaseUntil: raw(`now() + interval '${leaseSeconds} seconds'`),
        attempts: raw('attempts + 1'),
      },
    );
    const mail = await this.em.findOne(Mail, { id });
    if (!mail) return { kind: 'gone' };
    if (taken === 1 && mail.leaseToken === token) return { kind: 'ours', mail, token };
    return { kind: mail.sentAt || mail.failedAt ? 'done' : 'leased' };
  }

  /** Records that the mail went out and forgets its secret. False when the lease was lost meanwhile. */
  async stamp(id: string, token: string): Promise<boolean> {
    return this.#end(id, token, { sentAt: raw('now()'), secret: null, lastError: null });
  }

  /** Records that the mail will never go out, with a code, and forgets its secret. */
  async giveUp(id: string, token: string, code: string): Promise<boolean> {
    return this.#end(id, token, { failedAt: raw('now()'), secret: null, lastError: code });
  }

  /** Hands the mail back for the next try, with the code of what went wrong. */
  async release(id: string, token: string, code: string): Promise<boolean> {
    return this.#end(id, token, { lastError: code });
  }

  async #end(id: string, token: string, change: EntityData<Mail>): Promise<boolean> {
    const ended = { ...change, leaseToken: null, leaseUntil: null };
    return (await this.em.nativeUpdate(Mail, { id, leaseToken: token }, ended)) === 1;
  }
}
