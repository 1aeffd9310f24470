import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared } from '../prepared.js';
import type { CommandPayload, SentCommand } from '../command-payload.js';

export interface NewCommand {
  id?: string;
  dossierId: string;
  type: string;
  payload?: CommandPayload;
  actorId?: string | null;
  actorKind: 'person' | 'clock' | 'system';
  /** made by the form or the clock: the same key is the same command */
  idempotencyKey: string;
}

/**
 * Writes a command, or finds the one written before with the same key; `fresh` tells which. The commit of the caller's
 * transaction is the moment of receipt; `received_at` is the database's clock.
 */
export async function insertCommand(em: EntityManager, command: NewCommand): Promise<{ id: string; fresh: boolean }> {
  const id = command.id ?? randomUUID();
  const rows = await prepared(em).execute<{ id: string }[]>(
    `insert into command (id, dossier_id, type, payload, actor_id, actor_kind, idempotency_key)
     values (?, ?, ?, ?::jsonb, ?, ?, ?) on conflict (idempotency_key) do nothing returning id`,
    [
      id,
      command.dossierId,
      command.type,
      JSON.stringify(command.payload ?? {}),
      command.actorId ?? null,
      command.actorKind,
      command.idempotencyKey,
    ],
  );
  if (rows[0]) return { id: rows[0].id, fresh: true };
  const known = await prepared(em).execute<{ id: string }[]>('select id from command where idempotency_key = ?', [
    command.idempotencyKey,
  ]);
  if (!known[0]) throw new Error('command neither written nor found');
  return { id: known[0].id, fresh: false };
}

/** Commands without an outcome that were received more than `seconds` ago, oldest first. */
export function undecidedCommands(em: EntityManager, seconds: number, limit = 500): Promise<SentCommand[]> {
  return em.execute(
    `select c.id, c.type, d.reference, d.process from command c join dossier d on d.id = c.dossier_id
     where c.outcome is null and c.received_at < now() - make_interval(secs => ?) order by c.received_at limit ?`,
    [seconds, limit],
  );
}
