import type { EntityManager } from '@mikro-orm/postgresql';
import { hasBegun } from './dossier-search.store.js';
import { countable, countableBy } from './openable.js';
import type { QueueOwner } from './queue.store.js';

/** How the dossiers of a process count, as the process says it (`Statistics`). */
export interface Counting {
  process: string;
  as: string;
  endings: Readonly<Record<string, string>>;
  requested?: string | undefined;
  field?: string | undefined;
  /** names of the forms that ask for the field */
  forms?: readonly string[] | undefined;
  notices?: readonly string[] | undefined;
}

/** Whose numbers, and of which processes, programme and call. */
export interface StatisticsScope {
  owner: QueueOwner;
  countings: readonly Counting[];
  programme?: string | undefined;
  call?: string | undefined;
}

/** By what the numbers of a year are parted. */
export const statisticsParts = ['programme', 'call', 'field'] as const;
export type StatisticsPart = (typeof statisticsParts)[number];

/** What came of the dossiers of one part that were received in one year, or of all together. Integer cents. */
export interface Figures {
  as: string;
  /**
   * key of the programme; id of the call, or without one key of the programme; or key of the field of action, empty
   * without one; null: of all
   */
  part: string | null;
  /** of receipt, in Berlin; null: of all */
  year: number | null;
  received: number;
  granted: number;
  rejected: number;
  withdrawn: number;
  settled: number;
  open: number;
  requestedCents: number;
  /** committed and paid, less what came back */
  grantedCents: number;
  /** less what came back */
  paidCents: number;
  /** how many have a notice */
  noticed: number;
  /** days from receipt to notice, of half of them; null where fewer than five have one */
  halfDays: number | null;
}

/** How many were received, and how many had their notice, in one month. */
export interface MonthFigures {
  as: string;
  /** `YYYY-MM`, in Berlin */
  month: string;
  received: number;
  noticed: number;
}

/** Of fewer a middle says little, and could say something about a single one. */
export const fewestDays = 5;

const berlin = (instant: string): string => `(${instant} at time zone 'Europe/Berlin')::date`;

/**
 * The dossiers that count. What a sealed one has been told, asked or granted is nobody's to know: only that it was
 * received, and the state in which it stands to all.
 */
const counted = `with k as (
    select * from jsonb_to_recordset(?::jsonb) as x(process text, "as" text, endings jsonb, requested text, field text, forms text[], notices text[])),
  n as (select t.dossier_id, k.process, min(t.created_at) as noticed_at
    from document t join k on t.template = any (k.notices) group by 1, 2),
  counted as (
    select d.programme, d.call_id, k."as", ${berlin('d.created_at')} as received_on, ${berlin('n.noticed_at')} as noticed_on,
      coalesce(k.endings ->> split_part(d.state, ' | ', 1), 'open') as ending,
      case when d.readers is null then d.id end as known, k.requested, k.field, k.forms
    from dossier d join k on k.process = d.process
      left join n on n.dossier_id = d.id and n.process = d.process and d.readers is null
    where ${hasBegun} and ${countable} and (?::text is null or d.programme = ?) and (?::uuid is null or d.call_id = ?))`;

const valuesOf = ({ owner, countings, programme, call }: StatisticsScope): unknown[] => [
  JSON.stringify(countings.map(({ field, ...one }) => ({ ...one, field: field && pathOf(field) }))),
  ...countableBy(owner),
  programme ?? null,
  programme ?? null,
  call ?? null,
  call ?? null,
];

/** A pointer as Postgres writes paths. */
const pathOf = (pointer: string): string => `{${pointer.split('/').slice(1).join(',')}}`;

const parts: Readonly<Record<StatisticsPart, string>> = {
  programme: 'programme',
  call: 'coalesce(call_id::text, programme)',
  // The newest answers that name one.
  field: `coalesce((select a.data #>> field::text[] from answers a join command c on c.id = a.command_id
    where a.dossier_id = known and a.form_name = any (forms) and c.outcome ->> 'kind' = 'accepted'
      and a.data #>> field::text[] is not null
    order by c.received_at desc limit 1), '')`,
};

/** The numbers of the dossiers received in a year, or in any, by part and year, and of each kind all together. */
export function statistics(
  em: EntityManager,
  scope: StatisticsScope,
  { year, by }: { year: number | undefined; by: StatisticsPart },
): Promise<Figures[]> {
  const ended = (ending: string): string => `count(*) filter (where ending = '${ending}')::int as ${ending}`;
  return em.execute<Figures[]>(
    `${counted}, one as (
       select "as", ${parts[by]} as part, extract(year from received_on)::int as year, ending, noticed_on - received_on as days,
         (select (j.body -> 'facts' ->> requested)::bigint from journal_entry j where j.dossier_id = known
           order by j.seq desc limit 1) as requested,
         l.granted, l.paid
       from counted left join (
         select dossier_id, sum(case bucket when 'returned' then -cents else cents end) as granted,
           sum(case bucket when 'paid' then cents when 'returned' then -cents end) as paid
         from ledger_entry where bucket in ('committed', 'paid', 'returned') group by dossier_id) l on l.dossier_id = known
       where ?::int is null or extract(year from received_on) = ?)
     select "as", part, year, count(*)::int as received, ${['granted', 'rejected', 'withdrawn', 'settled', 'open'].map(ended).join(', ')},
       coalesce(sum(requested), 0)::float8 as "requestedCents", coalesce(sum(one.granted), 0)::float8 as "grantedCents",
       coalesce(sum(paid), 0)::float8 as "paidCents", count(days)::int as noticed,
       case when count(days) >= ${fewestDays} then percentile_cont(0.5) within group (order by days) end as "halfDays"
     from one group by grouping sets (("as"), ("as", part, year)) order by "as", year desc, part`,
    [...valuesOf(scope), year ?? null, year ?? null],
  );
}

/** Receipts and notices by month, of all years, oldest first; months without any are left out. */
export function statisticsByMonth(em: EntityManager, scope: StatisticsScope): Promise<MonthFigures[]> {
  return em.execute<MonthFigures[]>(
    `${counted} select "as", to_char(day, 'YYYY-MM') as month, count(*) filter (where event = 'received')::int as received,
       count(*) filter (where event = 'noticed')::int as noticed
     from counted cross join lateral (values ('received', received_on), ('noticed', noticed_on)) e(event, day)
     where day is not null group by 1, 2 order by 1, 2`,
    valuesOf(scope),
  );
}
