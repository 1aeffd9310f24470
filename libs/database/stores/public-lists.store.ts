import type { EntityManager } from '@mikro-orm/postgresql';
import { germanOrder } from '../german-order.js';

/** A public object as lists name it; without what is inside it. */
export interface PublicBrief {
  id: string;
  owner: string;
  key: string;
  type: string;
  /** the object that embeds it */
  parentId: string | null;
  data: Readonly<Record<string, unknown>>;
  shown: Readonly<Record<string, unknown>>;
  created: Date;
  modified: Date;
}

type Row = Omit<PublicBrief, 'created' | 'modified'> & { created: string; modified: string };
const columns = `p.id, p.owner, p.key, p.type, p.parent_id as "parentId", p.data, p.shown, p.created, p.modified`;
const brief = (row: Row): PublicBrief => ({
  ...row,
  created: new Date(row.created),
  modified: new Date(row.modified),
});
/** Ids or names as one parameter: `?::uuid[]`, `?::text[]`. None of them has a comma in it. */
export const asArray = (ids: readonly string[]): string => `{${ids.join(',')}}`;

/** Those of these objects that are public, by their ids. */
export async function publicBriefs(em: EntityManager, ids: readonly string[]): Promise<Map<string, PublicBrief>> {
  if (ids.length === 0) return new Map();
  const rows = await em.execute<Row[]>(
    `select ${columns} from publication p where p.visible and p.id = any(?::uuid[])`,
    [asArray([...new Set(ids)])],
  );
  return new Map(rows.map((row) => [row.id, brief(row)]));
}

/** All bodies, factions and departments, by name. */
export async function publicOrganizations(em: EntityManager): Promise<PublicBrief[]> {
  const rows = await em.execute<Row[]>(
    `select ${columns} from publication p where p.visible and p.type = 'Organization'
     order by ${germanOrder(`(p.data ->> 'name')`)}, p.data ->> 'startDate', p.serial`,
  );
  return rows.map(brief);
}

/** Which papers a list holds; blank conditions hold for all. */
export interface PaperFilter {
  /** words of the full text, as in `searchPublic` */
  words?: string | undefined;
  paperType?: string | undefined;
  /** of the paper's date, or of the resolution where only resolved ones are asked for */
  year?: string | undefined;
  state?: string | undefined;
  /** public ids of the bodies of which one consults or consulted on it */
  bodies?: readonly string[] | undefined;
  /** only those that were resolved on, on a known day; carried out, still to be, or whichever way */
  resolved?: 'done' | 'open' | 'any' | undefined;
  /** only those with a place that is known in degrees */
  placed?: boolean | undefined;
}

function conditionsOf(filter: PaperFilter): { sql: string; values: string[] } {
  const { words, paperType, year, state, bodies, resolved, placed } = filter;
  const parts: [sql: string, values: string[]][] = [[`p.visible and p.type = 'Paper'`, []]];
  if (words) parts.push([`p.found_by @@ websearch_to_tsquery('german', search_words(?))`, [words]]);
  if (paperType) parts.push(['p.paper_type = ?', [paperType]]);
  const day = resolved ? 'p.resolved_on' : 'p.paper_date';
  if (year) parts.push([`${day} between ? and ?`, [`${year}-01-01`, `${year}-12-31`]]);
  if (state) parts.push(['p.paper_state = ?', [state]]);
  if (bodies)
    parts.push([
      `exists (select from publication c join publication_link l on l.from_id = c.id and l.property = 'organization'
         where c.parent_id = p.id and c.type = 'Consultation' and c.visible and l.to_id = any(?::uuid[]))`,
      [asArray(bodies)],
    ]);
  if (resolved) parts.push(['p.resolved_on is not null', []]);
  if (resolved === 'open') parts.push(['p.orders_open', []]);
  if (resolved === 'done') parts.push(['not p.orders_open', []]);
  if (placed) parts.push(['p.placed', []]);
  return { sql: parts.map(([sql]) => sql).join(' and '), values: parts.flatMap(([, values]) => values) };
}

const orderings = {
  date: 'p.paper_date desc nulls last, p.serial desc',
  // By the papers' own days and numbers: what is entered long afterwards is not new.
  newest: `p.paper_date desc nulls last, p.data ->> 'reference' desc nulls last, p.serial desc`,
  published: 'p.created desc, p.serial desc',
  resolution: 'p.resolved_on desc nulls last, p.serial desc',
} as const;

/**
 * Public papers, the latest first: by their date (`newest`: and of one day by their number), by when they were published, or
 * by when they were resolved on.
 * @param page from 1
 * @returns `total` is how many there are on all pages
 */
