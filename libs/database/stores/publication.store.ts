import { prepared, type Sender } from '../prepared.js';
import { Transaction } from '../transaction.js';
import {
  changeOf,
  differing,
  isStated,
  movedBy,
  withFile,
  type Change,
  type Moved,
  type Standing,
} from './publication-changes.js';
import { contentOf, linksOf, type Content, type Publishable } from './publication-rows.js';

export { publicId, type Publishable, type PublishableRef } from './publication-rows.js';

/**
 * Makes all that an owner shows to the public exactly these objects. What is new appears; what differs has changed, and
 * `modified` says so; what is missing is withdrawn and leaves OParl's tombstone; what comes again lives again. Whatever
 * shows a changed object inside itself, or names one that appears or is withdrawn, has changed with it.
 *
 * Instants are the database's, taken when it is this transaction's turn to publish: their order is that of the commits, so
 * whoever asks for what was modified since their last visit misses nothing. Hence it comes last in its transaction, which
 * holds the owner locked. Where nothing differs it costs one reading.
 * @param owner id of a dossier, or of a row of the council's register
 * @throws Error where an object is not one of OParl's, or a key is used for another type
 */
export async function publishObjects(by: Sender, owner: string, objects: readonly Publishable[]): Promise<void> {
  const content = contentOf(owner, objects);
  if (differing(await standing(by, owner), content).length > 0) await bring(by, owner, content);
}

/**
 * Shows the newest documents of a dossier where objects of it name them; called in the transaction that has stored one. Of
 * a dossier that shows none it costs one reading.
 */
export async function documentMade(by: Sender, dossierId: string): Promise<void> {
  const rows = await standing(by, dossierId);
  const content = new Map(rows.filter(isStated).map((row) => [row.key, withFile(row, row.made)]));
  if (differing(rows, content).length > 0) await bring(by, dossierId, content);
}

async function bring(by: Sender, owner: string, content: ReadonlyMap<string, Content>): Promise<void> {
  const referred = [...content.values()].flatMap(({ refs }) => Object.values(refs).flat());
  const mine = turn(by);
  if (!(by instanceof Transaction)) await mine;
  const [at, before, made, seen] = await Promise.all([
    mine,
    standing(by, owner),
    newestDocuments(by, owner, content),
    visibleAmong(by, owner, referred),
  ]);
  const wanted = new Map(
    [...content].map(([key, row]) => [key, withFile(row, made.get(`${row.document} ${row.part}`) ?? null)]),
  );
  const old = new Map(before.map((row) => [row.key, row]));
  const changes = differing(before, wanted).map((key) => changeOf(old.get(key), wanted.get(key), { at, seen }));
  await write(by, owner, at, changes, movedBy(changes, old, wanted), wanted);
}

const standing = (by: Sender, owner: string): Promise<Standing[]> =>
  prepared(by).execute<Standing[]>(
    `select p.id, p.key, p.type, p.parent_id, p.property, p.position, p.data, p.refs, p.shown, p.search, p.document, p.part,
       p.file_id, p.visible, p.created::text, p.modified::text, p.deleted::text,
       case when p.document is not null then (select d.file_id from document d join command c on c.id = d.command_id
         where d.dossier_id = p.owner and d.template = p.document and d.part = p.part and d.file_id is not null
         order by c.received_at desc, d.created_at desc limit 1) end as made
     from publication p where p.owner = ?`,
    [owner],
  );

/** The files of the newest documents of those templates that the content names, by template and part. */
async function newestDocuments(
  by: Sender,
  owner: string,
  content: ReadonlyMap<string, Content>,
): Promise<ReadonlyMap<string, string>> {
  const templates = [...content.values()].flatMap(({ document }) => document ?? []);
  if (templates.length === 0) return new Map();
  const rows = await prepared(by).execute<{ name: string; file_id: string }[]>(
    `select distinct on (d.template, d.part) d.template || ' ' || d.part as name, d.file_id
     from document d join command c on c.id = d.command_id
     where d.dossier_id = ? and d.template = any(?) and d.file_id is not null
     order by d.template, d.part, c.received_at desc, d.created_at desc`,
    [owner, [...new Set(templates)]],
  );
  return new Map(rows.map(({ name, file_id }) => [name, file_id]));
}

