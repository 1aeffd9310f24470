import { addDays, type Day } from './days.js';
import { isWorkingDay } from './holidays.js';

/**
 * The `count`-th working day after `day`, or before it if negative; `day` itself for 0, whatever day it is.
 * `day` does not count.
 */
export function addWorkingDays(day: Day, count: number): Day {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number: ${count}`);
  const step = Math.sign(count);
  let reached = day;
  for (let left = Math.abs(count); left > 0; left--) {
    do reached = addDays(reached, step);
    while (!isWorkingDay(reached));
  }
  return reached;
}

/**
 * How many working days lie after `from` up to and including `to`; the other way round negative.
 * It undoes addWorkingDays: `workingDaysBetween(day, addWorkingDays(day, n)) === n`.
 */
export function workingDaysBetween(from: Day, to: Day): number {
  const step = from <= to ? 1 : -1;
  let count = 0;
  for (let day = from; day !== to;) {
    day = addDays(day, step);
    if (isWorkingDay(day)) count += step;
  }
  return count;
}

/** The day itself if it is a working day, else the next one. */
export function workingDayFrom(day: Day): Day {
  return isWorkingDay(day) ? day : addWorkingDays(day, 1);
}
