import type { EntityManager } from '@mikro-orm/postgresql';
import { publicTrees, type PublicLink, type PublicNode } from './public-tree.js';

export type { PublicFile, PublicLink, PublicNode } from './public-tree.js';

/**
 * An object that is public, or the tombstone of one that was; undefined where it never was. With all that is shown inside
 * it, and who refers to it. What of this is not public is not there.
 */
export async function publicObject(em: EntityManager, id: string): Promise<PublicNode | undefined> {
  const [node] = await publicTrees(em, [id]);
  return node;
}

/** Which objects a list holds, in the order in which they came. Instants to the second, both ends belong to it. */
export interface PublicList {
  type: string;
  /** only those whose property names this object */
  naming?: { property: string; id: string };
  createdSince?: Date;
  createdUntil?: Date;
  /** also those that were withdrawn since */
  modifiedSince?: Date;
  modifiedUntil?: Date;
}

export interface PublicPage {
  objects: PublicNode[];
  /** in the whole list */
  total: number;
  /** more follow after the last one */
  more: boolean;
}

/**
 * One page of a list, without what pages of ours alone show. It goes on behind an object and not from a number: what is
 * withdrawn or added while somebody turns the pages moves nothing, and new objects come last. Statements: five, however long
 * the page is.
 * @param after id of the last object of the page before
 * @returns undefined where `after` is no object
 */
export async function publicPage(
  em: EntityManager,
  list: PublicList,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<PublicPage | undefined> {
  // Whoever publishes now has taken its instant already: wait until it shows, or it would be missed for good.
  await em.execute(`select pg_advisory_xact_lock_shared(hashtext('publication'))`);
  const { sql, values } = condition(list);
  const [counted] = await em.execute<{ total: string; serial: string | null }[]>(
    `select count(*) as total, (select serial from publication where id = ? and created is not null) as serial
     from publication p where ${sql}`,
    [after ?? null, ...values],
  );
  if (after !== undefined && !counted?.serial) return undefined;
  const ids = await em.execute<{ id: string }[]>(
    `select id from publication p where ${sql} and serial > ? order by serial limit ?`,
    [...values, counted?.serial ?? 0, limit + 1],
  );
  const objects = await publicTrees(
    em,
    ids.slice(0, limit).map(({ id }) => id),
    false,
  );
  return { objects, total: Number(counted?.total ?? 0), more: ids.length > limit };
}

/** What the body, which has no row of its own, shows of others. */
export interface PublicBody {
  terms: PublicNode[];
  /** the council itself, of several the one that came last */
  parliament: PublicLink | undefined;
  /** when a term or an organization changed last, or was withdrawn; undefined where there never was one */
  modified: Date | undefined;
}

/**
 * The legislative terms and the council. Every organization counts as a change, as one may have been the council, or become
 * it: an instant must never go back.
 */
export async function publicBody(em: EntityManager): Promise<PublicBody> {
  const council = `type = 'Organization' and data ->> 'classification' = 'Parlament'`;
  const [row] = await em.execute<{ terms: string[]; parliament: string | null; at: string | null }[]>(
    `select array(select id from publication where type = 'LegislativeTerm' and visible order by serial) as terms,
       (select id from publication where ${council} and visible order by serial desc limit 1) as parliament,
       (select max(modified) from publication where created is not null
         and type in ('LegislativeTerm', 'Organization')) as at`,
  );
  return {
    terms: await publicTrees(em, row?.terms ?? [], false),
    parliament: row?.parliament ? { id: row.parliament, type: 'Organization' } : undefined,
    modified: row?.at ? new Date(row.at) : undefined,
  };
}

function condition(list: PublicList): { sql: string; values: (string | Date)[] } {
  const { type, naming, createdSince, createdUntil, modifiedSince, modifiedUntil } = list;
  const parts: [sql: string, values: (string | Date)[]][] = [
    ['p.type = ?', [type]],
    [modifiedSince ? 'p.created is not null' : 'p.visible', []],
  ];
  if (naming)
    parts.push([
      'exists (select from publication_link l where l.from_id = p.id and l.property = ? and l.to_id = ?)',
      [naming.property, naming.id],
    ]);
  if (createdSince) parts.push(['p.created >= ?', [createdSince]]);
  if (createdUntil) parts.push(['p.created <= ?', [createdUntil]]);
  if (modifiedSince) parts.push(['p.modified >= ?', [modifiedSince]]);
  if (modifiedUntil) parts.push(['p.modified <= ?', [modifiedUntil]]);
  return { sql: parts.map(([sql]) => sql).join(' and '), values: parts.flatMap(([, values]) => values) };
}
