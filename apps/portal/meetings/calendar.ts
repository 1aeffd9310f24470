import { z } from 'zod';
import type { MeetingLine } from '#libs/database/stores/council-meeting.store.js';
import { dayInMonth, isDay } from '#libs/calendar/days.js';

/** Which part of the calendar: a month `YYYY-MM`, of one body or all. */
export interface CalendarQuery {
  readonly month: string;
  /** key of the body */
  readonly body: string | undefined;
}

/** Reads the address; what makes no sense is the present month. */
export function calendarQuery(address: unknown, today: string): CalendarQuery {
  const month = today.slice(0, 7);
  const asked = z
    .object({
      month: z
        .string()
        .regex(/^(19|20|21)\d{2}-\d{2}$/)
        .refine((text) => isDay(`${text}-01`))
        .catch(month),
      body: z
        .string()
        .regex(/^\w{1,60}$/)
        .optional()
        .catch(undefined),
    })
    .catch({ month })
    .parse(address);
  return { month: asked.month, body: asked.body };
}

/** The month so many months later. */
export const monthAfter = (month: string, by: number): string => dayInMonth(`${month}-01`, by, 1).slice(0, 7);

/** First and last day of a month. */
export const daysOf = (month: string): { from: string; to: string } => ({
  from: `${month}-01`,
  to: dayInMonth(`${month}-01`, 1, 0),
});

/** Two meetings that somebody would have to be in at once. */
export interface Overlap {
  readonly first: MeetingLine;
  readonly second: MeetingLine;
  /** ids of those who sit in both */
  readonly people: readonly string[];
}

/** Meetings that begin this many minutes apart on one day are taken for held at the same time: none ends at a set hour. */
const apartMinutes = 120;

/** Meetings at the same time whose bodies share members; what is cancelled or over does not count. */
export function overlaps(meetings: readonly MeetingLine[]): Overlap[] {
  const coming = meetings.filter(({ state }) => state === 'planned' || state === 'invited');
  return coming.flatMap((first, index) =>
    coming.slice(index + 1).flatMap((second): Overlap[] => {
      if (first.on !== second.on || Math.abs(minutes(first) - minutes(second)) >= apartMinutes) return [];
      const people = first.members.filter((person) => second.members.includes(person));
      return people.length === 0 ? [] : [{ first, second, people }];
    }),
  );
}

function minutes({ startsAt }: Pick<MeetingLine, 'startsAt'>): number {
  const [hours = 0, rest = 0] = startsAt.split(':').map(Number);
  return hours * 60 + rest;
}
