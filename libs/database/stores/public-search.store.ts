import type { EntityManager } from '@mikro-orm/postgresql';
import { asArray } from './public-lists.store.js';
import type { PublicList } from './public-reading.store.js';
import { publicTrees, type PublicNode } from './public-tree.js';

/** An object that was found by words. */
export interface PublicHit extends Pick<PublicNode, 'id' | 'owner' | 'key' | 'type' | 'data' | 'shown' | 'modified'> {
  /** pieces of its text around the words; those that were found stand between U+0001 and U+0002 */
  excerpt: string;
}

export interface PublicHits {
  hits: PublicHit[];
  /** how many there are of each type, whichever types are asked for */
  counts: Readonly<Record<string, number>>;
}

/**
 * Visible objects that have a page and hold these words, best first: in the name before elsewhere. Words are German, in any
 * form; `"…"`, `or` and `-` mean what they do in web searches.
 * @param types only these; all without
 * @param page from 1
 */
export async function searchPublic(
  em: EntityManager,
  words: string,
  { types, page = 1, size = 20 }: { types?: readonly string[]; page?: number; size?: number } = {},
): Promise<PublicHits> {
  const counted = await em.execute<{ type: string; count: string }[]>(
    `select type, count(*) as count from publication p, websearch_to_tsquery('german', search_words(?)) q
     where p.visible and p.found_by @@ q group by type`,
    [words],
  );
  const ofTypes = types ? asArray(types) : null;
  const counts = Object.fromEntries(counted.map(({ type, count }) => [type, Number(count)]));
  const rows = await em.execute<(Omit<PublicHit, 'modified'> & { modified: string })[]>(
    `with best as (
       select p.id, ts_rank_cd(p.found_by, q) as rank, q from publication p, websearch_to_tsquery('german', search_words(?)) q
       where p.visible and p.found_by @@ q and (?::text[] is null or p.type = any(?::text[]))
       order by rank desc, p.serial desc limit ? offset ?)
     select p.id, p.owner, p.key, p.type, p.data, p.shown, p.modified,
       ts_headline('german', p.search, b.q, ?) as excerpt
     from best b join publication p on p.id = b.id order by b.rank desc, p.serial desc`,
    [words, ofTypes, ofTypes, size, (page - 1) * size, headline],
  );
  return { hits: rows.map((row) => ({ ...row, modified: new Date(row.modified) })), counts };
}

const headline = `StartSel=\u0001, StopSel=\u0002, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "`;

/** What a page of ours lists: by a property, its days or instants from and until (both within), in its order. */
export interface PublicSelection extends Pick<PublicList, 'type' | 'naming'> {
  /** property of `data` to order by; without, as they came */
  by?: string;
  from?: string;
  until?: string;
  descending?: boolean;
}

/**
 * Visible objects for a page of ours, in the order of a property.
 * @param page from 1
 * @returns `total` is how many there are on all pages
 */
export async function selectPublic(
  em: EntityManager,
  { type, naming, by, from, until, descending = false }: PublicSelection,
  { page = 1, size = 20 }: { page?: number; size?: number } = {},
): Promise<{ objects: PublicNode[]; total: number }> {
  const direction = descending ? 'desc' : 'asc';
  const conditions: [sql: string, values: string[]][] = [['p.type = ?', [type]]];
  if (naming)
    conditions.push([
      'exists (select from publication_link l where l.from_id = p.id and l.property = ? and l.to_id = ?)',
      [naming.property, naming.id],
    ]);
  if (by !== undefined && from !== undefined) conditions.push(['p.data ->> ? >= ?', [by, from]]);
  if (by !== undefined && until !== undefined) conditions.push(['p.data ->> ? <= ?', [by, until]]);
  const [found] = await em.execute<{ ids: string[]; total: string }[]>(
    `with found as (select p.id, p.serial, p.data ->> ? as place from publication p
       where p.visible and ${conditions.map(([sql]) => sql).join(' and ')})
     select (select count(*) from found) as total, array(
       select id from found order by place ${direction} nulls last, serial ${direction} limit ? offset ?) as ids`,
    [by ?? '', ...conditions.flatMap(([, values]) => values), size, (page - 1) * size],
  );
  return { objects: await publicTrees(em, found?.ids ?? []), total: Number(found?.total ?? 0) };
}
