import { describe, expect, it } from '@jest/globals';
import type { FactType } from './definition.js';
import { expressionsOver, type Facts } from './expressions.js';

const types: Record<string, FactType> = {
  cents: 'int',
  rate: 'double',
  late: 'bool',
  kind: 'string',
  terms: { limitCents: 'int', place: { city: 'string' } },
};
const facts: Facts = {
  cents: 250_000,
  rate: 0.5,
  late: false,
  kind: 'cutoff',
  terms: { limitCents: 5_000_000_000, place: { city: 'Bielefeld' } },
};
const over = expressionsOver(types);

describe('an expression', () => {
  it.each([
    ['cents <= terms.limitCents', true],
    ['late || kind == "cutoff"', true],
    ['terms.place.city.startsWith("Biele")', true],
    ['kind in ["orderly", "open"]', false],
    ['rate * 2.0 >= 1.0 && !late', true],
    ['cents % 2 == 0 ? late : true', false],
    ['terms.limitCents * 1000000 > 2147483647', true],
  ])('%s is %s', (expression, value) => {
    expect(over.fault(expression, 'bool')).toBeUndefined();
    expect(over.holds(expression, facts)).toBe(value);
  });

  it('counts cents exactly beyond 32 bits and up to what a number can hold', () => {
    expect(over.cents('terms.limitCents + cents', facts)).toBe(5_000_250_000);
    expect(over.cents('cents * 4 / 10', facts)).toBe(100_000);
    expect(over.cents('cents', { ...facts, cents: Number.MAX_SAFE_INTEGER })).toBe(9_007_199_254_740_991);
    expect(() => over.cents('cents * 2', { ...facts, cents: Number.MAX_SAFE_INTEGER })).toThrow('no exact amount');
    expect(() => over.cents('cents * cents', { ...facts, cents: Number.MAX_SAFE_INTEGER })).toThrow('overflow');
    expect(() => over.cents('cents / (cents - cents)', facts)).toThrow('division by zero');
  });

  it.each([
    ['unknown', 'bool', 'Unknown variable: unknown'],
    ['terms.budget > 1', 'bool', 'No such key: budget'],
    ['terms.place.city > 1', 'bool', 'no such overload: string > int'],
    ['cents + 1.5 > 1.0', 'bool', 'no such overload: int + double'],
    ['late + late', 'bool', 'no such overload: bool + bool'],
    ['cents', 'bool', 'is of type int, not bool'],
    ['late', 'int', 'is of type bool, not int'],
    ['rate', 'int', 'is of type double, not int'],
    ['late &&', 'bool', 'Unexpected token: EOF'],
    ['', 'bool', 'Unexpected token: EOF'],
  ] as const)('%s as %s is at fault: %s', (expression, type, message) => {
    expect(over.fault(expression, type)).toContain(message);
  });

  it('gets at nothing but the facts', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf']) {
      for (const expression of [
        name,
        `terms.${name}`,
        `terms["${name}"]`,
        `terms.place.${name}`,
        `kind.${name}`,
        `"".${name}`,
      ]) {
        expect(over.fault(`${expression} == ${expression}`, 'bool')).toBeDefined();
        expect(() => over.holds(`${expression} == ${expression}`, facts)).toThrow(
          /Unknown variable|Reserved identifier|No such key|Cannot index/,
        );
      }
    }
    for (const call of [
      'now()',
      'eval("1")',
      'process.exit()',
      'globalThis',
      'import("fs")',
      'kind.constructor("1")()',
    ]) {
      expect(over.fault(call, 'bool')).toBeDefined();
    }
  });
});

describe('facts', () => {
  it.each([
    [{ cents: undefined }, 'fact cents is missing'],
    [{ cents: null }, 'fact cents is no int'],
    [{ cents: '12' }, 'fact cents is no int'],
    [{ cents: 1.5 }, 'fact cents is no int'],
    [{ cents: 2 ** 53 }, 'fact cents is no int'],
    [{ rate: Number.NaN }, 'fact rate is no double'],
    [{ late: 'false' }, 'fact late is no bool'],
    [{ kind: 5 }, 'fact kind is no string'],
    [{ terms: 5 }, 'fact terms is no record'],
    [{ terms: { limitCents: 1 } }, 'fact terms.place is missing'],
    [{ terms: { limitCents: 1, place: {} } }, 'fact terms.place.city is missing'],
    [{ terms: { limitCents: true, place: { city: '' } } }, 'fact terms.limitCents is no int'],
  ])('%j stop with an error that names the fact', (change, message) => {
    const broken: Facts = Object.assign(JSON.parse('{}'), facts, change);
    expect(() => over.holds('late', broken)).toThrow(message);
  });

  it('that are missing are not found in prototypes', () => {
    const inherited: Record<string, FactType> = JSON.parse('{ "valueOf": "bool" }');
    expect(() => expressionsOver(inherited).holds('true', {})).toThrow('fact valueOf is missing');
  });

  it('that nobody declared are out of reach', () => {
    expect(() => over.holds('secret', { ...facts, secret: true })).toThrow('Unknown variable: secret');
    expect(over.holds('late', { ...facts, secret: true })).toBe(false);
  });
});
