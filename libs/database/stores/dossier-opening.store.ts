import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CommandPayload, SentCommand } from '../command-payload.js';
import { prepared } from '../prepared.js';
import type { NewCommand } from './command.store.js';

/** What a new dossier is; its reference is made with it. */
export interface NewDossier {
  process: string;
  processVersion: number;
  programme: string;
  callId?: string | null;
  applicantId?: string | null;
  /** whoever proposed it for the applicant */
  proposerId?: string | null;
  organisationId?: string | null;
  parentId?: string | null;
  title: string;
  language: string;
}

export interface Opening {
  dossier: NewDossier & { id: string };
  /** prefix of references of its process */
  prefix: string;
  /** what begins it */
  command: Omit<NewCommand, 'id' | 'dossierId'>;
  /** the draft that becomes its answers, and the hash of what it says; its files go with it */
  answers?: { id: string; hash: string };
}

/**
 * Opens a dossier: its reference, such as `PF-2026-00017`, the dossier, the command that begins it, and answers that cannot
 * be changed from then on, in one way to the server. References are dense in a year, since each commits with its dossier;
 * the year is Berlin's, by the database's clock, as the receipt is.
 */
export async function openDossier(
  em: EntityManager,
  { dossier, prefix, command, answers }: Opening,
): Promise<SentCommand> {
  const { id, process } = dossier;
  const commandId = randomUUID();
  const payload: CommandPayload = { ...command.payload, ...(answers && { answers }) };
  const { processVersion, programme, callId, applicantId, proposerId, organisationId, parentId, title, language } =
    dossier;
  const { type, actorId, actorKind, idempotencyKey } = command;
  const opened = [id, process, processVersion, programme, callId, applicantId, proposerId, organisationId, parentId];
  const begun = [commandId, id, type, JSON.stringify(payload), actorId, actorKind, idempotencyKey];
  const fixed = answers ? [id, answers.id, id, commandId, answers.hash, answers.id] : [];
  const values = [prefix, ...opened, title, language, ...begun, ...fixed];
  const [row] = await prepared(em).execute<{ reference: string }[]>(answers ? openingWithAnswers : opening, values);
  if (!row) throw new Error('the dossier was not opened');
  return { id: commandId, type, reference: row.reference, process };
}

/** Whoever opens a dossier without answers need not have the right to change any. */
const statement = (more: string): string => `with number as (
    insert into reference_counter (prefix, year, last) values (?, extract(year from now() at time zone 'Europe/Berlin'), 1)
    on conflict (prefix, year) do update set last = reference_counter.last + 1 returning prefix, year, last::text),
  opened as (
    insert into dossier (reference, id, process, process_version, programme, call_id, applicant_id, proposer_id,
      organisation_id, parent_id, title, language)
    select concat_ws('-', prefix, year, lpad(last, greatest(5, length(last)), '0')), ?::uuid, ?::text, ?::int, ?::text, ?::uuid,
      ?::uuid, ?::uuid, ?::uuid, ?::uuid, ?::text, ?::text from number returning reference),
  begun as (
    insert into command (id, dossier_id, type, payload, actor_id, actor_kind, idempotency_key)
    values (?, ?, ?, ?::jsonb, ?, ?, ?))${more}
  select reference from opened`;
const opening = statement('');
const openingWithAnswers = statement(`,
  files as (update file set dossier_id = ? where answers_id = ? and removed_at is null),
  fixed as (update answers set dossier_id = ?, command_id = ?, hash = ?, updated_at = now() where id = ?)`);
