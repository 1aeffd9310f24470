import type { EntityManager } from '@mikro-orm/postgresql';
import { unbiased, unbiasedBy } from './openable.js';

export interface HeldRole {
  role: string;
  /** null: in all programmes */
  programme: string | null;
  /** up to which sum, in cents; up to any without it */
  limitCents?: number | null;
  /** processes whose dossiers are not for this role */
  closed?: readonly string[];
}

/** Which tasks are asked for. Every view is an address, so that it can be kept and passed on. */
export const queueViews = ['mine', 'unit', 'overdue', 'waiting'] as const;
export type QueueView = (typeof queueViews)[number];

/** Only tasks of one programme, or of programmes that run on one process. */
export interface QueueFilter {
  programme?: string | undefined;
  process?: string | undefined;
  /** names of tasks that are shown elsewhere */
  without?: readonly string[];
}

export interface QueuedTask {
  id: string;
  key: string;
  name: string;
  dossierId: string;
  reference: string;
  title: string;
  state: string;
  process: string;
  programme: string;
  openedAt: Date;
  dueAt: Date | null;
  overdue: boolean;
  seats: number;
  done: number;
  /** those who hold a seat that is not done, and since when */
  holders: { name: string; at: string }[];
  mine: boolean;
  /** its place in the queue, to go on from */
  place: QueueCursor;
}

/** Where a page ends: rows are ordered by deadline, then id. */
export interface QueueCursor {
  /** ISO in UTC, to the microsecond as the database keeps it */
  dueAt: string;
  id: string;
}

/** Whose queue: the person and the roles in which dossiers are worked on. */
export interface QueueOwner {
  personId: string;
  roles: readonly HeldRole[];
}

/**
 * Open tasks this person may see, soonest deadline first: in the audience by role and programme, without a conflict of
 * interest, not done by the person already. `mine` are those held by the person; `unit` also those that are free or held by
 * others; `waiting` those that applicants must do. Tasks with seats by name are for those who have one, and for whom they were
 * escalated to. A lead sees all tasks of the programme, to hand them about.
 * @param limit rows on a page
 */
export async function queuedTasks(
  em: EntityManager,
  owner: QueueOwner,
  view: QueueView,
  { after, limit = 25, ...filter }: QueueFilter & { after?: QueueCursor | undefined; limit?: number } = {},
): Promise<QueuedTask[]> {
  if (owner.roles.length === 0) return [];
  const from = visible(owner, view, filter);
  const rows = await em.execute<Row[]>(
    `${from.sql} and (?::timestamptz is null or (t.due_at, t.id) > (?::timestamptz, ?::uuid)) order by t.due_at, t.id limit ?`,
    [...from.values, after?.dueAt ?? null, after?.dueAt ?? null, after?.id ?? null, limit],
  );
  return rows.map(({ seats, done, openedAt, dueAt, exactly, ...row }) => ({
    ...row,
    place: { dueAt: exactly, id: row.id },
    seats: Number(seats),
    done: Number(done),
    openedAt: new Date(openedAt),
    dueAt: dueAt === null ? null : new Date(dueAt),
  }));
}

/** How many tasks each view holds; more than `most` are not counted. */
export async function queueCounts(
  em: EntityManager,
  owner: QueueOwner,
  filter: QueueFilter = {},
  most = 100,
): Promise<Record<QueueView, number>> {
  const counts = { mine: 0, unit: 0, overdue: 0, waiting: 0 };
  if (owner.roles.length === 0) return counts;
  for (const view of queueViews) {
    const { sql, values } = visible(owner, view, filter);
    const [row] = await em.execute<{ count: string }[]>(`select count(*) from (${sql} limit ?) seen`, [
      ...values,
      most,
    ]);
    counts[view] = Number(row?.count ?? 0);
  }
  return counts;
}

/** Counts and instants come as text from plain SQL. */
type Row = Omit<QueuedTask, 'seats' | 'done' | 'openedAt' | 'dueAt' | 'place'> &
  Record<'seats' | 'done' | 'openedAt' | 'exactly', string> & { dueAt: string | null };

function visible(owner: QueueOwner, view: QueueView, filter: QueueFilter): { sql: string; values: (string | null)[] } {
  const { personId } = owner;
  const { programme = null, process = null, without = [] } = filter;
  const sql = `with held as (select * from jsonb_to_recordset(?::jsonb) as h(role text, programme text, "limitCents" bigint, closed text[])),
     by_name as materialized (select p.name as process, p.version, k.key as task
       from process_definition p, jsonb_each(p.body -> 'tasks') k where k.value -> 'seatsFor' is not null)
     select t.id, t.key, t.name, t.dossier_id as "dossierId", d.reference, d.title, d.state, d.process, d.programme,
       t.opened_at as "openedAt", t.due_at as "dueAt", t.overdue,
       to_char(t.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as exactly, s.seats, s.done, s.holders, s.mine
     from task t join dossier d on d.id = t.dossier_id
     left join by_name b on b.process = d.process and b.version = d.process_version and b.task = t.name
     cross join lateral (
       select count(*) as seats, count(q.outcome) as done,
         coalesce(jsonb_agg(jsonb_build_object('name', p.name, 'at', q.held_at) order by q.seat)
           filter (where q.outcome is null and p.id is not null), '[]') as holders,
         coalesce(bool_or(q.holder_id = ? and q.outcome is null), false) as mine,
         coalesce(bool_or(q.holder_id = ? and q.outcome is not null), false) as finished
       from task_seat q left join person p on p.id = q.holder_id where q.task_id = t.id) s
     where t.closed_at is null and not s.finished and not ?::jsonb @> to_jsonb(t.name) and ${condition[view]}
       and exists (select 1 from held h where (${audience[view]}) and (h.programme is null or h.programme = t.programme)
         and not d.process = any (coalesce(h.closed, '{}')) and (h."limitCents" is null or h.role = 'lead' or ${sumOf} <= h."limitCents"))
       and (?::text is null or d.programme = ?) and (?::text is null or d.process = ?)
       and ${unbiased}`;
  const roles = JSON.stringify(owner.roles);
  return {
    sql,
    values: [
      roles,
      personId,
      personId,
      JSON.stringify(without),
      programme,
      programme,
      process,
      process,
      ...unbiasedBy(owner),
    ],
  };
}

/** What sum an open task is about, as the dossier remembers it; 0 where a limit plays no part. */
const sumOf = `coalesce((select (o ->> 'amountCents')::bigint from jsonb_array_elements(d.snapshot -> 'tasks') o where o ->> 'key' = t.key), 0)`;

const condition: Record<QueueView, string> = {
  mine: `s.mine`,
  unit: `not t.audience = '{applicant}'`,
  overdue: `t.overdue and not t.audience = '{applicant}'`,
  waiting: `t.audience = '{applicant}'`,
};

// Of a task with seats by name whoever has none learns nothing, unless it was escalated to their role.
const shared = `h.role = any (t.audience) and (b.task is null or s.mine or h.role <> t.audience[1]) or h.role = 'lead'`;

const audience: Record<QueueView, string> = {
  mine: `h.role = any (t.audience)`,
  unit: shared,
  overdue: shared,
  waiting: `h.role not in ('juror', 'councilMember', 'coSigner')`,
};
