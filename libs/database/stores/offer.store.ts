import type { EntityManager } from '@mikro-orm/postgresql';
import { callDates, type CallDates } from './call.store.js';

type Texts = Record<string, Record<string, string>>;

/** A programme as the public sees it. */
export interface Offer {
  key: string;
  process: string;
  terms: Record<string, unknown>;
  /** by language: title, summary, conditions, contact and more */
  texts: Texts;
  form: { name: string; version: number };
}

/** A published call. */
export interface OfferedCall extends CallDates {
  /** the programme's terms, overlaid with the call's own */
  terms: Record<string, unknown>;
  /** the call's own words by language: text, contact */
  texts: Texts;
  /** the council has not adopted the budget yet: nothing is granted before */
  budgetHold: boolean;
}

/** A programme with its calls: open ones by deadline, then announced ones by opening, then closed ones, the latest first. */
export interface OfferWithCalls extends Offer {
  calls: OfferedCall[];
}

// What calls got with their own process is read by name, so that a database without it yet says the same as before.
const calls = `select ${callDates},
    p.terms || coalesce(nullif(r.row -> 'terms', 'null'), '{}')
      || jsonb_strip_nulls(jsonb_build_object('selection', r.row -> 'selection')) as terms,
    coalesce(nullif(r.row -> 'texts', 'null'), '{}') as texts, coalesce((r.row ->> 'budget_hold')::boolean, false) as "budgetHold"
  from call c join programme p on p.key = c.programme cross join lateral (select to_jsonb(c) as row) r
  where coalesce((r.row ->> 'published')::boolean, true)`;

/** All programmes with their published calls, in order of their keys; or the one with this key. */
export async function offers(em: EntityManager, key?: string): Promise<OfferWithCalls[]> {
  const only = [key ?? null, key ?? null];
  const programmes = await em.execute<Offer[]>(
    `select key, process, terms, texts, jsonb_build_object('name', form_name, 'version', form_version) as form
     from programme where (?::text is null or key = ?) order by key`,
    only,
  );
  const rows = await em.execute<CallRow[]>(`${calls} and (?::text is null or c.programme = ?)`, only);
  const found = rows.map(withDates).toSorted(byUse);
  return programmes.map((one) => ({ ...one, calls: found.filter(({ programme }) => programme === one.key) }));
}

/** How long it took from receipt to the decision that was sent, in days: of half of the applications, and of nine in ten. */
export interface DecisionTime {
  count: number;
  halfDays: number;
  mostDays: number;
}

const fewest = 10;

/**
 * What decisions of the last two years took, by the documents that told them; nothing where fewer than ten were decided,
 * since that says little and could say something about a single one.
 * @param notices templates of those documents
 */
export async function decisionTime(
  em: EntityManager,
  programme: string,
  notices: readonly string[],
): Promise<DecisionTime | undefined> {
  if (notices.length === 0) return undefined;
  const [row] = await em.execute<DecisionTime[]>(
    `select count(*)::int as count, ceil(percentile_cont(0.5) within group (order by days))::int as "halfDays",
       ceil(percentile_cont(0.9) within group (order by days))::int as "mostDays"
     from (select extract(epoch from min(t.created_at) - d.created_at)::float / 86400 as days
       from dossier d join document t on t.dossier_id = d.id
       where d.programme = ? and t.template in (?) and d.created_at > now() - interval '2 years'
       group by d.id) decided`,
    [programme, [...notices]],
  );
  return row !== undefined && row.count >= fewest ? row : undefined;
}

const order = { open: 0, before: 1, closed: 2 } as const;

/** Those that can be applied for first; of one day in the order of their names, so that the list is the same each time. */
export function byUse(a: OfferedCall, b: OfferedCall): number {
  if (a.phase !== b.phase) return order[a.phase] - order[b.phase];
  return byDay(a, b) || a.name.localeCompare(b.name, 'de') || (a.id < b.id ? -1 : 1);
}

function byDay(a: OfferedCall, b: OfferedCall): number {
  if (a.phase === 'before') return a.opensAt.getTime() - b.opensAt.getTime();
  return (a.closesAt.getTime() - b.closesAt.getTime()) * (a.phase === 'open' ? 1 : -1);
}

/** Instants come as text from plain SQL. */
type CallRow = Omit<OfferedCall, 'opensAt' | 'closesAt'> & { opensAt: string; closesAt: string };

const withDates = (row: CallRow): OfferedCall => ({
  ...row,
  opensAt: new Date(row.opensAt),
  closesAt: new Date(row.closesAt),
});
