import { describe, expect, it } from '@jest/globals';
import { dayIn, instantIn, numberIn, textIn } from './read.js';
import { readPaperQuery, paperQueryText, pageIn } from './query.js';
import { lineOf, paperLine, votesOf, type BodyLine } from './views.js';

const body = (owner: string, follows?: string): BodyLine => ({
  id: owner,
  type: 'Organization',
  name: owner,
  owner,
  key: 'k',
  shortName: undefined,
  kind: 'committee',
  from: undefined,
  to: undefined,
  follows,
});

describe('what is published', () => {
  it('is read as far as it makes sense', () => {
    const fields = { a: ' ', b: 3, c: '2026-02-30x', d: '2026-02-28', e: 'x', f: Number.NaN };
    expect([textIn(fields, 'a'), textIn(fields, 'b'), numberIn(fields, 'f'), numberIn(fields, 'e')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect([dayIn(fields, 'c'), dayIn(fields, 'd'), instantIn(fields, 'e')]).toEqual([
      undefined,
      '2026-02-28',
      undefined,
    ]);
    expect(votesOf({ votes: { yes: 3 } })).toBeUndefined();
    expect(votesOf({ votes: { yes: 3, no: 1 } })).toEqual({ yes: 3, no: 1, abstained: 0, biased: 0 });
    const paper = { id: '1', type: 'Paper', data: {}, shown: { place: { description: 'Rathaus', lat: 51 } } };
    expect(paperLine(paper).place).toEqual({ description: 'Rathaus', at: undefined });
  });

  it('tells the line of a renamed body from any of its names, also where somebody tied a knot', () => {
    const all = [body('c', 'b'), body('a'), body('b', 'a'), body('x')];
    for (const one of ['a', 'b', 'c'])
      expect(lineOf(all, all.find(({ owner }) => owner === one) ?? body('')).map(({ owner }) => owner)).toEqual([
        'a',
        'b',
        'c',
      ]);
    const knot = [body('a', 'b'), body('b', 'a')];
    expect(lineOf(knot, body('a', 'b')).length).toBeLessThanOrEqual(knot.length + 2);
  });
});

describe('an address', () => {
  it('chooses what makes sense in it', () => {
    expect(readPaperQuery({ type: ['a', 'b'], year: '20x6', body: '1', progress: 'never', q: ' a\u0000b ' })).toEqual({
      paperType: undefined,
      year: undefined,
      body: undefined,
      state: undefined,
      progress: undefined,
      words: 'a b',
    });
    expect(readPaperQuery(undefined).words).toBeUndefined();
    expect(paperQueryText({ paperType: 'Antrag & Anfrage', words: 'ö' }, { page: '2' })).toBe(
      '?type=Antrag+%26+Anfrage&q=%C3%B6&page=2',
    );
    expect([pageIn({ page: '3' }), pageIn({ page: '0' }), pageIn({ page: 'x' }), pageIn({})]).toEqual([3, 1, 1, 1]);
  });
});
