import type { EntityManager } from '@mikro-orm/postgresql';

export interface HeldRole {
  role: string;
  /** null: in all programmes */
  programme: string | null;
}

/** Which tasks are asked for. Every view is an address, so that it can be kept and passed on. */
export type QueueView = 'mine' | 'unit' | 'overdue' | 'waiting';

export interface QueuedTask {
  id: string;
  key: string;
  name: string;
  reference: string;
  title: string;
  process: string;
  programme: string;
  openedAt: Date;
  dueAt: Date | null;
  overdue: boolean;
  seats: number;
  done: number;
  /** names of those who hold a seat that is not done */
  holders: string[];
  mine: boolean;
}

/** Where the page before ended: rows are ordered by deadline, then id. */
export interface QueueCursor {
  dueAt: string;
  id: string;
}

/**
 * Open tasks this person may see, soonest deadline first: in the audience by role and programme, without a conflict of
 * interest, not done by the person already. `mine` are those held by the person; `unit` also those that are free or held by
 * others; `waiting` those that applicants must do.
 * @param limit rows on a page
 */
export async function queuedTasks(
  em: EntityManager,
  personId: string,
  roles: HeldRole[],
  view: QueueView,
  { after, limit = 25 }: { after?: QueueCursor; limit?: number } = {},
): Promise<QueuedTask[]> {
  if (roles.length === 0) return [];
  const rows = await em.execute<(Omit<QueuedTask, 'seats' | 'done'> & { seats: string; done: string })[]>(
    `with held as (select * from jsonb_to_recordset(?::jsonb) as h(role text, programme text))
     select t.id, t.key, t.name, d.reference, d.title, d.process, d.programme, t.opened_at as "openedAt", t.due_at as "dueAt",
       t.overdue, s.seats, s.done, s.holders, s.mine
     from task t join dossier d on d.id = t.dossier_id
     cross join lateral (
       select count(*) as seats, count(q.outcome) as done,
         coalesce(array_agg(p.name order by q.seat) filter (where q.outcome is null and p.id is not null), '{}') as holders,
         coalesce(bool_or(q.holder_id = ? and q.outcome is null), false) as mine,
         coalesce(bool_or(q.holder_id = ? and q.outcome is not null), false) as finished,
         bool_or(q.holder_id is null) as free
       from task_seat q left join person p on p.id = q.holder_id where q.task_id = t.id) s
     where t.closed_at is null and not s.finished and ${condition[view]}
       and exists (select 1 from held h where (h.role = any (t.audience) or ${view === 'waiting' ? 'true' : 'false'})
         and (h.programme is null or h.programme = t.programme))
       and d.applicant_id is distinct from ?
       and not coalesce(d.snapshot -> 'recused' @> to_jsonb(?::text), false)
       and not exists (select 1 from relation r where r.person_id = ? and r.organisation_id = d.organisation_id
         and (now() at time zone 'Europe/Berlin')::date between coalesce(r.from_day, '-infinity') and coalesce(r.to_day, 'infinity'))
       and (?::timestamptz is null or (t.due_at, t.id) > (?::timestamptz, ?::uuid))
     order by t.due_at, t.id limit ?`,
    [
      JSON.stringify(roles),
      personId,
      personId,
      personId,
      personId,
      personId,
      after?.dueAt ?? null,
      after?.dueAt ?? null,
      after?.id ?? null,
      limit,
    ],
  );
  return rows.map((row) => ({ ...row, seats: Number(row.seats), done: Number(row.done) }));
}

const condition: Record<QueueView, string> = {
  mine: `s.mine`,
  unit: `not t.audience = '{applicant}'`,
  overdue: `t.overdue and not t.audience = '{applicant}'`,
  waiting: `t.audience = '{applicant}'`,
};
