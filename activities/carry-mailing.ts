import { z } from 'zod';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Mail } from '#libs/database/entities/mail.entity.js';
import { Call, Programme } from '#libs/database/entities/programme.entity.js';
import type { OpenEffect } from '#libs/database/stores/effect.store.js';
import { drafters, type Reader } from '#libs/database/stores/mailing.store.js';
import { subscribersOf } from '#libs/database/stores/subscription.store.js';
import { uuidOf } from './clock.js';
import type { Deps } from './deps.js';
import { wakeMailer } from './wake-mailer.js';

const mailing = z.object({ template: z.string(), to: z.enum(['drafters', 'subscribers']) });

/**
 * A mail of a call to many: those who have a draft in it, or those who asked to hear of new calls. Each mail's id is made
 * from the effect and its reader, so that a second attempt writes none twice.
 */
export async function mailToMany(em: EntityManager, deps: Deps, effect: OpenEffect, beat: () => void): Promise<void> {
  const { template, to } = mailing.parse(effect.params);
  const ids = await em.transactional(async (inner) => {
    const call = await inner.findOneOrFail(Call, { id: effect.dossierId });
    const programme = await inner.findOneOrFail(Programme, { key: call.programme });
    const written: string[] = [];
    for (const reader of await readers(inner, to, call, programme, deps.portalUrl)) {
      beat();
      const id = uuidOf(`${effect.id}|${reader.key}`);
      written.push(id);
      const own = programme.texts[reader.language]?.['title'];
      const titled = own ? { title: own } : { title: programme.texts['de']?.['title'] ?? '', titleLanguage: 'de' };
      const params = { call: call.id, programme: call.programme, ...titled, dueAt: call.closesAt.toISOString() };
      await write(inner, { id, template, effect, reader, params, mailHost: deps.mailHost });
    }
    return written;
  });
  const queued = await wakeMailer(deps, ids);
  if (queued.length > 0) await em.nativeUpdate(Mail, { id: { $in: queued } }, { queuedAt: new Date() });
}

/** Whoever subscribed gets a link of their own to end that, which stands in their mail alone. */
async function readers(
  em: EntityManager,
  to: 'drafters' | 'subscribers',
  call: Call,
  { terms }: Programme,
  portalUrl: string,
): Promise<Reader[]> {
  if (to === 'drafters') return drafters(em, call.id);
  const scope = { fieldsOfAction: textsOf(terms['fieldsOfAction']), districts: textsOf(terms['districts']) };
  return (await subscribersOf(em, scope)).map(({ id, email, language, token }) => {
    const unsubscribe = `${portalUrl}/subscriptions/unsubscribe?token=${token}`;
    return { key: id, personId: null, email, language, secret: { unsubscribe } };
  });
}

const textsOf = (list: unknown): string[] => (Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []);

interface NewMail {
  id: string;
  template: string;
  effect: OpenEffect;
  reader: Reader;
  params: Record<string, unknown>;
  mailHost: string;
}

async function write(em: EntityManager, { id, template, effect, reader, params, mailHost }: NewMail): Promise<void> {
  await em.execute(
    `insert into mail (id, dossier_id, command_id, template, recipient_id, address, language, params, secret, message_id)
     values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?) on conflict (id) do nothing`,
    [
      id,
      effect.dossierId,
      effect.commandId,
      template,
      reader.personId,
      reader.email,
      reader.language,
      JSON.stringify(params),
      reader.secret ? JSON.stringify(reader.secret) : null,
      `<${id}@${mailHost}>`,
    ],
  );
}
