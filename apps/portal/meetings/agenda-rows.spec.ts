import { describe, expect, it } from '@jest/globals';
import {
  freshItem,
  groupsOf,
  markOf,
  moved,
  printed,
  readRows,
  rowsOf,
  valuesOf,
  type AgendaRow,
} from './agenda-rows.js';

const chapters = ['Regularien', 'Vorlagen', 'Mitteilungen'];
const row = (item: string, over: Partial<AgendaRow> = {}): AgendaRow => ({
  item,
  paper: '',
  chapter: 'Vorlagen',
  title: `Titel ${item}`,
  isPublic: true,
  ...over,
});
const ids = (rows: readonly AgendaRow[]): string[] => rows.map(({ item }) => item);
const three = [row('i1'), row('i2'), row('i3')];

describe('the agenda while it is edited', () => {
  it('comes back from a browser as it was sent', () => {
    const mixed = [row('i1', { isPublic: false }), row('i2', { paper: 'p', title: '' }), row('i3', { chapter: '' })];
    expect(readRows(valuesOf(mixed))).toEqual(mixed);
    expect(readRows(valuesOf([]))).toEqual([]);
    expect(rowsOf({ items: [{ item: 'i1', chapter: 'Vorlagen', title: 'Titel i1', publicity: 'public' }] })).toEqual([
      row('i1'),
    ]);
  });

  it('takes more than nine rows in their order', () => {
    const many = Array.from({ length: 12 }, (_, index) => row(`i${index}`));
    expect(ids(readRows(valuesOf(many)))).toEqual(ids(many));
  });

  it('puts a row where its typed place says, up as well as down, and leaves what makes no sense', () => {
    const sent = valuesOf(three);
    expect(ids(readRows({ ...sent, '_place/2': '1' }))).toEqual(['i3', 'i1', 'i2']);
    expect(ids(readRows({ ...sent, '_place/0': '2' }))).toEqual(['i2', 'i1', 'i3']);
    expect(ids(readRows({ ...sent, '_place/0': '99' }))).toEqual(['i2', 'i3', 'i1']);
    for (const place of ['', 'x', '-1', '0', '1.5'])
      expect(ids(readRows({ ...sent, '_place/2': place }))).toEqual(ids(three));
  });

  it('is printed by part and chapter, whatever chapter a row names', () => {
    const rows = [
      row('n', { isPublic: false }),
      row('other', { chapter: 'Gibt es nicht' }),
      row('v'),
      row('r', { chapter: 'Regularien' }),
    ];
    expect(ids(printed(rows, chapters))).toEqual(['r', 'v', 'other', 'n']);
    expect(groupsOf(rows, chapters)).toHaveLength(6);
  });

  it('moves a row past its neighbour in the same chapter and part, and no further', () => {
    const rows = [row('r', { chapter: 'Regularien' }), ...three, row('n', { isPublic: false })];
    expect(ids(moved(rows, 'i2', -1, chapters))).toEqual(['r', 'i2', 'i1', 'i3', 'n']);
    expect(ids(moved(rows, 'i2', 1, chapters))).toEqual(['r', 'i1', 'i3', 'i2', 'n']);
    for (const [item, by] of [
      ['i1', -1],
      ['i3', 1],
      ['n', -1],
      ['nope', 1],
    ] as const)
      expect(ids(moved(rows, item, by, chapters))).toEqual(ids(printed(rows, chapters)));
  });

  it('gives an id that was never given', () => {
    expect(freshItem([])).toMatch(/^i1-[0-9a-f]{4}$/);
    expect(freshItem(['i3', 'i1', 'formal', 'ix'])).toMatch(/^i4-/);
    expect(freshItem(['i3', 'i12-0abc'])).toMatch(/^i13-/);
  });

  it('has another mark after every change', () => {
    const changes = [three.toReversed(), three.slice(1), [row('i1', { title: 'x' }), ...three.slice(1)], []];
    const marks = [three, ...changes, [row('i1', { isPublic: false }), ...three.slice(1)]].map(markOf);
    expect(new Set(marks).size).toBe(marks.length);
    expect(markOf([...three])).toBe(markOf(three));
  });
});
