import type { EntityManager } from '@mikro-orm/postgresql';
import { openable, openableBy } from './openable.js';
import type { QueueOwner } from './queue.store.js';

export interface FoundDossier {
  reference: string;
  title: string;
  process: string;
  programme: string;
  state: string;
  stateSince: Date;
  dueAt: Date | null;
  waitingFor: string[];
}

export interface FoundDossiers {
  dossiers: FoundDossier[];
  total: number;
}

/**
 * Dossiers whose reference or title holds these words, newest first; all of them for no words. Only those which the person
 * may open.
 * @param page from 1
 */
export async function searchDossiers(
  em: EntityManager,
  owner: QueueOwner,
  words: string,
  page: number,
  size = 25,
): Promise<FoundDossiers> {
  if (owner.roles.length === 0) return { dossiers: [], total: 0 };
  const pattern = `%${words.trim().replace(/[\\%_]/g, String.raw`\$&`)}%`;
  const where = `from dossier d
    where (d.reference ilike ? or d.title ilike ?)
      and ${openable}`;
  const values = [pattern, pattern, ...openableBy(owner)];
  const [counted] = await em.execute<{ total: string }[]>(`select count(*) as total ${where}`, values);
  const rows = await em.execute<Row[]>(
    `select d.reference, d.title, d.process, d.programme, d.state, d.state_since as "stateSince", d.due_at as "dueAt",
       d.waiting_for as "waitingFor" ${where} order by d.created_at desc, d.id limit ? offset ?`,
    [...values, size, (page - 1) * size],
  );
  const dossiers = rows.map(({ stateSince, dueAt, ...row }) => ({
    ...row,
    stateSince: new Date(stateSince),
    dueAt: dueAt === null ? null : new Date(dueAt),
  }));
  return { dossiers, total: Number(counted?.total ?? 0) };
}

/** Instants come as text from plain SQL. */
type Row = Omit<FoundDossier, 'stateSince' | 'dueAt'> & { stateSince: string; dueAt: string | null };
