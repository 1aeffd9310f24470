import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared } from '../prepared.js';

/** The next reference of a process in a year, such as `PF-2026-00017`: dense, since it commits with its dossier. */
export async function nextReference(em: EntityManager, prefix: string, year: number): Promise<string> {
  const rows = await prepared(em).execute<{ last: number }[]>(
    `insert into reference_counter (prefix, year, last) values (?, ?, 1)
     on conflict (prefix, year) do update set last = reference_counter.last + 1 returning last`,
    [prefix, year],
  );
  return `${prefix}-${year}-${String(rows[0]?.last ?? 0).padStart(5, '0')}`;
}
