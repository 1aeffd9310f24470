import type { EntityManager } from '@mikro-orm/postgresql';
import type { Command } from '../entities/command.entity.js';
import type { Dossier } from '../entities/dossier.entity.js';
import { prepared } from '../prepared.js';
import type { Transaction } from '../transaction.js';
import type { MailAddressee } from './actor.store.js';
import { frameFor, type FrameRow } from './dossier-file.store.js';
import { holdsToday } from './today.js';

/** A command with what its actor is allowed today, Berlin's day. */
export interface ReceivedCommand extends Command {
  /** the roles the actor holds in the dossier's programme, each with the highest sum up to which (cents; null: any) */
  roles: { role: string; limitCents: number | null }[];
  /** a relation of the actor to the dossier's organisation is on record (§§ 20, 21 VwVfG NRW, § 31 GO NRW) */
  related: boolean;
}

/** What a decision begins with. Nothing of it is watched for changes: the decision's batch writes what becomes of it. */
export interface ToDecide {
  dossier: Dossier;
  commands: ReceivedCommand[];
  /** commands of the dossier whose effects are not all carried out */
  unfinished: string[];
  /** whom mails to the applicant go to */
  applicant: MailAddressee | undefined;
  /** the dossier's file, for the case that the command is the only one to be decided */
  frame: FrameRow | undefined;
}

const columns = `id, reference, process, process_version as "processVersion", programme, number, call_id as "callId", applicant_id as "applicantId",
  proposer_id as "proposerId", readers,   organisation_id as "organisationId", parent_id as "parentId", title, language, snapshot, state, status, waiting_for as "waitingFor",
  due_at as "dueAt", seq, head, created_at as "createdAt", state_since as "stateSince", ended_at as "endedAt",
  rank, claim_cents as "claimCents", in_line as "inLine"`;

/** Open effects of a dossier, found by its commands: an index of them exists, and it stays short. */
const unfinishedOf = (dossier: string): string => `select distinct e.command_id from effect e where e.done_at is null
  and e.command_id = any (array(select id from command where dossier_id = ${dossier}))`;

const dossierOf = '(select dossier_id from command where id = ?)';

/** A dossier's commands that wait, and the one asked for; roles and relations of the actor are read with them. */
const received = `select c.id, c.dossier_id as "dossierId", c.type, c.payload, c.actor_id as "actorId", c.actor_kind as "actorKind",
    c.idempotency_key as "idempotencyKey", c.received_at as "receivedAt", c.outcome, c.decided_at as "decidedAt",
    (select coalesce(jsonb_agg(h order by h.role), '[]') from (
      select r.role, case when bool_and(r.limit_cents is not null) then max(r.limit_cents) end as "limitCents"
      from held_roles(c.actor_id, (now() at time zone 'Europe/Berlin')::date) r
      where r.programme is null or r.programme = d.programme group by r.role) h) as roles,
    exists (select 1 from relation x where x.person_id = c.actor_id and x.organisation_id = d.organisation_id
      and ${holdsToday('x')}) as related,
    array(${unfinishedOf('d.id')}) as unfinished,
    (select jsonb_build_object('id', p.id, 'email', p.email, 'language', p.language) from person p where p.id = d.applicant_id) as applicant
  from dossier d join command c on c.dossier_id = d.id
  where d.id = ${dossierOf} and (c.id = ? or c.outcome is null) order by c.received_at, c.id`;
interface Received extends ReceivedCommand {
  unfinished: string[];
  applicant: MailAddressee | null;
}

/**
 * A command's dossier, locked until the transaction ends, and what is to be decided on it now: the command itself, and
 * before it all that were received earlier and have no outcome yet. So a deadline never overtakes what came in before it,
 * however long Temporal was away. Commands are read under the lock: somebody else may have decided them meanwhile.
 */
export async function lockForDecision(by: Transaction, commandId: string): Promise<ToDecide> {
  // One way to the server: each statement begins when the lock is had.
  const [[dossier], found, [frame]] = await Promise.all([
    prepared(by).execute<Dossier[]>(`select ${columns} from dossier where id = ${dossierOf} for update`, [commandId]),
    prepared(by).execute<Received[]>(received, [commandId, commandId]),
    frameFor(by, commandId),
  ]);
  if (!dossier) throw new Error('no such command');
  const place = found.findIndex((one) => one.id === commandId);
  return {
    dossier: withDates(dossier, ['createdAt', 'stateSince', 'dueAt', 'endedAt']),
    commands: found.slice(0, place + 1).map((one) => withDates(one, ['receivedAt', 'decidedAt'])),
    unfinished: found[0]?.unfinished ?? [],
    applicant: found[0]?.applicant ?? undefined,
    frame,
  };
}

/** Commands of a dossier whose effects are not all carried out. */
export async function unfinishedCommands(em: EntityManager, dossierId: string): Promise<string[]> {
  const rows = await prepared(em).execute<{ command_id: string }[]>(unfinishedOf('?'), [dossierId]);
  return rows.map((row) => row.command_id);
}

/** Instants come as Postgres writes them. */
function withDates<T extends object>(row: T, columnsOfDates: (keyof T)[]): T {
  const dates = columnsOfDates.flatMap((column) => {
    const value = row[column];
    return typeof value === 'string' ? [[column, new Date(value)]] : [];
  });
  return Object.assign(row, Object.fromEntries(dates));
}
