import { formatDeadline } from '#libs/calendar/berlin.js';

/** The line with a deadline, and none without one. */
export const until = (dueAt: string | undefined): string[] =>
  dueAt === undefined ? [] : [`Frist: ${formatDeadline(dueAt)}`];

/** A task by its title, within a sentence. */
export const title = (taskTitle: string | undefined): string =>
  taskTitle === undefined ? 'eine Aufgabe' : `die Aufgabe „${taskTitle}“`;
