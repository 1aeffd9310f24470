import type { EntityManager } from '@mikro-orm/postgresql';

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
  links: Named[] | null;
  back: Named[] | null;
}
type Named = [property: string, id: string, type: string, whole: boolean];

/** Asks for objects and everything inside them by one statement. */
const trees = `with recursive wanted as (select unnest(?::uuid[]) as id),
  held (id) as (
    select id from wanted
    union
    select e.id from held h cross join lateral (
      select l.to_id as id from publication_link l where l.from_id = h.id and l.embeds = 'target'
      union all select l.from_id from publication_link l where l.to_id = h.id and l.embeds = 'source') e
    join publication p on p.id = e.id and p.visible)
  select p.id, p.owner, p.key, p.type, p.data, p.shown, p.created, p.modified, p.visible,
    case when p.visible and f.id is not null then jsonb_build_object('id', f.id, 'mediaType', f.media_type, 'sizeBytes',
      f.size_bytes, 'sha256', f.sha256, 'sha512', f.sha512, 'storedAt', f.stored_at) end as file,
    case when p.visible then (
      select jsonb_agg(jsonb_build_array(l.property, t.id, t.type, l.embeds is not distinct from 'target') order by l.n, t.serial)
      from publication_link l join publication t on t.id = l.to_id and t.visible where l.from_id = p.id) end as links,
    case when p.visible then (
      select jsonb_agg(jsonb_build_array(l.shown_at, s.id, s.type, l.embeds is not distinct from 'source') order by s.serial)
      from publication_link l join publication s on s.id = l.from_id and s.visible
      where l.to_id = p.id and l.shown_at is not null) end as back
  from held h join publication p on p.id = h.id left join file f on f.id = p.file_id
  where p.created is not null`;

/** Those of the objects that are or were public, in the order in which they are asked for. */
export async function publicTrees(em: EntityManager, ids: readonly string[]): Promise<PublicNode[]> {
  if (ids.length === 0) return [];
  const rows = await em.execute<Row[]>(trees, [`{${ids.join(',')}}`]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [nodeOf(row, byId, true)] : [];
  });
}

function nodeOf(row: Row, byId: ReadonlyMap<string, Row>, isOuter: boolean): PublicNode {
  const { id, owner, key, type, data, shown, file } = row;
  const links = row.links ?? [];
  const back = row.back ?? [];
  const held = [...links, ...back].filter(([, , , whole]) => whole);
  const parts = held.flatMap(([property, part]): [string, PublicNode][] => {
    const inner = byId.get(part);
    return inner ? [[property, nodeOf(inner, byId, false)]] : [];
  });
  const named = (all: Named[]): [string, PublicLink][] =>
    all.flatMap(([property, of, kind, whole]) => (whole ? [] : [[property, { id: of, type: kind }]]));
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
