import { describe, expect, it } from '@jest/globals';
import { writeCalendar, type CalendarDay, type CalendarEvent } from './ical.js';

const day: CalendarDay = {
  uid: 'call-1@foerderung.example',
  day: '2027-02-28',
  summary: 'Frist',
  description: 'Bis 24:00 Uhr.',
  url: 'https://foerderung.example/programmes/a?b=1;c,d',
};
const calendar = (days: readonly (CalendarDay | CalendarEvent)[]) =>
  writeCalendar({ productId: '-//Stadt//Feinschliff//DE', name: 'Fristen', stamp: '2026-11-25T21:55:00.123Z', days });
const unfolded = (file: string) => file.replace(/\r\n /g, '').split('\r\n');

describe('a calendar of deadlines', () => {
  it('is, octet by octet, what RFC 5545 asks for', () => {
    const reminder = { days: 7, text: 'Noch eine Woche' };
    expect(calendar([{ ...day, categories: ['Bildung', 'Arbeit, Unternehmen'], reminder }])).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Stadt//Feinschliff//DE',
        'CALSCALE:GREGORIAN',
        'NAME:Fristen',
        'X-WR-CALNAME:Fristen',
        'REFRESH-INTERVAL;VALUE=DURATION:P1D',
        'BEGIN:VEVENT',
        'UID:call-1@foerderung.example',
        'DTSTAMP:20261125T215500Z',
        'DTSTART;VALUE=DATE:20270228',
        'SUMMARY:Frist',
        'DESCRIPTION:Bis 24:00 Uhr.',
        'URL:https://foerderung.example/programmes/a?b=1;c,d',
        'CATEGORIES:Bildung,Arbeit\\, Unternehmen',
        'TRANSP:TRANSPARENT',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'DESCRIPTION:Noch eine Woche',
        'TRIGGER:-P7D',
        'END:VALARM',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('escapes what would end a value or a line, and lets no other control character in', () => {
    const file = calendar([{ ...day, summary: 'A;B, C\\D', description: 'eins\r\nzwei\nEND:VEVENT\u0007\u0000' }]);
    expect(unfolded(file)).toContain('SUMMARY:A\\;B\\, C\\\\D');
    expect(unfolded(file)).toContain('DESCRIPTION:eins\\nzwei\\nEND:VEVENT');
    expect(unfolded(calendar([{ ...day, url: 'https://a.example/\r\nEND:VEVENT' }]))).toContain(
      'URL:https://a.example/END:VEVENT',
    );
  });

  it('folds at 75 octets and cuts no character apart', () => {
    const summary = 'x'.repeat(67); // with "SUMMARY:" 75 octets: one line
    expect(calendar([{ ...day, summary }])).toContain(`\r\nSUMMARY:${summary}\r\nDESCRIPTION`);
    expect(calendar([{ ...day, summary: `${summary}y` }])).toContain(`\r\nSUMMARY:${summary}\r\n y\r\n`);
    // The umlaut has two octets and begins at the 75th: it goes to the next line as a whole.
    expect(calendar([{ ...day, summary: `${'x'.repeat(66)}äz` }])).toContain(
      `\r\nSUMMARY:${'x'.repeat(66)}\r\n äz\r\n`,
    );
    const long = 'Förderung für Nachbarschaften 🏘️ und Vereine. '.repeat(20);
    const file = calendar([{ ...day, description: long }]);
    const lengths = file.split('\r\n').map((line) => Buffer.byteLength(line));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
    expect(unfolded(file)).toContain(`DESCRIPTION:${long}`);
  });

  it('may be empty, and refuses a day that does not exist', () => {
    expect(calendar([])).toContain('REFRESH-INTERVAL;VALUE=DURATION:P1D\r\nEND:VCALENDAR\r\n');
    expect(() => calendar([{ ...day, day: '2027-02-29' }])).toThrow(RangeError);
  });

  it('holds events at their time in UTC, with their place, and says which are cancelled', () => {
    const { uid, summary, description, url } = day;
    const event = { uid, summary, description, url, start: '2027-03-04T14:00:00.000Z', location: 'Ratssaal, 1. Etage' };
    expect(unfolded(calendar([{ ...event, end: '2027-03-04T16:30:00Z' }]))).toEqual(
      expect.arrayContaining([
        'DTSTART:20270304T140000Z',
        'DTEND:20270304T163000Z',
        'LOCATION:Ratssaal\\, 1. Etage',
        'STATUS:CONFIRMED',
      ]),
    );
    const cancelled = unfolded(calendar([{ ...event, cancelled: true }]));
    expect(cancelled).toContain('STATUS:CANCELLED');
    expect(cancelled.join()).not.toMatch(/DTEND|TRANSP|VALUE=DATE;/);
    expect(() => calendar([{ ...event, start: 'bald' }])).toThrow(RangeError);
  });
});
