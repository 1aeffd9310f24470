import type { EntityManager } from '@mikro-orm/postgresql';
import { unbiased, unbiasedBy } from './openable.js';

/** The balance of a programme's budget year. Integer cents. */
export interface Budget {
  programme: string;
  budgetYear: number;
  planned: number;
  reserved: number;
  committed: number;
  paid: number;
  returned: number;
  /** planned less reserved, committed and paid, plus returned (funding handbook §2.4) */
  available: number;
}

export interface Booking {
  id: string;
  bucket: 'planned' | 'reserved' | 'committed' | 'paid' | 'returned';
  cents: number;
  bookedAt: string;
  /** of the dossier it was booked for; null where that does not exist for whoever asks */
  reference: string | null;
}

/** A dossier that waits for money, in the order of its rank. */
export interface LinePlace {
  id: string;
  place: number;
  /** null where the dossier does not exist for whoever asks; then title and score are blank too */
  reference: string | null;
  title: string;
  process: string;
  state: string;
  claimCents: number;
  /** of its assessments, in hundredths of a point; null where none counts */
  scoreHundredths: number | null;
  /** whether what is available reaches to it, once those before it have theirs */
  reached: boolean;
}

const columns = `b.programme, b.budget_year as "budgetYear", b.planned_cents::float8 as planned, b.reserved_cents::float8 as reserved,
  b.committed_cents::float8 as committed, b.paid_cents::float8 as paid, b.returned_cents::float8 as returned,
  (b.planned_cents - b.reserved_cents - b.committed_cents - b.paid_cents + b.returned_cents)::float8 as available`;

/** All budget years in which something is booked, the newest first. */
export function budgets(em: EntityManager): Promise<Budget[]> {
  return em.execute<Budget[]>(`select ${columns} from budget b order by b.programme, b.budget_year desc`);
}

/** One budget year; nothing where nothing was ever booked. */
export async function findBudget(em: EntityManager, programme: string, year: number): Promise<Budget | undefined> {
  const [row] = await em.execute<Budget[]>(
    `select ${columns} from budget b where b.programme = ? and b.budget_year = ?`,
    [programme, year],
  );
  return row;
}

/**
 * The bookings of a budget year, the newest first.
 * @param page from 1
 */
export async function bookings(
  em: EntityManager,
  { programme, year, personId }: { programme: string; year: number; personId: string },
  page: number,
  size: number,
): Promise<{ rows: Booking[]; total: number }> {
  const [counted] = await em.execute<{ total: number }[]>(
    'select count(*)::int as total from ledger_entry where programme = ? and budget_year = ?',
    [programme, year],
  );
  const rows = await em.execute<Booking[]>(
    `select l.id, l.bucket, l.cents::float8 as cents, l.booked_at as "bookedAt", case when ${unbiased} then d.reference end as reference
     from ledger_entry l join dossier d on d.id = l.dossier_id where l.programme = ? and l.budget_year = ?
     order by l.booked_at desc, l.id limit ? offset ?`,
    [...unbiasedBy({ personId }), programme, year, size, (page - 1) * size],
  );
  return { rows, total: counted?.total ?? 0 };
}

/** Those who stand in line for the money of a budget year, in their order, and how far the money reaches. */
export function lineFor(
  em: EntityManager,
  { programme, year, personId }: { programme: string; year: number; personId: string },
): Promise<LinePlace[]> {
  return em.execute<LinePlace[]>(
    `select line.id, place, case when shown then reference end as reference, case when shown then title else '' end as title, process, state,
       claim::float8 as "claimCents", case when shown then score end as "scoreHundredths",
       coalesce(wanted <= (select planned_cents - reserved_cents - committed_cents - paid_cents + returned_cents from budget
         where programme = ? and budget_year = ?), false) as reached
     from (select d.id, d.reference, d.title, d.process, d.state, d.claim_cents as claim, ${unbiased} as shown,
         (row_number() over (order by d.rank, d.id))::int as place, sum(d.claim_cents) over (order by d.rank, d.id) as wanted,
         (select nullif(j.body -> 'facts' ->> 'scoreHundredths', '0')::int from journal_entry j
           where j.dossier_id = d.id order by j.seq desc limit 1) as score
       from dossier d left join call c on c.id = d.call_id
       where d.in_line and d.programme = ? and coalesce(c.budget_year, ?) = ?) line order by place`,
    [programme, year, ...unbiasedBy({ personId }), programme, year, year],
  );
}

/** What is booked for one dossier, oldest first, and its place in line where it stands in one. */
export async function moneyFor(
  em: EntityManager,
  { id, programme, inLine, callId, rank }: MoneyOwner,
): Promise<{ bookings: Omit<Booking, 'reference'>[]; place: number | undefined; of: number }> {
  const rows = await em.execute<Omit<Booking, 'reference'>[]>(
    `select id, bucket, cents::float8 as cents, booked_at as "bookedAt" from ledger_entry where dossier_id = ? order by booked_at, id`,
    [id],
  );
  if (!inLine) return { bookings: rows, place: undefined, of: 0 };
  const [line] = await em.execute<{ before: number; all: number }[]>(
    `select (count(*) filter (where d.rank < ?))::int as before, count(*)::int as all from dossier d
     left join call c on c.id = d.call_id where d.in_line and d.programme = ?
       and c.budget_year is not distinct from (select budget_year from call where id = ?)`,
    [rank ?? '', programme, callId ?? null],
  );
  return { bookings: rows, place: (line?.before ?? 0) + 1, of: line?.all ?? 1 };
}

interface MoneyOwner {
  id: string;
  programme: string;
  inLine: boolean;
  callId?: string | null;
  rank?: string | null;
}
