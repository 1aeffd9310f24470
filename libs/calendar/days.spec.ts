import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, dayInMonth, daysBetween, formatDay, isDay, weekday } from './days.js';

const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a day', () => {
  it('exists only if the calendar has it', () => {
    expect(isDay('2024-02-29')).toBe(true);
    for (const text of [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '0000-01-01',
      '',
      '2026-01-01T00:00:00Z',
    ]) {
      expect(isDay(text)).toBe(false);
    }
  });

  it('that does not exist is refused, not bent to another', () => {
    expect(() => addDays('2026-02-29', 1)).toThrow(RangeError);
    expect(() => formatDay('27.03.2026')).toThrow(RangeError);
    expect(() => addDays('2026-02-28', 0.5)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  });

  it('passes over the leap day only where there is one', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
  });

  it('is written as Germans write it', () => expect(formatDay('2026-03-07')).toBe('07.03.2026'));

  it('has the ISO number of its weekday', () => {
    expect(weekday('2026-03-30')).toBe(1);
    expect(weekday('2026-03-29')).toBe(7);
  });

  it('moves there and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        const moved = addDays(day, count);
        expect(addDays(moved, -count)).toBe(day);
        expect(daysBetween(day, moved)).toBe(count);
      }),
    );
  });
});

describe('the same day in another month', () => {
  it.each([
    ['2026-01-31', 1, 31, '2026-02-28'],
    ['2024-01-31', 1, 31, '2024-02-29'],
    ['2026-03-31', -1, 31, '2026-02-28'],
    ['2026-11-30', 3, 30, '2027-02-28'],
    ['2026-12-15', 1, 15, '2027-01-15'],
    ['2026-01-15', -1, 15, '2025-12-15'],
    ['2026-07-01', 6, 0, '2026-12-31'],
  ])('of %s, %i months on, number %i, is %s', (day, months, number, expected) => {
    expect(dayInMonth(day, months, number)).toBe(expected);
  });

  it('is the last of the month where that has no such day', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2026-12-15', 3)).toBe('2027-03-15');
  });
});
