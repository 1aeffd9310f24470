import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWorkingDay } from './holidays.js';
import { periodEnd, type DayPeriod, type EndKind, type PeriodStart } from './periods.js';

const anyDay = fc
  .date({ min: new Date('1995-01-01'), max: new Date('2095-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const length = fc.integer({ min: 0, max: 60 });
const anyPeriod = fc.oneof(
  length.map((workingDays) => ({ workingDays })),
  length.map((days) => ({ days })),
  length.map((weeks) => ({ weeks })),
  length.map((months) => ({ months })),
  fc.nat(5).map((years) => ({ years })),
);

describe('the end of a period', () => {
  it.each<[string, DayPeriod, EndKind, PeriodStart, string, string | undefined]>([
    // § 187 I, § 188 I BGB: the day of the event does not count
    ['2026-03-12', { days: 14 }, 'FRIST', 'event', '2026-03-26', undefined],
    // § 187 II: the day that begins the period counts
    ['2026-03-12', { days: 14 }, 'FRIST', 'startOfDay', '2026-03-25', undefined],
    ['2026-03-12', { weeks: 2 }, 'FRIST', 'event', '2026-03-26', undefined],
    ['2026-03-12', { weeks: 2 }, 'FRIST', 'startOfDay', '2026-03-25', undefined],
    ['2026-03-12', { workingDays: 1 }, 'FRIST', 'startOfDay', '2026-03-12', undefined],
    // § 188 III: the number is missing in the last month
    ['2026-03-31', { months: 1 }, 'FRIST', 'event', '2026-04-30', undefined],
    ['2024-02-29', { years: 1 }, 'FRIST', 'event', '2025-02-28', undefined],
    ['2023-11-29', { months: 3 }, 'FRIST', 'event', '2024-02-29', undefined],
    ['2026-08-31', { months: 6 }, 'TERMIN', 'startOfDay', '2027-02-28', undefined],
    ['2026-08-30', { months: 6 }, 'TERMIN', 'startOfDay', '2027-02-28', undefined],
    ['2026-08-28', { months: 6 }, 'TERMIN', 'startOfDay', '2027-02-27', undefined],
    ['2024-02-29', { years: 1 }, 'TERMIN', 'startOfDay', '2025-02-28', undefined],
    // § 193 BGB, § 31 III VwVfG NRW: Sunday; Karfreitag to the Tuesday after Easter; Saturday
    ['2026-04-03', { months: 1 }, 'FRIST', 'event', '2026-05-04', '2026-05-03'],
    ['2026-03-20', { days: 14 }, 'FRIST', 'event', '2026-04-07', '2026-04-03'],
    ['2026-01-31', { months: 1 }, 'FRIST', 'event', '2026-03-02', '2026-02-28'],
    // § 31 III 2, V: announced days and appointments stay
    ['2026-03-20', { days: 14 }, 'FESTER_TAG', 'event', '2026-04-03', undefined],
    ['2026-03-20', { days: 14 }, 'TERMIN', 'event', '2026-04-03', undefined],
    // Backwards: whole days lie between, and the end stays
    ['2026-03-27', { days: -2 }, 'FRIST', 'event', '2026-03-24', undefined],
    ['2026-03-27', { workingDays: -2 }, 'FRIST', 'event', '2026-03-24', undefined],
    ['2026-03-30', { days: -1 }, 'FRIST', 'event', '2026-03-28', undefined],
    ['2026-03-31', { months: -1 }, 'FRIST', 'event', '2026-02-27', undefined],
  ])('from %s, %j, %s, %s, is %s', (eventDay, period, kind, start, day, shiftedFrom) => {
    expect(periodEnd(eventDay, period, kind, start)).toEqual(shiftedFrom ? { day, shiftedFrom } : { day });
  });

  it('of a FRIST is always a working day, never earlier than unmoved, and says when it moved', () => {
    fc.assert(
      fc.property(
        anyDay,
        anyPeriod,
        fc.constantFrom('event' as const, 'startOfDay' as const),
        (from, period, start) => {
          const unmoved = periodEnd(from, period, 'TERMIN', start);
          const moved = periodEnd(from, period, 'FRIST', start);
          expect(isWorkingDay(moved.day)).toBe(true);
          expect(moved.day >= unmoved.day).toBe(true);
          expect(moved.shiftedFrom).toBe(moved.day === unmoved.day ? undefined : unmoved.day);
        },
      ),
    );
  });

  it('comes no earlier for a later event', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyPeriod, (a, b, period) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        const end = (day: string): string => periodEnd(day, period, 'FRIST', 'event').day;
        expect(end(first) <= end(second)).toBe(true);
      }),
    );
  });
});
