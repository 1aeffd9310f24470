import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exampleForm } from './example-form.js';
import { formDefects } from './form-defects.js';
import { sums } from './sums.js';
import { validate } from './validate.js';
import type { FormRule, JsonValue } from './definition.js';

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

  it('leaves out of the mean what is not applicable, value and weight', () => {
    const rules = exampleForm.rules.map((rule) =>
      rule.kind === 'weightedMean' ? { ...rule, skip: 'notApplicable' } : rule,
    );
    const form = { ...exampleForm, rules };
    expect(sums(form, { score: 'notApplicable', quality: 4 })['mean']).toBe(4);
    expect(sums(form, { score: 'notApplicable', quality: 'notApplicable' })['mean']).toBeUndefined();
    expect(sums(form, { score: 'notApplicable' })['mean']).toBeUndefined();
    expect(sums(exampleForm, { score: 'notApplicable', quality: 4 })['mean']).toBeUndefined();
  });

  it('multiplies units with the rate that their row names, and rules compare with it', () => {
    const rated: FormRule = {
      kind: 'rated',
      key: 'flat',
      table: '/plan',
      by: 'category',
      units: 'cents',
      rates: { food: 500, rent: 40_000 },
    };
    const limit: FormRule = {
      kind: 'max',
      ptr: '/grantCents',
      left: '/grantCents',
      right: { sum: 'flat' },
      code: 'flat',
    };
    const form = { ...exampleForm, rules: [rated, limit] };
    // 3 × 5.00 € + 2 × 400.00 € = 815.00 €; the row without a rate and the one without units count nothing.
    const plan: JsonValue = [
      { category: 'food', cents: 3 },
      { category: 'rent', cents: 2 },
      { cents: 9 },
      { category: 'food' },
    ];
    expect(sums(form, { plan })['flat']).toBe(81_500);
    const codes = (grantCents: number) => validate(form, { plan, grantCents }).map(({ code }) => code);
    expect(codes(81_500)).not.toContain('flat');
    expect(codes(81_501)).toContain('flat');
  });

  it('counts hours at a rate, and adds sums that stand before it', () => {
    const hours: FormRule = { kind: 'sum', key: 'hours', of: ['/people'], times: 1500, unit: 'cents' };
    const whole: FormRule = {
      kind: 'sum',
      key: 'whole',
      of: ['/plan/*/cents'],
      plus: ['hours'],
      minus: ['/grantCents'],
    };
    const form = { ...exampleForm, rules: [hours, whole] };
    // 13 × 15.00 € = 195.00 €; 805.00 € + 195.00 € - 900.00 € = 100.00 €
    const answers = { people: 13, plan: [{ cents: 80_500 }], grantCents: 90_000 };
    expect(sums(form, answers)).toMatchObject({ hours: 19_500, whole: 10_000 });
    expect(formDefects({ ...form, rules: [whole, hours] })).toEqual(
      expect.arrayContaining([expect.stringContaining('plus names a sum')]),
    );
  });

  it('finds a rate that is missing and a sum that nobody makes', () => {
    const rated: FormRule = {
      kind: 'rated',
      key: 'flat',
      table: '/plan',
      by: 'category',
      units: 'cents',
      rates: { food: 500 },
    };
    const limit: FormRule = { kind: 'max', ptr: '/grantCents', left: '/grantCents', right: { sum: 'other' } };
    expect(formDefects({ ...exampleForm, rules: [rated, limit] })).toEqual(
      expect.arrayContaining([expect.stringContaining('rate for rent'), expect.stringContaining('adds up other')]),
    );
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
