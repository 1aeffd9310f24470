import type { EntityManager } from '@mikro-orm/postgresql';

/** What every list and page of calls shows. Whether it is open is said by the database's clock, which also receives. */
export interface CallDates {
  id: string;
  programme: string;
  name: string;
  opensAt: Date;
  closesAt: Date;
  deadlineKind: 'cutoff' | 'orderly';
  phase: 'before' | 'open' | 'closed';
}

/** A call with what its pages show. */
export interface CallView extends CallDates {
  /** drafts of applications are kept until then, and thrown away afterwards */
  draftsKeptUntil: Date;
  /** of the programme, by language */
  texts: Record<string, Record<string, string>>;
  /** of the programme, with the call's own on top */
  terms: Record<string, unknown>;
  form: { name: string; version: number };
  process: string;
}

/** Drafts are kept for thirty days after the end of their call `c`, days of Berlin (funding handbook §3.2, A1). */
export const draftsKeptUntil = `((c.closes_at at time zone 'Europe/Berlin' + interval '30 days') at time zone 'Europe/Berlin')`;

/** The phase of the call `c` now. */
export const callPhase = `case when now() < c.opens_at then 'before' when now() < c.closes_at then 'open' else 'closed' end`;

/** `CallDates` of the call `c`; its instants are text. */
export const callDates = `c.id, c.programme, c.name, c.opens_at as "opensAt", c.closes_at as "closesAt",
    c.deadline_kind as "deadlineKind", ${callPhase} as phase`;

const selected = `select ${callDates}, ${draftsKeptUntil} as "draftsKeptUntil", p.texts, p.terms || c.terms as terms, p.process,
    jsonb_build_object('name', p.form_name, 'version', p.form_version) as form
  from call c join programme p on p.key = c.programme`;

/** One call, open or not. */
export async function findCall(em: EntityManager, id: string): Promise<CallView | undefined> {
  const [row] = await em.execute<CallRow[]>(`${selected} where c.id = ?`, [id]);
  return row && withDates(row);
}

/** Instants come as text from plain SQL. */
type CallRow = Omit<CallView, Instants> & Record<Instants, string>;
type Instants = 'opensAt' | 'closesAt' | 'draftsKeptUntil';

const withDates = (row: CallRow): CallView => ({
  ...row,
  opensAt: new Date(row.opensAt),
  closesAt: new Date(row.closesAt),
  draftsKeptUntil: new Date(row.draftsKeptUntil),
});
