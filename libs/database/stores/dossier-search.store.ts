import type { EntityManager } from '@mikro-orm/postgresql';
import { openable, openableBy } from './openable.js';
import type { QueueOwner } from './queue.store.js';

/** Which dossiers are looked for; what is left out is not asked. */
export interface DossierSearch {
  /** each must stand in the reference, the number, the title or the organisation's name; case and accents do not count */
  words: string;
  programme?: string | undefined;
  status?: 'active' | 'ended' | undefined;
  /** reference of the call, or round, whose applications are meant */
  call?: string | undefined;
  /** name of a state of the main region */
  state?: string | undefined;
}

export interface FoundDossier {
  reference: string;
  title: string;
  process: string;
  programme: string;
  /** name of the call */
  call: string | null;
  organisation: string | null;
  state: string;
  stateSince: Date;
  dueAt: Date | null;
  waitingFor: string[];
}

export interface FoundDossiers {
  dossiers: FoundDossier[];
  total: number;
}

/** What was refused at its very beginning never became a dossier `d`; its page stays, for whoever began it. */
export const hasBegun = '(d.snapshot is not null or d.seq = 0)';

/**
 * Dossiers that are looked for, newest first. Only those which the person may open.
 * @param page from 1
 */
export async function searchDossiers(
  em: EntityManager,
  owner: QueueOwner,
  search: DossierSearch,
  page: number,
  size: number,
): Promise<FoundDossiers> {
  if (owner.roles.length === 0) return { dossiers: [], total: 0 };
  const { where, values } = conditions(owner, search);
  const from = `from dossier d left join organisation o on o.id = d.organisation_id left join call c on c.id = d.call_id where ${where}`;
  const [counted] = await em.execute<{ total: string }[]>(`select count(*) as total ${from}`, values);
  const rows = await em.execute<Row[]>(
    `select d.reference, d.title, d.process, d.programme, c.name as call, o.name as organisation, d.state,
       d.state_since as "stateSince", d.due_at as "dueAt", d.waiting_for as "waitingFor"
     ${from} order by d.created_at desc, d.id limit ? offset ?`,
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

function conditions(owner: QueueOwner, { words, programme, status, call, state }: DossierSearch) {
  const asked: { sql: string; values: unknown[] }[] = words
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 10)
    .map((word) => ({ sql: `${text} like ${folded('?')}`, values: [`%${word.replace(/[\\%_]/g, String.raw`\$&`)}%`] }));
  if (programme) asked.push({ sql: 'd.programme = ?', values: [programme] });
  if (status) asked.push({ sql: 'd.status = ?', values: [status] });
  if (state) asked.push({ sql: `split_part(d.state, ' | ', 1) = ?`, values: [state] });
  // A call's own dossier has its id.
  if (call) asked.push({ sql: 'd.call_id = (select x.id from dossier x where x.reference = ?)', values: [call] });
  asked.push({ sql: hasBegun, values: [] }, { sql: openable, values: openableBy(owner) });
  return { where: asked.map(({ sql }) => sql).join(' and '), values: asked.flatMap(({ values }) => values) };
}

/** Small letters without any signs on them, as somebody types them who does not have them on the keyboard. */
const folded = (text: string): string => `translate(lower(search_words(${text})), 'äöü', 'aou')`;
const text = folded(`concat_ws(' ', d.reference, d.number, d.title, o.name)`);
