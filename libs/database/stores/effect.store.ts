import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared } from '../prepared.js';

/** What is to be carried out. */
export interface OpenEffect {
  id: string;
  dossierId: string;
  commandId: string;
  kind: string;
  params: Record<string, unknown>;
}

/** A decision's effects that are not done yet, in their order. */
export function openEffects(em: EntityManager, commandId: string): Promise<OpenEffect[]> {
  return prepared(em).execute<OpenEffect[]>(
    `select id, dossier_id as "dossierId", command_id as "commandId", kind, params from effect where command_id = ? and done_at is null order by n`,
    [commandId],
  );
}

export async function effectDone(em: EntityManager, id: string): Promise<void> {
  await prepared(em).execute('update effect set done_at = now(), last_error = null where id = ?', [id]);
}

/** An attempt failed. @param kind of error; never its message, which could hold what people wrote */
export async function effectFailed(em: EntityManager, id: string, kind: string): Promise<void> {
  await prepared(em).execute('update effect set attempts = attempts + 1, last_error = ? where id = ?', [kind, id]);
}

/**
 * An effect that sends mails is done.
 * @param mailIds those that are on the queue; the others wait for it
 */
export async function mailsQueued(em: EntityManager, effect: OpenEffect, mailIds: string[]): Promise<void> {
  await prepared(em).execute(
    `with queued as (update mail set queued_at = now() where dossier_id = ? and id = any(?))
     update effect set done_at = now(), last_error = null where id = ?`,
    [effect.dossierId, mailIds, effect.id],
  );
}
