import type { EntityManager } from '@mikro-orm/postgresql';
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
 * may open, by the same rule as their page: a role in the programme, no conflict of interest, not their own.
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
      and exists (select 1 from jsonb_to_recordset(?::jsonb) as h(role text, programme text)
        where h.programme is null or h.programme = d.programme)
      and d.applicant_id is distinct from ? and d.proposer_id is distinct from ? and (d.readers is null or ? = any (d.readers))
      and not coalesce(d.snapshot -> 'recused' @> to_jsonb(?::text), false)
      and not exists (select 1 from relation r where r.person_id = ? and r.organisation_id = d.organisation_id
        and (now() at time zone 'Europe/Berlin')::date between coalesce(r.from_day, '-infinity') and coalesce(r.to_day, 'infinity'))`;
  const { personId } = owner;
  const values = [pattern, pattern, JSON.stringify(owner.roles), ...Array<string>(5).fill(personId)];
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
