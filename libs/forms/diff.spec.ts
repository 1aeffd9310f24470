import { describe, expect, it } from '@jest/globals';
import { diff } from './diff.js';

describe('diff', () => {
  it('names each answer that changed, came or went', () => {
    const before = { a: { x: 1, y: 'alt' }, rows: [{ t: 'eins' }, { t: 'zwei' }], gone: true };
    const after = { a: { x: 1, y: 'neu' }, rows: [{ t: 'eins' }], came: ['n'] };
    expect(diff(before, after)).toEqual([
      { ptr: '/a/y', before: 'alt', after: 'neu' },
      { ptr: '/rows/1/t', before: 'zwei' },
      { ptr: '/gone', before: true },
      { ptr: '/came/0', after: 'n' },
    ]);
  });

  it('finds nothing between equals, in whatever order, and treats empty as none', () => {
    expect(diff({ a: 1, b: { c: 2 }, d: [] }, { b: { c: 2 }, a: 1 })).toEqual([]);
  });

  it('escapes names as JSON Pointer wants', () => {
    expect(diff({}, { 'a/b~c': 1 })).toEqual([{ ptr: '/a~1b~0c', after: 1 }]);
  });
});
