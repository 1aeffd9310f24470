import { dayOf, isStartOfDay } from '#libs/calendar/berlin.js';

/** How a language says until when, with the day and the time as it writes them. */
interface DeadlineWords {
  /** where the time ends with a day */
  atEnd: (day: string) => string;
  at: (day: string, time: string) => string;
}

/**
 * The line with a deadline in a language, and none without one; the time is that of Berlin.
 * @param locale by which days and times are written
 */
export function deadlineIn(locale: string, words: DeadlineWords): (dueAt: string | undefined) => string[] {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'Europe/Berlin' });
  return (dueAt) => {
    if (dueAt === undefined) return [];
    const ends = isStartOfDay(dueAt);
    const last = day.format(new Date(dayOf(new Date(Date.parse(dueAt) - (ends ? 1 : 0)).toISOString())));
    return [ends ? words.atEnd(last) : words.at(last, time.format(new Date(dueAt)))];
  };
}