/** Which objects that the owner refers to, or will refer to, are visible. */
async function visibleAmong(by: Sender, owner: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await prepared(by).execute<{ id: string }[]>(
    `select t.id from publication t where t.visible and t.id = any(?::uuid[] || array(
       select l.to_id from publication p join publication_link l on l.by_id = p.id where p.owner = ?))`,
    [ids, owner],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Waits for the transaction's turn to publish, which lasts until its end. @returns the instant of what it will write */
async function turn(by: Sender): Promise<string> {
  const [now] = await prepared(by).execute<{ at: string }[]>(
    `with turn as materialized (select pg_advisory_xact_lock(hashtext('publication')))
     select date_trunc('second', clock_timestamp())::text as at from turn`,
    [],
  );
  if (!now) throw new Error('the database tells no time');
  return now.at;
}

const rowColumns = `id, owner, key, type, parent_id, property, position, data, refs, shown, search, document, part, file_id,
  visible, created, modified, deleted`;
const changing = rowColumns.split(/,\s*/).slice(4);
const linkColumns = 'from_id, property, to_id, n, by_id, embeds, shown_at, listed';

const statements = {
  forget: 'delete from publication where id = any(?)',
  put: `insert into publication (${rowColumns}) select ${rowColumns} from jsonb_populate_recordset(null::publication, ?::jsonb)
    on conflict (id) do update set ${changing.map((column) => `${column} = excluded.${column}`).join(', ')}`,
  // A withdrawn meeting stays in the lists of its organizations, as a tombstone.
  unlink: 'delete from publication_link where by_id = any(?) and not (listed and by_id = any(?))',
  link: `insert into publication_link (${linkColumns})
    select ${linkColumns} from jsonb_populate_recordset(null::publication_link, ?::jsonb)`,
  move: `with recursive moved (id) as (
      select unnest(?::uuid[])
      union select l.from_id from publication_link l where l.to_id = any(?)
      union select e.id from moved m cross join lateral (
        select l.from_id as id from publication_link l where l.to_id = m.id and l.embeds = 'target'
        union all select l.to_id from publication_link l where l.from_id = m.id and l.embeds = 'source') e)
    update publication set modified = ?::timestamptz where id = any(array(select id from moved)) and visible`,
};

async function write(
  by: Sender,
  owner: string,
  at: string,
  changes: readonly Change[],
  { changed, appearing }: Moved,
  wanted: ReadonlyMap<string, Content>,
): Promise<void> {
  const rows = changes.flatMap(({ now }) => now ?? []);
  const lost = changes.flatMap(({ was, now }) => (was && !now ? was.id : []));
  const withdrawals = rows.filter(({ deleted }) => deleted !== null);
  const links = rows.flatMap((row) => (withdrawals.includes(row) && row.document === null ? [] : linksOf(row, wanted)));
  const ids = [...lost, ...rows.map(({ id }) => id)];
  await inOrder(by, [
    ...(lost.length > 0 ? [of(statements.forget, lost)] : []),
    ...(rows.length > 0 ? [of(statements.put, JSON.stringify(rows.map((row) => ({ ...row, owner }))))] : []),
    of(
      statements.unlink,
      ids,
      withdrawals.map(({ id }) => id),
    ),
    ...(links.length > 0 ? [of(statements.link, JSON.stringify(links))] : []),
    ...(changed.length > 0 ? [of(statements.move, changed, appearing, at)] : []),
  ]);
}

const of = (sql: string, ...values: unknown[]): [string, unknown[]] => [sql, values];

/** On the path of a command all of them are one way to the server, and the commit tells whether they were written. */
async function inOrder(by: Sender, all: readonly [sql: string, values: unknown[]][]): Promise<void> {
  for (const [sql, values] of all) {
    const sent = prepared(by).execute(sql, values);
    if (!(by instanceof Transaction)) await sent;
  }
}
