import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared, type Sender } from '../prepared.js';

/** What of a budget is planned, and where it went. Integer cents. */
export interface Balance {
  planned: number;
  reserved: number;
  committed: number;
  paid: number;
  returned: number;
}

/** Where the money of a programme and budget year stands, as one dossier sees it. Integer cents. */
export interface Money {
  balance: Balance;
  /** planned less reserved, committed and paid, plus returned */
  availableCents: number;
  /** what is reserved and committed for this dossier */
  ownReservedCents: number;
  ownCommittedCents: number;
  /** the others in line for the same money */
  line: { rank: string; cents: number }[];
}

/** What the balance leaves, in cents. */
export const available = ({ planned, reserved, committed, paid, returned }: Balance): number =>
  planned - reserved - committed - paid + returned;

/** Whether a budget takes these bookings, one after another: what the constraints of its table ask for. */
export function takes(balance: Balance, bookings: readonly { bucket: keyof Balance; cents: number }[]): boolean {
  const after = { ...balance };
  return bookings.every(({ bucket, cents }) => {
    after[bucket] += cents;
    return after[bucket] >= 0 && available(after) >= 0;
  });
}

/**
 * Holds a budget until the transaction ends, so that of two decisions on the last money one waits and sees the other's.
 * What is read of it without is what it was: somebody else may book meanwhile.
 */
export async function lockBudget(by: Sender, programme: string, budgetYear: number): Promise<void> {
  await prepared(by).execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
    `budget ${programme} ${budgetYear}`,
  ]);
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
