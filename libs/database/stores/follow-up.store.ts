import type { EntityManager } from '@mikro-orm/postgresql';
import { openable, openableBy, unbiased, unbiasedBy } from './openable.js';
import type { QueueOwner } from './queue.store.js';
import { today } from './today.js';

/** States of an order; the last two are its end. */
export const orderStates = ['running', 'overdue', 'confirming', 'done', 'dropped'] as const;
export type OrderState = (typeof orderStates)[number];

/** Which orders of the register are asked for. */
export interface FollowUpFilter {
  /** those of public resolutions, or those of the others; never both at once */
  isPublic: boolean;
  /** key of the department */
  department?: string | undefined;
  state?: OrderState | undefined;
  /** those whose day is over and that have not ended */
  overdue?: boolean | undefined;
  /** those that were open in these days, both included: `YYYY-MM-DD` */
  from?: string | undefined;
  to?: string | undefined;
}

/** An order of the follow-up register (Beschlusskontrolle). Days `YYYY-MM-DD`. */
export interface FollowUpLine {
  reference: string;
  /** of the submission */
  number: string;
  paperReference: string;
  subject: string;
  /** key of the body that decided, and when; empty where its way does not say */
  body: string;
  decidedOn: string | null;
  text: string;
  department: string;
  responsible: string | null;
  dueOn: string;
  state: OrderState;
  report: string;
  overdue: boolean;
  placedOn: string;
  endedOn: string | null;
}

const dayIn = (column: string): string => `(${column} at time zone 'Europe/Berlin')::date`;

/** Everything by role, or one's own; never where a conflict of interest in the submission is on record. */
const visible = `from council_order o join dossier x on x.id = o.dossier_id
  join dossier paper on paper.id = x.parent_id left join person p on p.id = o.responsible_id
  left join lateral (select c.body, c.on_day from consultation c where c.dossier_id = paper.id and c.deciding
    and c.outcome in ('resolved', 'resolvedAmended') order by c.place desc limit 1) r on true
  where (o.responsible_id = ? or exists (select 1 from dossier d where d.id = x.id and ${openable}))
    and exists (select 1 from dossier d where d.id = paper.id and ${unbiased})
    and o.is_public = ? and (?::text is null or o.department = ?) and (?::text is null or o.state = ?)
    and (not ?::boolean or (o.due_on < ${today} and x.ended_at is null))
    and (?::date is null or (${dayIn('x.created_at')} <= ?::date and coalesce(${dayIn('x.ended_at')}, 'infinity') >= ?::date))`;

function valuesOf(owner: QueueOwner, filter: FollowUpFilter): unknown[] {
  const { isPublic, department = null, state = null, overdue = false, from = null, to = null } = filter;
  const asked = [isPublic, department, department, state, state, overdue, to, to, from ?? to];
  return [owner.personId, ...openableBy(owner), ...unbiasedBy(owner), ...asked];
}

/**
 * Orders that this person may see, those due first on top: all of them in the roles given, else their own.
 * @param size rows on a page, from 1
 */
export async function followUps(
  em: EntityManager,
  owner: QueueOwner,
  filter: FollowUpFilter,
  { page, size }: { page: number; size: number },
): Promise<{ rows: FollowUpLine[]; total: number }> {
  const values = valuesOf(owner, filter);
  const rows = await em.execute<FollowUpLine[]>(
    `select x.reference, o.number, paper.reference as "paperReference", paper.title as subject, coalesce(r.body, '') as body,
       r.on_day::text as "decidedOn", o.text, o.department, p.name as responsible, o.due_on::text as "dueOn", o.state, o.report,
       (o.due_on < ${today} and x.ended_at is null) as overdue, ${dayIn('x.created_at')}::text as "placedOn", ${dayIn('x.ended_at')}::text as "endedOn"
     ${visible} order by o.due_on, o.number, x.reference limit ? offset ?`,
    [...values, size, (page - 1) * size],
  );
  const [count] = await em.execute<{ total: number }[]>(`select count(*)::int as total ${visible}`, values);
  return { rows, total: count?.total ?? 0 };
}

/** Keys of the departments that have orders which this person may see. */
export async function followUpDepartments(em: EntityManager, owner: QueueOwner, isPublic: boolean): Promise<string[]> {
  const rows = await em.execute<{ department: string }[]>(
    `select distinct o.department ${visible} order by o.department`,
    valuesOf(owner, { isPublic }),
  );
  return rows.map(({ department }) => department);
}
