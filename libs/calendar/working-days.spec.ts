import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { getHolidays } from 'feiertagejs';
import { addDays } from './days.js';
import { holidayName, holidaysOf, isWorkingDay } from './holidays.js';
import { addWorkingDays, workingDaysBetween } from './working-days.js';

const anyDay = fc
  .date({ min: new Date('1995-01-01'), max: new Date('2095-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const count = fc.integer({ min: 0, max: 300 });

describe('the public holidays of North Rhine-Westphalia', () => {
  it('are the eleven of its law', () => {
    expect([...holidaysOf(2026)]).toEqual([
      ['2026-01-01', 'Neujahrstag'],
      ['2026-04-03', 'Karfreitag'],
      ['2026-04-06', 'Ostermontag'],
      ['2026-05-01', 'Tag der Arbeit'],
      ['2026-05-14', 'Christi Himmelfahrt'],
      ['2026-05-25', 'Pfingstmontag'],
      ['2026-06-04', 'Fronleichnam'],
      ['2026-10-03', 'Tag der Deutschen Einheit'],
      ['2026-11-01', 'Allerheiligen'],
      ['2026-12-25', '1. Weihnachtstag'],
      ['2026-12-26', '2. Weihnachtstag'],
    ]);
  });

  it('had Reformationstag in 2017 and never since', () => {
    expect(holidayName('2017-10-31')).toBe('Reformationstag');
    for (const year of [2016, 2018, 2026]) expect(holidayName(`${year}-10-31`)).toBeUndefined();
  });

  it('leave Christmas Eve and New Year’s Eve working days', () => {
    expect(isWorkingDay('2026-12-24')).toBe(true);
    expect(isWorkingDay('2026-12-31')).toBe(true);
    expect(isWorkingDay('2026-12-25')).toBe(false);
    expect(isWorkingDay('2026-03-28')).toBe(false);
  });

  it('come from the library at noon UTC, so that the zone of the machine does not matter', () => {
    for (let year = 1995; year <= 2095; year++) {
      for (const { date } of getHolidays(year, 'NW')) expect(date.toISOString()).toMatch(/T12:00:00\.000Z$/);
    }
  });
});

describe('counting working days', () => {
  it.each([
    ['2026-03-24', 10, '2026-04-09'],
    ['2026-04-02', 1, '2026-04-07'],
    ['2026-04-07', -1, '2026-04-02'],
    ['2026-12-23', 3, '2026-12-29'],
    ['2026-03-28', 1, '2026-03-30'],
    ['2026-03-28', 0, '2026-03-28'],
  ])('from %s by %i gives %s', (day, n, expected) => expect(addWorkingDays(day, n)).toBe(expected));

  it('never ends on a weekend or holiday', () => {
    fc.assert(
      fc.property(anyDay, count, (day, n) => {
        expect(isWorkingDay(addWorkingDays(day, n + 1))).toBe(true);
        expect(isWorkingDay(addWorkingDays(day, -n - 1))).toBe(true);
      }),
    );
  });

  it('goes there and back, and counts what it went', () => {
    fc.assert(
      fc.property(anyDay, count, (anyStart, n) => {
        const day = addWorkingDays(anyStart, 1);
        expect(addWorkingDays(addWorkingDays(day, n), -n)).toBe(day);
        expect(workingDaysBetween(anyStart, addWorkingDays(anyStart, n))).toBe(n);
        expect(workingDaysBetween(anyStart, addWorkingDays(anyStart, -n))).toBe(n === 0 ? 0 : -n);
      }),
    );
  });

  it('never ends earlier for a later start or a longer count', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -50, max: 50 }), fc.nat(40), (day, n, more) => {
        expect(addWorkingDays(day, n) <= addWorkingDays(addDays(day, more), n)).toBe(true);
        expect(addWorkingDays(day, n) <= addWorkingDays(day, n + more)).toBe(true);
      }),
    );
  });
});
