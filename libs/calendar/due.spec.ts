import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Calendar } from '#libs/engine/definition.js';
import { endOfDay } from './berlin.js';
import { calendar, dueAt } from './due.js';
import { explain } from './explain.js';
import { isWorkingDay } from './holidays.js';
import type { Period } from './periods.js';

const anyInstant = fc
  .date({ min: new Date('1995-01-01'), max: new Date('2095-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

const engineCalendar: Calendar = calendar;

describe('something due', () => {
  it('in days is due at 24:00 in Berlin, in winter and in summer time', () => {
    expect(dueAt('2026-01-14T09:00:00Z', { days: 1 })).toMatchObject({
      day: '2026-01-15',
      at: '2026-01-15T23:00:00.000Z',
    });
    expect(dueAt('2026-07-14T09:00:00Z', { days: 1 })).toMatchObject({
      day: '2026-07-15',
      at: '2026-07-15T22:00:00.000Z',
    });
  });

  it('does not count the day of the event, however late it is', () => {
    const day = '2026-03-24';
    for (const time of ['2026-03-12T00:00:00.001+01:00', '2026-03-12T23:59:59.999+01:00']) {
      expect(dueAt(time, { workingDays: 8 }).day).toBe(day);
    }
  });

  it('after a deadline counts the day that begins with its end', () => {
    expect(dueAt(endOfDay('2026-03-23'), { workingDays: 2 }).day).toBe('2026-03-25');
    expect(dueAt(endOfDay('2026-06-30'), { months: 6 }).day).toBe('2026-12-31');
    expect(dueAt(endOfDay('2026-08-31'), { months: 6 }).day).toBe('2027-03-01');
  });

  it('before a deadline leaves whole days', () => {
    // Friday is the last day: Wednesday, Thursday and Friday remain.
    expect(dueAt(endOfDay('2026-03-27'), { workingDays: -3 })).toMatchObject({
      day: '2026-03-24',
      at: '2026-03-24T23:00:00.000Z',
    });
    // The last day is a Tuesday after Easter: only that day remains.
    expect(dueAt(endOfDay('2026-04-07'), { workingDays: -1 }).day).toBe('2026-04-06');
  });

  it('in hours is plain time, through both nights in which the clocks change', () => {
    expect(dueAt('2026-03-28T23:30:00Z', { hours: 3 }).at).toBe('2026-03-29T02:30:00.000Z');
    expect(dueAt('2026-10-25T00:30:00Z', { minutes: 60 }).at).toBe('2026-10-25T01:30:00.000Z');
    expect(dueAt('2026-10-25T00:30:00Z', { seconds: -1 }).at).toBe('2026-10-25T00:29:59.000Z');
  });

  it('in working days is due on a working day after the event, exactly at the end of its day', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 1, max: 100 }), (from, workingDays) => {
        const { at, day } = dueAt(from, { workingDays });
        expect(isWorkingDay(day)).toBe(true);
        expect(at).toBe(endOfDay(day));
        expect(at > from).toBe(true);
        expect(engineCalendar.due(from, { workingDays })).toEqual({ at, day });
      }),
    );
  });
});

describe('the explanation', () => {
  it.each<[string, Period, string]>([
    [
      '2026-03-24T10:00:00Z',
      { workingDays: 10 },
      '10 Arbeitstage nach dem 24.03.2026, ohne Karfreitag und Ostermontag: 09.04.2026',
    ],
    ['2026-10-01T10:00:00Z', { workingDays: 3 }, '3 Arbeitstage nach dem 01.10.2026: 06.10.2026'],
    ['2026-03-12T10:00:00Z', { workingDays: 1 }, '1 Arbeitstag nach dem 12.03.2026: 13.03.2026'],
    [
      '2025-12-22T10:00:00Z',
      { workingDays: 7 },
      '7 Arbeitstage nach dem 22.12.2025, ohne 1. Weihnachtstag, 2. Weihnachtstag und Neujahrstag: 05.01.2026',
    ],
    [
      '2026-04-03T10:00:00Z',
      { months: 1 },
      '1 Monat nach dem 03.04.2026: 04.05.2026, weil der 03.05.2026 ein Sonntag ist',
    ],
    [
      '2026-03-20T10:00:00Z',
      { weeks: 2 },
      '2 Wochen nach dem 20.03.2026: 07.04.2026, weil der 03.04.2026 ein Feiertag (Karfreitag) ist',
    ],
    [endOfDay('2026-06-30'), { months: 6 }, '6 Monate ab dem 01.07.2026: 31.12.2026'],
    [
      endOfDay('2026-04-02'),
      { workingDays: 1 },
      '1 Arbeitstag ab dem 03.04.2026, ohne Karfreitag und Ostermontag: 07.04.2026',
    ],
    [endOfDay('2026-03-27'), { workingDays: -3 }, '3 Arbeitstage vor Ablauf des 27.03.2026: 24.03.2026'],
    [
      '2026-04-08T13:00:00Z',
      { workingDays: -2 },
      '2 Arbeitstage vor dem 08.04.2026, ohne Karfreitag und Ostermontag: 01.04.2026',
    ],
    ['2026-03-12T13:05:00Z', { hours: 2 }, '2 Stunden nach dem 12.03.2026, 14:05 Uhr: 12.03.2026, 16:05 Uhr'],
  ])('of %s and %j reads in German', (from, period, text) => {
    const { explanation } = dueAt(from, period);
    expect(explain(explanation)).toBe(text);
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  });

  it.each([
    ['en', '14 days after 14/02/2026: 02/03/2026, since 28/02/2026 is a Saturday', '1 working day', '3 days'],
    ['tr', '14.02.2026 tarihinden 14 gün sonra: 02.03.2026, çünkü 28.02.2026 cumartesi günü', '1 iş günü', '3 gün'],
    ['ar', '14 يوماً بعد 14.02.2026: 02.03.2026، لأن 28.02.2026 يوم سبت', 'يوم عمل واحد', '3 أيام'],
    ['uk', '14 днів після 14.02.2026: 02.03.2026, бо 28.02.2026 – субота', '1 робочий день', '3 дні'],
  ] as const)('reads in %s too, with the plurals of the language', (language, text, workingDay, days) => {
    const say = (from: string, period: Parameters<typeof dueAt>[1]) =>
      explain(dueAt(from, period).explanation, language);
    expect(say('2026-02-14T10:00:00Z', { days: 14 })).toBe(text);
    expect(say(endOfDay('2026-04-02'), { workingDays: 1 })).toContain(workingDay);
    expect(say('2026-02-16T10:00:00Z', { days: 3 })).toContain(days);
  });
});
