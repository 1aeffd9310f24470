import type { Days } from './process.js';

const pad = (number: number): string => String(number).padStart(2, '0');

/** A day (`YYYY-MM-DD`) so many months later; the last of the month where it has no such day (§ 188 III BGB). */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return `${last.getUTCFullYear()}-${pad(last.getUTCMonth() + 1)}-${pad(Math.min(date, last.getUTCDate()))}`;
}

/** A day so many days later. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The day it is in Berlin at an instant (ISO in UTC): that in Greenwich, or the next. */
export function dayAt(instant: string, days: Days): string {
  const day = instant.slice(0, 10);
  return instant >= days.endOf(day) ? addDays(day, 1) : day;
}

/** The day that ends at an instant: an hour before it, it is that day in Berlin and in UTC. */
export const lastDay = (closesAt: string): string =>
  new Date(Date.parse(closesAt) - 3_600_000).toISOString().slice(0, 10);
