import type { EntityManager } from '@mikro-orm/postgresql';
import { hasBegun } from './dossier-search.store.js';
import type { ProcessDefinition } from '#libs/engine/definition.js';

export interface PublishedProcess {
  name: string;
  version: number;
  hash: string;
  publishedAt: string;
  body: ProcessDefinition;
}
export interface PublishedFormLine {
  name: string;
  version: number;
  hash: string;
  publishedAt: string;
}
export interface ProgrammeLine {
  key: string;
  process: string;
  processVersion: number;
  formName: string;
  formVersion: number;
  texts: Record<string, Record<string, string>>;
  calls: { id: string; name: string; opensAt: string; closesAt: string; budgetCents: number; budgetYear: number }[];
}
export interface RoleLine {
  role: string;
  programme: string | null;
  name: string;
  fromDay: string;
  toDay: string | null;
}
/** How many dossiers of a definition version rest in a state now. */
export interface RunningLine {
  process: string;
  version: number;
  state: string;
  count: number;
  overdue: number;
}
export interface Operations {
  /** commands without an outcome, and when the oldest was received */
  undecided: number;
  undecidedSince: string | null;
  unsentMails: number;
  failedMails: number;
  openEffects: number;
  failingEffects: number;
}

/** What an administrator sees: what runs and how it fares, never what is in a dossier. */
export class AdministrationStore {
  constructor(private readonly em: EntityManager) {}

  processes(): Promise<PublishedProcess[]> {
    return this.em.execute(
      `select name, version, hash, published_at as "publishedAt", body from process_definition order by name, version desc`,
    );
  }

  forms(): Promise<PublishedFormLine[]> {
    return this.em.execute(
      `select name, version, hash, published_at as "publishedAt" from form_definition order by name, version desc`,
    );
  }

  running(): Promise<RunningLine[]> {
    return this.em.execute(
      `select process, process_version as version, state, count(*)::int as count,
         (count(*) filter (where due_at < now()))::int as overdue
       from dossier d where status = 'active' and ${hasBegun} group by process, process_version, state order by process, process_version, state`,
    );
  }

  programmes(): Promise<ProgrammeLine[]> {
    return this.em.execute(
      `select p.key, p.process, p.process_version as "processVersion", p.form_name as "formName", p.form_version as "formVersion", p.texts,
         coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'opensAt', c.opens_at, 'closesAt', c.closes_at,
           'budgetCents', c.budget_cents, 'budgetYear', c.budget_year) order by c.opens_at) from call c where c.programme = p.key), '[]') as calls
       from programme p order by p.key`,
    );
  }

  /** Roles that somebody holds today. */
  roles(): Promise<RoleLine[]> {
    return this.em.execute(
      `select r.role, r.programme, p.name, r.from_day::text as "fromDay", r.to_day::text as "toDay"
       from role_assignment r join person p on p.id = r.person_id
       where (now() at time zone 'Europe/Berlin')::date between r.from_day and coalesce(r.to_day, 'infinity')
       order by r.role, r.programme nulls first, p.name`,
    );
  }

  /** The work that is not done yet, as numbers. */
  async operations(): Promise<Operations> {
    const [row] = await this.em.execute<Operations[]>(
      `select (select count(*)::int from command where outcome is null) as undecided,
         (select min(received_at) from command where outcome is null) as "undecidedSince",
         (select count(*)::int from mail where sent_at is null and failed_at is null) as "unsentMails",
         (select count(*)::int from mail where failed_at is not null) as "failedMails",
         (select count(*)::int from effect where done_at is null) as "openEffects",
         (select count(*)::int from effect where done_at is null and attempts > 1) as "failingEffects"`,
    );
    if (!row) throw new Error('no numbers');
    return row;
  }
}
