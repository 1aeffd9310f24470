import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared } from '../prepared.js';

/** A public object that another one names. */
export interface PublicLink {
  id: string;
  type: string;
}

/** What is known of a file's bytes. */
export interface PublicFile {
  id: string;
  mediaType: string;
  sizeBytes: number;
  /** under which they are stored */
  sha256: string;
  /** none of files that were stored before it was computed */
  sha512: string | null;
  storedAt: Date;
}

export interface PublicNode {
  id: string;
  /** id of a dossier, or of a row of the register */
  owner: string;
  key: string;
  type: string;
  /** empty of a tombstone, as all that follows but the instants */
  data: Readonly<Record<string, unknown>>;
  shown: Readonly<Record<string, unknown>>;
  created: Date;
  modified: Date;
  deleted: boolean;
  file: PublicFile | null;
  /** visible objects that it names, by property, in their order */
  links: Readonly<Record<string, PublicLink[]>>;
  /** visible objects that are shown inside it, by property, in their order */
  parts: Readonly<Record<string, PublicNode[]>>;
  /** visible objects that name it or hold it, by the property in which it shows them; only of what is asked for itself */
  back: Readonly<Record<string, PublicLink[]>>;
}

interface Row {
  id: string;
  owner: string;
  key: string;
  type: string;
  data: Record<string, unknown>;
  shown: Record<string, unknown>;
  created: string;
  modified: string;
  visible: boolean;
  file: (Omit<PublicFile, 'storedAt'> & { storedAt: string }) | null;
}

/** A visible object that is named in a property of another one, or whose property shows it; `whole` if it is inside it. */
type Named = [of: string, property: string, id: string, whole: boolean, type: string];

interface Content {
  rows: Row[];
  /** a line each, see `namedIn` */
  links: string;
  back: string;
}

/** Objects and all that is inside them. */
const holding = `with recursive held (id) as (
    select unnest(?::uuid[])
    union
    select e.id from held h cross join lateral (
      select l.to_id as id from publication_link l where l.from_id = h.id and l.embeds = 'target'
      union all select l.from_id from publication_link l where l.to_id = h.id and l.embeds = 'source') e)
  select array(select id from held) as ids`;

/**
 * What is known of objects: rows as JSON, what they name, and who names those that are asked for themselves. Prepared, for any ids: a plan made
 * for these would take its time and read the whole table where a few hundred are asked for.
 */
const contentWith = (shown: string): string => `select
  (select coalesce(json_agg(r), '[]') from (
    select p.id, p.owner, p.key, p.type, p.data, ${shown} as shown, p.created, p.modified, p.visible,
      case when f.id is not null then json_build_object('id', f.id, 'mediaType', f.media_type, 'sizeBytes', f.size_bytes,
        'sha256', f.sha256, 'sha512', f.sha512, 'storedAt', f.stored_at) end as file
    from publication p left join file f on f.id = p.file_id and p.visible
    where p.id = any(?::uuid[]) and p.created is not null) r) as rows,
  (select coalesce(string_agg(l.from_id || ' ' || l.property || ' ' || t.id || ' ' || coalesce(l.embeds, '-') || ' ' || t.type, ','
      order by l.n, t.id), '')
    from publication_link l join publication t on t.id = l.to_id and t.visible where l.from_id = any(?::uuid[])) as links,
  (select coalesce(string_agg(l.to_id || ' ' || l.shown_at || ' ' || s.id || ' ' || coalesce(l.embeds, '-') || ' ' || s.type, ','
      order by s.serial), '')
    from publication_link l join publication s on s.id = l.from_id and s.visible
    where l.to_id = any(?::uuid[]) and l.shown_at is not null) as back`;
const content = contentWith('p.shown');
const contentOfData = contentWith(`'{}'::jsonb`);

/**
 * Those of the objects that are or were public, in the order in which they are asked for. Statements: two.
 * @param withShown also what pages of ours alone show, which can be long
 */
export async function publicTrees(em: EntityManager, ids: readonly string[], withShown = true): Promise<PublicNode[]> {
  if (ids.length === 0) return [];
  const [held] = await prepared(em).execute<{ ids: string[] }[]>(holding, [ids]);
  const [found] = await prepared(em).execute<Content[]>(withShown ? content : contentOfData, [
    held?.ids,
    held?.ids,
    ids,
  ]);
  const index: Index = {
    rows: new Map(found?.rows.map((row) => [row.id, row])),
    links: grouped(namedIn(found?.links, 'target')),
    back: grouped(namedIn(found?.back, 'source')),
  };
  return ids.flatMap((id) => {
    const row = index.rows.get(id);
    return row ? [nodeOf(row, index, true)] : [];
  });
}

/** By whom they are named. Neither ids nor names hold blanks or commas; JSON of a thousand takes Postgres twice as long. */
const namedIn = (list = '', embeds: 'target' | 'source'): [string, Named][] =>
  list === ''
    ? []
    : list.split(',').map((line) => {
        const [of = '', property = '', id = '', end = '', type = ''] = line.split(' ');
        return [of, [of, property, id, end === embeds, type]];
      });

interface Index {
  rows: ReadonlyMap<string, Row>;
  links: Readonly<Record<string, Named[]>>;
  back: Readonly<Record<string, Named[]>>;
}

function nodeOf(row: Row, index: Index, isOuter: boolean): PublicNode {
  const { id, owner, key, type, data, shown, file } = row;
  // A tombstone names nobody, though it stays in lists.
  const links = row.visible ? (index.links[id] ?? []) : [];
  const back = row.visible ? (index.back[id] ?? []) : [];
  const parts = [...links, ...back].flatMap(([, property, part, whole]): [string, PublicNode][] => {
    const inner = whole ? index.rows.get(part) : undefined;
    return inner ? [[property, nodeOf(inner, index, false)]] : [];
  });
  const named = (all: Named[]): [string, PublicLink][] =>
    all.flatMap(([, property, to, whole, kind]) => (whole ? [] : [[property, { id: to, type: kind }]]));
  return {
    id,
    owner,
    key,
    type,
    data,
    shown,
    created: new Date(row.created),
    modified: new Date(row.modified),
    deleted: !row.visible,
    file: file && { ...file, storedAt: new Date(file.storedAt) },
    links: grouped(named(links)),
    parts: grouped(parts),
    back: isOuter ? grouped(named(back)) : {},
  };
}

function grouped<T>(pairs: readonly (readonly [string, T])[]): Record<string, T[]> {
  const groups: Record<string, T[]> = {};
  for (const [property, one] of pairs) (groups[property] ??= []).push(one);
  return groups;
}
