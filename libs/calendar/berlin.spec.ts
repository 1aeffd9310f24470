import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addMilliseconds,
  dayOf,
  endOfDay,
  formatDeadline,
  formatInstant,
  isStartOfDay,
  startOfDay,
  withOffset,
} from './berlin.js';
import { addDays } from './days.js';

const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const hours = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 3_600_000;

describe("Berlin's days", () => {
  it.each([
    ['2026-01-15', '2026-01-14T23:00:00.000Z', 24],
    ['2026-07-15', '2026-07-14T22:00:00.000Z', 24],
    ['2026-03-29', '2026-03-28T23:00:00.000Z', 23],
    ['2026-10-25', '2026-10-24T22:00:00.000Z', 25],
    ['2024-02-29', '2024-02-28T23:00:00.000Z', 24],
  ])('%s begins at %s and has %i hours', (day, start, length) => {
    expect(startOfDay(day)).toBe(start);
    expect(hours(startOfDay(day), endOfDay(day))).toBe(length);
  });

  it('hold every instant from their start to just before their end', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayOf(startOfDay(day))).toBe(day);
        expect(dayOf(addMilliseconds(startOfDay(day), -1))).toBe(addDays(day, -1));
        expect(dayOf(addMilliseconds(endOfDay(day), -1))).toBe(day);
        expect(dayOf(endOfDay(day))).toBe(addDays(day, 1));
        expect(isStartOfDay(startOfDay(day))).toBe(true);
        expect(isStartOfDay(addMilliseconds(startOfDay(day), 1))).toBe(false);
      }),
    );
  });

  it('are those of any instant with a zone, and of no text without one', () => {
    expect(dayOf('2026-03-27T23:30:00+01:00')).toBe('2026-03-27');
    expect(dayOf('2026-03-27T23:30:00Z')).toBe('2026-03-28');
    for (const text of ['2026-03-27', '2026-03-27T23:30:00', 'tomorrow Z'])
      expect(() => dayOf(text)).toThrow(RangeError);
  });
});

describe('an instant on the screen', () => {
  it("is Berlin's time", () => {
    expect(formatInstant('2026-03-27T22:58:59Z')).toBe('27.03.2026, 23:58 Uhr');
    expect(formatInstant('2026-07-27T22:58:59Z')).toBe('28.07.2026, 00:58 Uhr');
  });

  it("has Berlin's distance from UTC where it is written for programs", () => {
    expect(withOffset('2026-01-31T23:30:15.987Z')).toBe('2026-02-01T00:30:15+01:00');
    expect(withOffset('2026-07-01T00:00:00+05:00')).toBe('2026-06-30T21:00:00+02:00');
    expect(withOffset('2026-10-25T00:59:59Z')).toBe('2026-10-25T02:59:59+02:00');
    expect(withOffset('2026-10-25T01:00:00Z')).toBe('2026-10-25T02:00:00+01:00');
    expect(() => withOffset('2026-07-01')).toThrow(RangeError);
  });

  it('that ends a day is shown as 24:00 of it', () => {
    expect(formatDeadline(endOfDay('2026-03-27'))).toBe('27.03.2026, 24:00 Uhr');
    expect(formatDeadline('2026-03-27T11:00:00Z')).toBe('27.03.2026, 12:00 Uhr');
  });
});
