import { isDay, type Day } from './days.js';

/** A day in a calendar of deadlines. */
export interface CalendarDay {
  /** the same for as long as the day is about the same thing: programs find the entry again by it (RFC 5545, 3.8.4.7) */
  readonly uid: string;
  readonly day: Day;
  readonly summary: string;
  readonly description: string;
  /** page with more, a full URL */
  readonly url: string;
  readonly categories?: readonly string[];
  /** reminder so many days before, with its own text */
  readonly reminder?: { readonly days: number; readonly text: string };
}

/** Something at a time of a day. */
export interface CalendarEvent extends Omit<CalendarDay, 'day' | 'reminder'> {
  /** ISO instants; without an end it takes none of the time (RFC 5545, 3.6.1) */
  readonly start: string;
  readonly end?: string;
  readonly location?: string;
  /** programs strike it through, where it would only vanish (3.8.1.11) */
  readonly cancelled?: boolean;
}

/** A calendar to subscribe to. */
export interface DayCalendar {
  /** of the software: `-//Organisation//Product//DE` (RFC 5545, 3.7.3) */
  readonly productId: string;
  readonly name: string;
  /** ISO instant of this state of the calendar (RFC 5545, 3.8.7.2) */
  readonly stamp: string;
  readonly days: readonly (CalendarDay | CalendarEvent)[];
}

/**
 * The calendar as a file `text/calendar` in UTF-8 (RFC 5545; its name and how often to look again: RFC 7986). An entry
 * is a whole day without a time zone (3.3.4) that blocks no time (3.8.2.7), or has instants in UTC (3.3.5, form 2).
 * @throws RangeError for a day, instant or stamp that does not exist
 */
export function writeCalendar({ productId, name, stamp, days }: DayCalendar): string {
  const written = basicInstant(stamp);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${text(productId)}`,
    'CALSCALE:GREGORIAN',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`, // older programs read only this one
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...days.flatMap((day) => event(day, written)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function event(one: CalendarDay | CalendarEvent, stamp: string): string[] {
  const { uid, summary, description, url, categories = [] } = one;
  return [
    'BEGIN:VEVENT',
    `UID:${text(uid)}`,
    `DTSTAMP:${stamp}`,
    ...('day' in one ? [`DTSTART;VALUE=DATE:${basicDay(one.day)}`] : timesOf(one)),
    `SUMMARY:${text(summary)}`,
    `DESCRIPTION:${text(description)}`,
    `URL:${url.replace(/[\s\p{Cc}]/gu, '')}`, // a URI is not escaped (3.3.13), so it must not end its line
    ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(text).join(',')}`]),
    ...('day' in one ? ['TRANSP:TRANSPARENT'] : []),
    ...('day' in one && one.reminder !== undefined ? alarm(one.reminder) : []),
    'END:VEVENT',
  ];
}

function timesOf({ start, end, location, cancelled }: CalendarEvent): string[] {
  return [
    `DTSTART:${basicInstant(start)}`,
    ...(end === undefined ? [] : [`DTEND:${basicInstant(end)}`]),
    ...(location === undefined ? [] : [`LOCATION:${text(location)}`]),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  ];
}

/** RFC 5545, 3.6.6: shown, so many days before the day begins. */
function alarm({ days, text: words }: NonNullable<CalendarDay['reminder']>): string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${text(words)}`, `TRIGGER:-P${days}D`, 'END:VALARM'];
}

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line break are escaped; other control characters may not occur. */
function text(value: string): string {
  return value
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');
}

const most = 75;
const utf8 = new TextEncoder();

/** RFC 5545, 3.1: no line longer than 75 octets; the next begins with a space. A character is never cut apart. */
function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const size = utf8.encode(character).length;
    if (length + size > most) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}

/** RFC 5545, 3.3.4: `20270228`. */
function basicDay(day: Day): string {
  if (!isDay(day)) throw new RangeError(`not a day (YYYY-MM-DD): ${day}`);
  return day.replaceAll('-', '');
}

/** RFC 5545, 3.3.5, form 2: `20261125T215500Z`. */
function basicInstant(iso: string): string {
  return new Date(iso).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
}
