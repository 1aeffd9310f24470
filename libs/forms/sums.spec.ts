import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exampleForm } from './example-form.js';
import { sums } from './sums.js';
import type { JsonValue } from './definition.js';

describe('sums', () => {
  it('adds up tables and rules and skips what could not be read', () => {
    const plan: JsonValue = [{ cents: 1250 }, { cents: 'zwölf' }, {}, { cents: 50 }];
    expect(sums(exampleForm, { plan, grantCents: 300 })).toEqual({ '/plan/*/cents': 1300, gap: 1000 });
  });

  it('weighs scores once all are there, to two decimals, half up', () => {
    expect(sums(exampleForm, { score: 5 })['mean']).toBeUndefined();
    expect(sums(exampleForm, { score: 5, quality: 4 })['mean']).toBe(4.67);
    expect(sums(exampleForm, { score: 0, quality: 1 })['mean']).toBe(0.33);
  });

  it('is exact to the cent for any amounts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000_000 }), { maxLength: 50 }), (amounts) => {
        const plan = amounts.map((cents) => ({ cents }));
        const exact = Number(amounts.reduce((sum, cents) => sum + BigInt(cents), 0n));
        expect(sums(exampleForm, { plan })['/plan/*/cents']).toBe(exact);
      }),
    );
  });
});
