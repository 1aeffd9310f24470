import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Log } from '#libs/config/log.js';
import { FileRow } from '#libs/database/entities/answers.entity.js';
import { DocumentRow, type Mail } from '#libs/database/entities/mail.entity.js';
import { Person } from '#libs/database/entities/person.entity.js';
import { StorageError, type FileStorage } from '#libs/documents/storage.js';
import { FinalFailure } from '#libs/mail/mail-worker.js';
import { leaseSeconds, MailLease } from './mail-lease.js';
import { MailContentError, renderMail } from './render.js';
import { SmtpError, type Message, type Smtp } from './smtp.js';

export interface DeliveryParts {
  orm: MikroORM;
  storage: FileStorage;
  smtp: Pick<Smtp, 'send'>;
  log: Log;
  portalUrl: string;
}

/** Why a mail did not go out this time: a code, since the queue keeps the message. */
class NotNow extends Error {
  override name = 'NotNow';
}

/**
 * Sends one mail row. It goes out once, unless this process dies between the mail server's answer and the stamp, or the
 * server's answer is lost: then at most once more, with the same Message-ID.
 *
 * @returns also when there is nothing to send: sent before, given up, or erased
 * @throws Error with a code to try again later; FinalFailure when no further try will send it
 */
export async function deliver(parts: DeliveryParts, mailId: string): Promise<void> {
  const em = parts.orm.em.fork();
  const lease = new MailLease(em);
  const claim = await lease.claim(mailId).catch(because('database'));
  if (claim.kind === 'leased') throw new NotNow('leased');
  if (claim.kind !== 'ours') return;
  const { mail, token } = claim;
  const log = parts.log.child({ mail: mailId, template: mail.template, attempt: mail.attempts });
  const claimedAt = Date.now();
  try {
    const message = await compose(parts, em, mail);
    // Stopped for longer than the lease lasts? Then another mailer may be sending it.
    if (Date.now() - claimedAt > (leaseSeconds / 2) * 1000) throw new NotNow('lease-too-old');
    await parts.smtp.send(message);
  } catch (error) {
    const { code, final } = judge(error);
    log.warn(final ? 'mail given up' : 'mail not sent', { reason: code });
    if (!final) {
      await lease.release(mailId, token, code).catch(() => undefined); // else it runs out by itself
      throw new NotNow(code);
    }
    await lease.giveUp(mailId, token, code).catch(because('database'));
    throw new FinalFailure(code);
  }
  const stamped = await persist(() => lease.stamp(mailId, token), claimedAt + leaseSeconds * 1000);
  if (stamped) log.info('mail sent');
  else log.error('mail sent, but not stamped');
}

/** Tries again while the database is away: the mail is out, and without the stamp it would go out again. */
async function persist(stamp: () => Promise<boolean>, until: number): Promise<boolean> {
  for (;;) {
    try {
      return await stamp();
    } catch {
      if (Date.now() > until) return false;
      await sleep(500);
    }
  }
}

async function compose(parts: DeliveryParts, em: EntityManager, mail: Mail): Promise<Message> {
  const recipient = mail.recipientId === null ? null : await em.findOne(Person, { id: mail.recipientId });
  const { template, language, params, secret } = mail;
  const audience = recipient?.kind === 'staff' ? 'staff' : 'applicant';
  const rendered = await renderMail({ template, language, params, secret, audience, portalUrl: parts.portalUrl });
  const attachments = await attachmentsOf(parts.storage, em, mail.documentIds);
  return { ...rendered, messageId: mail.messageId, address: mail.address, attachments };
}

/** The documents' bytes, in the order of the row. A document is made beside the mail and may need a moment longer. */
async function attachmentsOf(storage: FileStorage, em: EntityManager, ids: string[]): Promise<Message['attachments']> {
  const documents = await em.find(DocumentRow, { id: { $in: ids } });
  const fileIds = ids.map((id) => documents.find((document) => document.id === id)?.fileId ?? null);
  const files = await em.find(FileRow, { id: { $in: fileIds.filter((id) => id !== null) } });
  return Promise.all(
    fileIds.map(async (fileId) => {
      const file = files.find(({ id }) => id === fileId);
      if (!file) throw new NotNow('document-not-made');
      const content = await storage.read(file.sha256, { verify: true });
      return { name: file.name, mediaType: file.mediaType, content };
    }),
  );
}

function judge(error: unknown): { code: string; final: boolean } {
  if (error instanceof MailContentError) return { code: error.message, final: true };
  if (error instanceof SmtpError) return { code: error.code, final: error.final };
  if (error instanceof StorageError) return { code: `file-${error.code}`, final: false };
  if (error instanceof NotNow) return { code: error.message, final: false };
  return { code: 'unexpected', final: false };
}

const because = (code: string) => (): never => {
  throw new NotNow(code);
};
