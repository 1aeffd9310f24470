import { dayOf, isStartOfDay } from '#libs/calendar/berlin.js';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/Berlin' });

/** `the end of 27 March 2026` where a day ends, else `27 March 2026, 14:30`, in Berlin. */
function formatDeadline(instantIso: string): string {
  const ends = isStartOfDay(instantIso);
  const last = dayOf(new Date(Date.parse(instantIso) - (ends ? 1 : 0)).toISOString());
  const date = day.format(new Date(last));
  return ends ? `the end of ${date}` : `${date}, ${time.format(new Date(instantIso))}`;
}

/** The line with a deadline, and none without one. */
export const until = (dueAt: string | undefined): string[] =>
  dueAt === undefined ? [] : [`Deadline: ${formatDeadline(dueAt)}`];

/** A task by its title, within a sentence. */
export const title = (taskTitle: string | undefined): string =>
  taskTitle === undefined ? 'a task' : `the task “${taskTitle}”`;
