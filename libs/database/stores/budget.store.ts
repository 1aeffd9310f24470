import type { EntityManager } from '@mikro-orm/postgresql';
import type { Dossier } from '../entities/dossier.entity.js';
import { prepared } from '../prepared.js';

/** Where the money of a programme and budget year stands, as one dossier sees it. Integer cents. */
export interface Money {
  /** planned less reserved, committed and paid, plus returned */
  availableCents: number;
  /** what is reserved and committed for this dossier */
  ownReservedCents: number;
  ownCommittedCents: number;
  /** the others in line for the same money */
  line: { rank: string; cents: number }[];
}

type MoneyRow = { available: string | null; reserved: string; committed: string; line: Money['line'] };

/** Reads the money's state now; without `lockBudget` before, somebody else may book meanwhile. */
export async function moneyOf(em: EntityManager, dossier: Dossier, budgetYear: number): Promise<Money> {
  const [row] = await prepared(em).execute<MoneyRow[]>(
    `select (select planned_cents - reserved_cents - committed_cents - paid_cents + returned_cents from budget
         where programme = ? and budget_year = ?) as available, coalesce(own.reserved, 0) as reserved, coalesce(own.committed, 0) as committed,
       (select coalesce(jsonb_agg(jsonb_build_object('rank', d.rank, 'cents', d.claim_cents)), '[]') from dossier d
         left join call c on c.id = d.call_id where d.in_line and d.programme = ? and d.id <> ?
         and coalesce(c.budget_year, ?) = ?) as line
     from (select sum(cents) filter (where bucket = 'reserved') as reserved, sum(cents) filter (where bucket = 'committed') as committed
       from ledger_entry where dossier_id = ?) own`,
    [dossier.programme, budgetYear, dossier.programme, dossier.id, budgetYear, budgetYear, dossier.id],
  );
  return {
    availableCents: Number(row?.available ?? 0),
    ownReservedCents: Number(row?.reserved ?? 0),
    ownCommittedCents: Number(row?.committed ?? 0),
    line: row?.line ?? [],
  };
}

/** Holds a budget until the transaction ends, so that of two decisions on the last money one waits and sees the other's. */
export async function lockBudget(em: EntityManager, programme: string, budgetYear: number): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`budget ${programme} ${budgetYear}`]);
}

/** A dossier in line whose turn it could be: what those before it want leaves some of the money. */
export interface InLine {
  id: string;
  reference: string;
  process: string;
}

/** Those in line for the money of a programme and budget year whose turn it could be, in the order of their rank. */
export function inLineFor(em: EntityManager, programme: string, budgetYear: number): Promise<InLine[]> {
  return em.execute<InLine[]>(
    `select id, reference, process from (
       select d.id, d.reference, d.process, d.rank,
         coalesce(sum(d.claim_cents) over (order by d.rank rows between unbounded preceding and 1 preceding), 0) as ahead
       from dossier d join call c on c.id = d.call_id where d.in_line and d.programme = ? and c.budget_year = ?) line
     where ahead < (select planned_cents - reserved_cents - committed_cents - paid_cents + returned_cents from budget
       where programme = ? and budget_year = ?) order by rank`,
    [programme, budgetYear, programme, budgetYear],
  );
}
