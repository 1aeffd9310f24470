import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { inOrder, readListQuery, writeListQuery } from './list-query.js';
import { OparlError } from './oparl-error.js';

const read = (query: string) => readListQuery(new URLSearchParams(query));
const codeOf = (query: string): string => {
  try {
    read(query);
  } catch (error) {
    if (error instanceof OparlError) return error.code;
  }
  return 'understood';
};

describe('the query of a list', () => {
  it('reads instants in any zone, and a blank as the plus it was', () => {
    const noon = new Date('2026-03-01T11:00:00Z');
    for (const value of ['2026-03-01T12:00:00%2B01:00', '2026-03-01T12:00:00+01:00', '2026-03-01t11:00:00z'])
      expect(read(`created_since=${value}`).createdSince).toEqual(noon);
    expect(read('')).toEqual({ omitInternal: false, limit: 100 });
    expect(read('limit=2000').limit).toBe(1000);
  });

  it.each([
    ['modified_since=2026-03-01T12:00:00', 'zone'],
    ['modified_since=2026-03-01', 'instant'],
    ['modified_since=2026-13-01T12:00:00Z', 'instant'],
    ['modified_since=2027-02-29T12:00:00Z', 'instant'],
    ['modified_since=2026-03-01T12:60:00Z', 'instant'],
    ['modified_since=2026-03-01T12:00:00%2B15:00', 'instant'],
    ['limit=1.5', 'limit'],
    ['limit=-1', 'limit'],
    ['limit=', 'limit'],
    ['after=../..', 'after'],
    ['omit_internal=TRUE', 'omitInternal'],
    ['q=x', 'unknownParameter'],
    ['limit=1&limit=1', 'twice'],
  ])('refuses %s', (query, code) => {
    expect(codeOf(query)).toBe(code);
  });

  it('is written in one way, and read back as it was', () => {
    // Until the clocks had whole hours from UTC; years of four digits.
    const instant = fc
      .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('9000-01-01T00:00:00Z'), noInvalidDate: true })
      .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000));
    const query = fc.record(
      {
        createdSince: instant,
        createdUntil: instant,
        modifiedSince: instant,
        modifiedUntil: instant,
        after: fc.uuid(),
        omitInternal: fc.boolean(),
        limit: fc.integer({ min: 1, max: 1000 }),
      },
      { requiredKeys: ['omitInternal', 'limit'] },
    );
    fc.assert(
      fc.property(query, (one) => {
        const written = writeListQuery(one).slice(1);
        expect(read(written)).toEqual(one);
        expect(inOrder(written)).toBeUndefined();
      }),
    );
  });
});
