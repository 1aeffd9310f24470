import { isDeepStrictEqual } from 'node:util';
import { linksOf, type Content, type Link } from './publication-rows.js';

/** A row with what became of it; instants are as the database writes them. */
export interface Row extends Content {
  visible: boolean;
  /** null: it was never visible */
  created: string | null;
  modified: string | null;
  deleted: string | null;
}

/** A row as it stands, with the file of the newest document that it names. */
export type Standing = Row & { made: string | null };

export interface Change {
  was: Row | undefined;
  /** undefined: it goes without a trace */
  now: Row | undefined;
  /** OParl shows it otherwise than before */
  moves: boolean;
}

/** Whether its owner states the row: not what remains of a withdrawn one. */
export const isStated = (row: Row): boolean => row.deleted === null || row.document !== null;

const isComplete = (row: Content): boolean => row.type !== 'File' || row.file_id !== null;

const columns = ['type', 'parent_id', 'property', 'position', 'data', 'refs', 'shown', 'search'] as const;
const bytes = ['document', 'part', 'file_id'] as const;

const isSame = <T>(columnsOf: readonly (keyof T)[], was: T, now: T): boolean =>
  columnsOf.every((column) => isDeepStrictEqual(was[column], now[column]));

/** A row with the newest document's file, where it names one. */
export const withFile = (row: Content, made: string | null): Content =>
  row.document === null ? row : { ...row, file_id: made };

/** Keys of rows that are not as they are stated. */
export function differing(before: readonly Standing[], content: ReadonlyMap<string, Content>): string[] {
  const old = new Map(before.map((row) => [row.key, row]));
  const gone = before.filter((row) => isStated(row) && !content.has(row.key));
  const changed = [...content.values()].filter((row) => {
    const was = old.get(row.key);
    if (!was) return true;
    const now = withFile(row, was.made);
    return !isSame([...columns, ...bytes], was, now) || was.visible !== isComplete(now);
  });
  return [...gone, ...changed].map(({ key }) => key);
}

/** When changes are written, and which objects of others are visible then. */
export interface Moment {
  at: string;
  seen: ReadonlySet<string>;
}

/**
 * What becomes of a row. `modified` moves where OParl shows it otherwise: not where it only stands at another place, the
 * pages show something else beside it, or a reference changes that is not shown.
 * @param content undefined where its owner no longer states it
 * @throws Error where a key is used for another type
 */
export function changeOf(was: Row | undefined, content: Content | undefined, moment: Moment): Change {
  if (was && content && was.type !== content.type)
    throw new Error(`public object ${content.key} is a ${was.type} for good`);
  const row = content ? stated(was, content, moment.at) : was && withdrawn(was, moment.at);
  const moves =
    (was?.visible ?? false) !== (row?.visible ?? false) || (row?.visible === true && !isAsShown(was, row, moment));
  const modified = moves ? moment.at : (was?.modified ?? null);
  return { was, now: row && { ...row, modified }, moves };
}

type Undated = Omit<Row, 'modified'>;

function isAsShown(was: Row | undefined, now: Undated, { seen }: Moment): boolean {
  const shows = ({ data, file_id, refs }: Undated): object => {
    const visible = Object.entries(refs).map(([name, to]) => [name, [to].flat().filter((id) => seen.has(id))] as const);
    return { data, file_id, refs: Object.fromEntries(visible.filter(([, to]) => to.length > 0)) };
  };
  return was !== undefined && isDeepStrictEqual(shows(was), shows(now));
}

function stated(was: Row | undefined, content: Content, at: string): Undated {
  const visible = isComplete(content);
  // What was public and waits for its file is withdrawn until then.
  const deleted = visible ? null : was?.visible ? at : (was?.deleted ?? null);
  return { ...content, visible, deleted, created: was?.created ?? (visible ? at : null) };
}

/** What remains: nothing of what never was visible. */
function withdrawn(was: Row, at: string): Undated | undefined {
  const { id, key, type, created } = was;
  if (created === null) return undefined;
  const nothing = { parent_id: null, property: null, position: null, data: {}, refs: {}, shown: {}, search: null };
  const deleted = was.visible ? at : was.deleted;
  return { id, key, type, created, ...nothing, document: null, part: null, file_id: null, visible: false, deleted };
}

/** From where changes are passed on: what shows these inside itself has changed, and whoever names those. */
export interface Moved {
  /** objects that are shown otherwise: themselves, or where they show what they hold and who names them */
  changed: string[];
  /** that have appeared, or are withdrawn */
  appearing: string[];
}

/** @param old the owner's rows by key, as they were; `wanted` as they are now */
export function movedBy(
  changes: readonly Change[],
  old: ReadonlyMap<string, Content>,
  wanted: ReadonlyMap<string, Content>,
): Moved {
  const idOf = ({ was, now }: Change): string[] => [now ?? was].flatMap((row) => row?.id ?? []);
  const before = changes.flatMap(({ was }) => (was?.visible ? linksOf(was, old) : []));
  const after = changes.flatMap(({ now }) => (now?.visible ? linksOf(now, wanted) : []));
  const known = [before, after].map((links) => new Set(links.map((link) => JSON.stringify(link))));
  const moved = [...before, ...after].filter((link) => !known.every((one) => one.has(JSON.stringify(link))));
  return {
    changed: [...changes.filter(({ moves }) => moves).flatMap(idOf), ...moved.flatMap(endsThatShow)],
    appearing: changes.filter(({ was, now }) => (was?.visible ?? false) !== (now?.visible ?? false)).flatMap(idOf),
  };
}

/** The parent, of a link that its child states; the target, where it shows who refers to it. */
const endsThatShow = ({ from_id, to_id, by_id, shown_at }: Link): string[] => [
  ...(by_id === to_id ? [from_id] : []),
  ...(shown_at === null || by_id === to_id ? [] : [to_id]),
];
