import { createHash } from 'node:crypto';
import { isListedByOrganization, references, type Reference } from '../public-shapes.js';

/** What an owner makes public; the object of `libs/processes/public-object.ts`, as it is stored. */
export interface Publishable {
  key: string;
  type: string;
  within?: { key: string; property: string };
  data: object;
  refs?: Readonly<Record<string, PublishableRef | readonly PublishableRef[]>>;
  shown?: object;
  search?: string;
  bytes?: { document: string; part?: string } | { file: string };
}

export interface PublishableRef {
  owner: string;
  key: string;
}

/** What an owner decides about a row; the rest follows. */
export interface Content {
  id: string;
  key: string;
  type: string;
  parent_id: string | null;
  property: string | null;
  position: number | null;
  data: object;
  /** ids */
  refs: Readonly<Record<string, string | string[]>>;
  shown: object;
  search: string | null;
  document: string | null;
  part: string | null;
  file_id: string | null;
}

/** A link as it is stored. */
export interface Link {
  from_id: string;
  property: string;
  to_id: string;
  n: number;
  by_id: string;
  embeds: 'target' | 'source' | null;
  shown_at: string | null;
  listed: boolean;
}

/**
 * The id under which an owner's object is known for good (RFC 9562, version 5).
 * @param owner id of a dossier or of a row of the register
 */
export function publicId(owner: string, key: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(owner.replaceAll('-', ''), 'hex'))
    .update(key)
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * The rows that an owner's objects are.
 * @throws Error where an object is not one of OParl's: no such type, property or parent, a key twice, a file without bytes
 */
export function contentOf(owner: string, objects: readonly Publishable[]): Map<string, Content> {
  const rows = new Map<string, Content>();
  const counts = new Map<string, number>();
  for (const one of objects) {
    const { key, type, within, bytes } = one;
    const wrong = (what: string): Error => new Error(`public object ${type} ${key}: ${what}`);
    const shape = references[type];
    if (!shape) throw wrong('no such type');
    if (rows.has(key)) throw wrong('published twice');
    if ((type === 'File') !== (bytes !== undefined)) throw wrong('files have bytes, nothing else has');
    const place = `${within?.key} ${within?.property}`;
    const position = counts.get(place) ?? 0;
    counts.set(place, position + 1);
    const refs = Object.entries(one.refs ?? {}).map(([property, to]): [string, string | string[]] => {
      if (!shape[property]) throw wrong(`nothing is referred to in ${property}`);
      return [property, isList(to) ? to.map(idOf) : idOf(to)];
    });
    rows.set(key, {
      id: publicId(owner, key),
      key,
      type,
      parent_id: within ? publicId(owner, within.key) : null,
      property: within?.property ?? null,
      position: within ? position : null,
      data: plain(one.data),
      refs: Object.fromEntries(refs),
      shown: plain(one.shown ?? {}),
      search: one.search ?? null,
      document: bytes && 'document' in bytes ? bytes.document : null,
      part: bytes && 'document' in bytes ? (bytes.part ?? '') : null,
      file_id: bytes && 'file' in bytes ? bytes.file : null,
    });
  }
  for (const { key, type, within } of objects) {
    if (!within) continue;
    const parent = rows.get(within.key);
    if (!parent || !isHeldIn(parent, within.property, type))
      throw new Error(`public object ${type} ${key}: not embedded in ${within.property} of ${within.key}`);
    if ([parent.refs[within.property]].flat().includes(publicId(owner, key)))
      throw new Error(
        `public object ${type} ${key}: embedded, and referred to, in ${within.property} of ${within.key}`,
      );
  }
  return rows;
}

function isHeldIn(parent: Content, property: string, type: string): boolean {
  const reference = references[parent.type]?.[property];
  return reference?.embedded !== undefined && reference.to === type;
}

const isList = (to: PublishableRef | readonly PublishableRef[]): to is readonly PublishableRef[] => Array.isArray(to);
const idOf = ({ owner, key }: PublishableRef): string => publicId(owner, key);

/** As the database gives it back: without what is undefined. */
const plain = (value: object): object => JSON.parse(JSON.stringify(value));

/** The links that a row states: to what it refers, and from the object that embeds it. */
export function linksOf(row: Content, all: ReadonlyMap<string, Content>): Link[] {
  const links = new Map<string, Link>();
  const add = (reference: Reference, link: Pick<Link, 'from_id' | 'property' | 'to_id' | 'n'>, own: boolean): void => {
    const { embedded, back } = reference;
    links.set(`${link.from_id} ${link.property} ${link.to_id}`, {
      ...link,
      by_id: row.id,
      embeds: embedded ? 'target' : back?.embedded ? 'source' : null,
      shown_at: back && (own || !back.ownOnly) ? back.property : null,
      listed: isListedByOrganization(row.type, link.property) && link.from_id === row.id,
    });
  };
  const ids = new Map([...all.values()].map((one) => [one.id, one]));
  for (const [property, to] of Object.entries(row.refs)) {
    const reference = references[row.type]?.[property];
    if (!reference) continue;
    for (const [n, id] of [to].flat().entries())
      add(reference, { from_id: row.id, property, to_id: id, n }, ids.has(id));
  }
  const parent = row.parent_id === null ? undefined : ids.get(row.parent_id);
  const held = parent && row.property !== null ? references[parent.type]?.[row.property] : undefined;
  if (parent && held && row.property !== null)
    add(held, { from_id: parent.id, property: row.property, to_id: row.id, n: row.position ?? 0 }, true);
  return [...links.values()];
}
