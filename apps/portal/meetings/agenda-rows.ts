import { createHash, randomBytes } from 'node:crypto';
import type { Answers } from '#libs/forms/definition.js';
import { rows, text } from '#libs/processes/answers.js';
import type { FormValues } from '../security/submitted-form.js';

/** A row of the agenda while somebody edits it; texts are blank where nothing stands. */
export interface AgendaRow {
  readonly item: string;
  /** id of a submission's dossier; blank for what is none */
  readonly paper: string;
  readonly chapter: string;
  readonly title: string;
  readonly isPublic: boolean;
}

/** The rows of the form `agenda`, in their order. */
export const rowsOf = (answers: Answers): AgendaRow[] =>
  rows(answers, 'items').map((row) => ({
    item: text(row, 'item'),
    paper: text(row, 'paper'),
    chapter: text(row, 'chapter'),
    title: text(row, 'title'),
    isPublic: text(row, 'publicity') !== 'internal',
  }));

/**
 * The rows as a browser sent them. Whoever has no scripts types into `_place/0` where a row is to go, as counted in the
 * printed order; a row that is moved up goes before the one that stands there, one that is moved down behind it.
 */
export function readRows(values: FormValues): AgendaRow[] {
  const one = (name: string): string => [values[name] ?? ''].flat().at(-1)?.trim() ?? '';
  const numbers = Object.keys(values).flatMap((name) => /^\/items\/(\d{1,3})\/item$/.exec(name)?.[1] ?? []);
  return numbers
    .map(Number)
    .toSorted((a, b) => a - b)
    .map((number, index) => {
      const typed = Number(one(`_place/${number}`));
      const place = Number.isInteger(typed) && typed > 0 ? typed : index + 1;
      const cell = (key: string): string => one(`/items/${number}/${key}`);
      return {
        place: place + Math.sign(place - (index + 1)) / 2,
        row: {
          item: cell('item'),
          paper: cell('paper'),
          chapter: cell('chapter'),
          title: cell('title'),
          isPublic: cell('publicity') !== 'internal',
        },
      };
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ row }) => row);
}

/** The same rows as the fields of the form; a blank one says that there are none. */
export function valuesOf(all: readonly AgendaRow[]): Record<string, string> {
  if (all.length === 0) return { '/items/0/title': '' };
  const cells = all.flatMap(({ item, paper, chapter, title, isPublic }, index) =>
    Object.entries({ item, paper, chapter, title, publicity: isPublic ? 'public' : 'internal' }).map(
      ([key, value]): [string, string] => [`/items/${index}/${key}`, value],
    ),
  );
  return Object.fromEntries(cells);
}

/** Rows that are printed below each other: of one part and chapter. */
export interface RowGroup {
  readonly isPublic: boolean;
  readonly chapter: string;
  /** from 1 */
  readonly number: number;
  readonly rows: readonly AgendaRow[];
}

/** All groups in their printed order, also those without a row; a chapter that there is not is the last one. */
export const groupsOf = (all: readonly AgendaRow[], chapters: readonly string[]): RowGroup[] =>
  [true, false].flatMap((isPublic) =>
    chapters.map((chapter, index) => ({
      isPublic,
      chapter,
      number: index + 1,
      rows: all.filter((row) => row.isPublic === isPublic && placeOf(row, chapters) === index),
    })),
  );

const placeOf = ({ chapter }: AgendaRow, chapters: readonly string[]): number => {
  const found = chapters.indexOf(chapter);
  return found < 0 ? chapters.length - 1 : found;
};

/** The rows in their printed order. */
export const printed = (all: readonly AgendaRow[], chapters: readonly string[]): AgendaRow[] =>
  groupsOf(all, chapters).flatMap((group) => group.rows);

/** One row exchanged with its neighbour in the same group; at the group's end nothing changes. */
export function moved(all: readonly AgendaRow[], item: string, by: 1 | -1, chapters: readonly string[]): AgendaRow[] {
  return groupsOf(all, chapters).flatMap(({ rows: group }) => {
    const from = group.findIndex((row) => row.item === item);
    const [row, other] = [group[from], group[from + by]];
    if (!row || !other) return [...group];
    return group.map((one) => (one === row ? other : one === other ? row : one));
  });
}

/**
 * An id that no item of the meeting ever had, such as `i4-9c1e`: the next number, and by chance what tells it from the one
 * that somebody else gives at the same moment.
 */
export function freshItem(known: readonly string[]): string {
  const most = Math.max(0, ...known.map((id) => Number(/^i(\d{1,6})(?:-|$)/.exec(id)?.[1] ?? 0)));
  return `i${most + 1}-${randomBytes(2).toString('hex')}`;
}

/** A short mark of a list: two that differ in anything have different ones. */
export const markOf = (all: readonly AgendaRow[]): string =>
  createHash('sha256')
    .update(JSON.stringify(all.map((row) => [row.item, row.paper, row.chapter, row.title, row.isPublic])))
    .digest('hex')
    .slice(0, 16);
