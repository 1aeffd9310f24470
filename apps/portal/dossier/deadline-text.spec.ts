import { describe, expect, it } from '@jest/globals';
import { formatDay } from '#libs/calendar/days.js';
import { dueAt } from '#libs/calendar/due.js';
import type { Period } from '#libs/engine/definition.js';
import { deadlineText } from './deadline-text.js';

const stored = (from: string, by: Period, because?: 'extended' | 'resumed') => ({
  dueAt: dueAt(from, by).at,
  counted: { from, by, ...(because ? { because } : {}) },
});

describe('a deadline in words', () => {
  it('says how it was counted, with the day that is stored', () => {
    const check = stored('2026-03-24T09:00:00.000Z', { workingDays: 10 });
    expect(deadlineText(check, 'de')).toBe(
      '10 Arbeitstage nach dem 24.03.2026, ohne Karfreitag und Ostermontag: 09.04.2026',
    );
    expect(deadlineText(check, 'en')).toBe(
      '10 working days after 24/03/2026, without Karfreitag and Ostermontag: 09/04/2026',
    );
  });

  it.each<Period>([{ workingDays: 3 }, { workingDays: -3 }, { days: 14 }, { weeks: 2 }, { months: 1 }, { years: 1 }])(
    'names the stored day for %j, from any day of a year',
    (by) => {
      for (let day = 0; day < 365; day += 13) {
        const from = new Date(Date.UTC(2026, 0, 1 + day, 9)).toISOString();
        expect(deadlineText(stored(from, by), 'de')).toContain(`: ${formatDay(dueAt(from, by).day)}`);
      }
    },
  );

  it('tells of an extension, a pause and a fixed day', () => {
    const end = '2026-04-09T22:00:00.000Z';
    expect(deadlineText(stored(end, { days: 14 }, 'extended'), 'de')).toBe(
      'verlängert um 14 Tage ab dem 10.04.2026: 23.04.2026',
    );
    expect(deadlineText(stored(end, { days: 3 }, 'resumed'), 'de')).toMatch(/^nach einer Pause von 3 Tagen: 3 Tage ab/);
    const meeting = { dueAt: end, counted: { from: '2026-04-01T09:00:00.000Z', by: { fact: 'meetingAt' } } };
    expect(deadlineText(meeting, 'de')).toBe('Tag der Sitzung');
    const signing = { dueAt: end, counted: { from: '2026-04-01T09:00:00.000Z', by: { fact: 'signByAt' } } };
    expect(deadlineText(signing, 'de')).toBe('Ende der Zeit für die Mitzeichnung');
    expect(deadlineText(signing, 'en')).toBe('end of the time for co-signing');
    const passed = { dueAt: end, counted: { from: end, by: { fact: 'dueAt' } } };
    expect(deadlineText(passed, 'de')).toBe('war schon vorbei, als die Aufgabe begann: Termin des Auftrags');
    const late = { ...passed, counted: { from: '2026-04-20T09:00:00.000Z', by: { fact: 'dueAt', keepsPast: true } } };
    expect(deadlineText(late, 'de')).toBe(
      'Termin des Auftrags, fällig seit 09.04.2026; diese Aufgabe begann am 20.04.2026',
    );
    expect(deadlineText(stored('2026-04-09T22:00:00.000Z', { minutes: 5 }), 'en')).toBe(
      '5 minutes after 10/04/2026, 00:00: 10/04/2026, 00:05',
    );
  });

  it('says nothing where counting again gives another instant', () => {
    const moved = { ...stored('2026-03-24T09:00:00.000Z', { days: 3 }), dueAt: '2026-05-01T22:00:00.000Z' };
    expect(deadlineText(moved, 'de')).toBeUndefined();
  });
});