export async function selectPapers(
  em: EntityManager,
  filter: PaperFilter,
  { page = 1, size = 20, by = 'date' }: { page?: number; size?: number; by?: keyof typeof orderings } = {},
): Promise<{ papers: PublicBrief[]; total: number }> {
  const { sql, values } = conditionsOf(filter);
  const [counted] = await em.execute<{ total: string }[]>(
    `select count(*) as total from publication p where ${sql}`,
    values,
  );
  const rows = await em.execute<Row[]>(
    `select ${columns} from publication p where ${sql} order by ${orderings[by]} limit ? offset ?`,
    [...values, size, (page - 1) * size],
  );
  return { papers: rows.map(brief), total: Number(counted?.total ?? 0) };
}

/** What public papers can be told apart by: kinds, years and states that occur. */
export async function paperFacets(
  em: EntityManager,
): Promise<{ paperTypes: string[]; years: string[]; states: string[]; resolvedYears: string[] }> {
  const papers = `from publication where visible and type = 'Paper'`;
  const rows = await em.execute<{ kind: string; value: string }[]>(
    `select * from (select 'paperTypes' as kind, paper_type as value ${papers} and paper_type <> '' group by paper_type
     union all select 'years', left(paper_date, 4) ${papers} and paper_date <> '' group by left(paper_date, 4)
     union all select 'states', paper_state ${papers} and paper_state <> '' group by paper_state
     union all select 'resolvedYears', left(resolved_on, 4) ${papers} and resolved_on is not null group by left(resolved_on, 4)) facets
     order by ${germanOrder('value')}`,
  );
  const of = (kind: string): string[] => rows.filter((row) => row.kind === kind).map(({ value }) => value);
  return {
    paperTypes: of('paperTypes'),
    years: of('years').toReversed(),
    states: of('states'),
    resolvedYears: of('resolvedYears').toReversed(),
  };
}

/** The public paper of a number, whatever its case; undefined where there is none. */
export async function paperByReference(em: EntityManager, reference: string): Promise<string | undefined> {
  const [row] = await em.execute<{ id: string }[]>(
    `select id from publication where visible and type = 'Paper' and upper(data ->> 'reference') = upper(?) order by serial limit 1`,
    [reference],
  );
  return row?.id;
}

/** Somebody in a body, as both are public. */
export interface PublicMember {
  person: { id: string; data: Readonly<Record<string, unknown>> };
  data: Readonly<Record<string, unknown>>;
  shown: Readonly<Record<string, unknown>>;
  onBehalfOf: { id: string; data: Readonly<Record<string, unknown>> } | null;
}

/** Who sits and sat in a body, by family name. */
export function membersOf(em: EntityManager, organizationId: string): Promise<PublicMember[]> {
  return em.execute(
    `select m.data, m.shown, jsonb_build_object('id', p.id, 'data', p.data) as person,
       case when f.id is not null then jsonb_build_object('id', f.id, 'data', f.data) end as "onBehalfOf"
     from publication_link o join publication m on m.id = o.from_id and m.visible and m.type = 'Membership'
     join publication_link l on l.from_id = m.id and l.property = 'person'
     join publication p on p.id = l.to_id and p.visible
     left join publication_link b on b.from_id = m.id and b.property = 'onBehalfOf'
     left join publication f on f.id = b.to_id and f.visible
     where o.to_id = ? and o.property = 'organization'
     order by ${germanOrder(`(p.data ->> 'familyName')`)}, ${germanOrder(`(p.data ->> 'givenName')`)}, m.data ->> 'startDate', m.serial`,
    [organizationId],
  );
}

/** Types that have a page of their own. */
export const pageTypes = ['Paper', 'Meeting', 'Organization', 'Person'] as const;

/** How many visible objects of each type with a page there are. */
export async function pageCounts(em: EntityManager): Promise<Map<string, number>> {
  const rows = await em.execute<{ type: string; count: string }[]>(
    `select type, count(*) as count from publication where visible and type = any(?::text[]) group by type`,
    [asArray(pageTypes)],
  );
  return new Map(rows.map(({ type, count }) => [type, Number(count)]));
}

/** Ids of visible objects of a type with when they changed, in the order in which they came. @param page from 1 */
export async function pagesOf(
  em: EntityManager,
  type: string,
  { page, size }: { page: number; size: number },
): Promise<{ id: string; modified: Date }[]> {
  const rows = await em.execute<{ id: string; modified: string }[]>(
    'select id, modified from publication where visible and type = ? order by serial limit ? offset ?',
    [type, size, (page - 1) * size],
  );
  return rows.map(({ id, modified }) => ({ id, modified: new Date(modified) }));
}
