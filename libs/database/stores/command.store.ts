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

/**
 * Writes many commands at once, or finds those written before with the same keys.
 * @returns their ids in the order given
 */
export async function insertCommands(em: EntityManager, commands: readonly NewCommand[]): Promise<string[]> {
  const rows = JSON.stringify(
    commands.map(({ id = randomUUID(), payload = {}, ...command }) => ({
      id,
      dossier_id: command.dossierId,
      type: command.type,
      payload,
      actor_id: command.actorId ?? null,
      actor_kind: command.actorKind,
      idempotency_key: command.idempotencyKey,
    })),
  );
  await prepared(em).execute(
    `insert into command (id, dossier_id, type, payload, actor_id, actor_kind, idempotency_key)
     select id, dossier_id, type, payload, actor_id, actor_kind, idempotency_key
     from jsonb_populate_recordset(null::command, ?::jsonb) on conflict (idempotency_key) do nothing`,
    [rows],
  );
  const known = await prepared(em).execute<{ id: string }[]>(
    `select c.id from jsonb_array_elements(?::jsonb) with ordinality as given(row, n)
     join command c on c.idempotency_key = given.row ->> 'idempotency_key' order by given.n`,
    [rows],
  );
  return known.map(({ id }) => id);
}

/** The command that was given under this key. */
export async function commandByKey(em: EntityManager, key: string): Promise<SentCommand | undefined> {
  const [row] = await em.execute<SentCommand[]>(
    `select c.id, c.type, d.reference, d.process from command c join dossier d on d.id = c.dossier_id where c.idempotency_key = ?`,
    [key],
  );
  return row;
}

/** Commands without an outcome that were received more than `seconds` ago, oldest first. */
export function undecidedCommands(em: EntityManager, seconds: number, limit = 500): Promise<SentCommand[]> {
  return em.execute(
    `select c.id, c.type, d.reference, d.process from command c join dossier d on d.id = c.dossier_id
     where c.outcome is null and c.received_at < now() - make_interval(secs => ?) order by c.received_at limit ?`,
    [seconds, limit],
  );
}

/** Commands that wait for their outcome for longer than a minute: something keeps them from being decided. */
export interface Stuck {
  count: number;
  /** of the one that waits longest */
  reference: string;
  since: Date;
}

/** @returns undefined where no command has waited for more than a minute */
export async function stuckCommands(em: EntityManager): Promise<Stuck | undefined> {
  const [row] = await em.execute<{ count: number; reference: string; since: string }[]>(
    `select count(*) over ()::int as count, d.reference, c.received_at as since from command c join dossier d on d.id = c.dossier_id
     where c.outcome is null and c.received_at < now() - interval '1 minute' order by c.received_at limit 1`,
  );
  return row && { ...row, since: new Date(row.since) };
}

/** Since when the dossier's oldest command without an outcome waits, if for more than a minute. */
export async function waitingSince(em: EntityManager, dossierId: string): Promise<Date | undefined> {
  const [row] = await em.execute<{ since: string | null }[]>(
    `select min(received_at) as since from command
     where dossier_id = ? and outcome is null and received_at < now() - interval '1 minute'`,
    [dossierId],
  );
  return row?.since ? new Date(row.since) : undefined;
}
