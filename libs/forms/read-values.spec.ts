import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readDay, readMoney, readNumber } from './read-values.js';
import { writeDay, writeEuro, writeMoney, writeNumberInput } from './write-values.js';

describe('readMoney', () => {
  it.each([
    ['1.250,50', 125050],
    ['1250.50', 125050],
    ['1 250,50 €', 125050],
    ['1.250,50 €', 125050],
    ['1250,5', 125050],
    ['1250', 125000],
    ['1.250', 125000],
    ['1.250.000', 125000000],
    ['1,250.50', 125050],
    ["1'250.50", 125050],
    ['1\u202f250,50', 125050],
    ['€ 5', 500],
    ['EUR 5,00', 500],
    ['5 eur', 500],
    ['1.250,-', 125000],
    ['1.250,–', 125000],
    ['0,07', 7],
    ['0.29', 29],
    ['007', 700],
    ['-5', -500],
    ['−5,00', -500],
    ['-0', 0],
  ])('reads %s as %i cents', (text, cents) => {
    expect(readMoney(text)).toBe(cents);
  });

  it.each([
    '',
    'zwölf',
    '1,250',
    '1.25.00',
    '12.50,00',
    '1..250',
    '1,2,3',
    '5 % ',
    '1e3',
    '0x10',
    '5,123',
    '0.500,00',
    '1'.repeat(14),
    '€',
    '-',
  ])('does not guess what "%s" means', (text) => {
    expect(readMoney(text)).toBeUndefined();
  });

  it('reads back whatever it writes, to the cent, in both languages', () => {
    const cents = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
    fc.assert(
      fc.property(cents, (amount) => {
        for (const language of ['de', 'en'] as const) {
          expect(readMoney(writeMoney(amount, language))).toBe(amount);
          expect(readMoney(writeEuro(amount, 'de'))).toBe(amount);
        }
      }),
    );
  });

  it('gives whole cents or nothing for any text', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[\d.,' €-]{0,12}$/));
    fc.assert(fc.property(texts, (text) => expect(Number.isSafeInteger(readMoney(text) ?? 0)).toBe(true)));
  });
});

describe('readNumber', () => {
  it.each([
    ['25', 25],
    ['1.250', 1250],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['-3', -3],
  ])('reads %s as %d', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each(['', 'viele', '1e5', 'NaN', 'Infinity', '1'.repeat(16)])('does not read "%s"', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });

  it('reads back what stands in an input', () => {
    const numbers = fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1000);
    fc.assert(fc.property(numbers, (value) => expect(readNumber(writeNumberInput(value))).toBe(value)));
  });
});

describe('readDay', () => {
  it.each([
    ['31.12.2026', '2026-12-31'],
    ['1.2.26', '2026-02-01'],
    ['31/12/2026', '2026-12-31'],
    ['31-12-2026', '2026-12-31'],
    ['31 12 2026', '2026-12-31'],
    ['31,12,2026', '2026-12-31'],
    ['31. 12. 2026', '2026-12-31'],
    ['31122026', '2026-12-31'],
    ['2026-12-31', '2026-12-31'],
    ['29.2.2028', '2028-02-29'],
  ])('reads %s as %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each(['31.2.2026', '29.2.2027', '0.1.2026', '1.13.2026', '12.2026', 'morgen', '1.1.0026', ''])(
    'knows no day %s',
    (text) => {
      expect(readDay(text)).toBeUndefined();
    },
  );

  it('reads back every day that it writes', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(readDay(writeDay(day))).toBe(day);
        expect(readDay(writeDay(day, 'en'))).toBe(day);
      }),
    );
  });
});
