import { addDays, addMonths, dayInMonth, partsOf, type Day } from './days.js';
import { addWorkingDays, workingDayFrom } from './working-days.js';

/** A length in whole days, months or years; it ends with a day. Negative: before the event. */
export type DayPeriod =
  | { workingDays: number }
  | { days: number }
  | { weeks: number }
  | { months: number }
  | { years: number };

/** A length in plain time; it ends at an instant. */
export type TimePeriod = { hours: number } | { minutes: number } | { seconds: number };

export type Period = DayPeriod | TimePeriod;

/**
 * What the end of a period is, § 31 VwVfG NRW: a `FRIST` that would end on a Saturday, Sunday or public holiday
 * ends on the next working day (III 1). A `FESTER_TAG` that the authority announced with reference to that rule
 * (III 2) and a `TERMIN` that it set (V) stay where they are.
 */
export type EndKind = 'FRIST' | 'FESTER_TAG' | 'TERMIN';

/** `event`: the day of the event does not count (§ 187 I BGB). `startOfDay`: the period begins with the day, which counts (§ 187 II). */
export type PeriodStart = 'event' | 'startOfDay';

/** The last day of a period, of which everything until 24:00 belongs to it; and where it would have ended, if moved. */
export type PeriodEnd = { day: Day; shiftedFrom?: Day };

/**
 * The last day of a period that is counted from `eventDay`. Source: §§ 187, 188, 193 BGB, § 31 VwVfG NRW.
 *
 * Backwards (negative), the event's day does not count either, and all the days of the period lie between the end
 * and the event: two days before the 27th ends with the 24th. Such an end is never moved, since later would be too late.
 */
export function periodEnd(eventDay: Day, period: DayPeriod, kind: EndKind, start: PeriodStart): PeriodEnd {
  if (isBackward(period)) return { day: addDays(correspondingDay(eventDay, period), -1) };
  const day = lastDay(eventDay, period, start);
  const shifted = kind === 'FRIST' ? workingDayFrom(day) : day;
  return shifted === day ? { day } : { day: shifted, shiftedFrom: day };
}

/** Whether the period is one of days, weeks, months or years. */
export function isDayPeriod(period: Period): period is DayPeriod {
  return !('hours' in period || 'minutes' in period || 'seconds' in period);
}

/** Whether the period lies before its event. */
export function isBackward(period: Period): boolean {
  return Object.values(period).some((amount) => amount < 0);
}

/** The length in milliseconds. */
export function millisecondsOf(period: TimePeriod): number {
  if ('hours' in period) return period.hours * 3_600_000;
  return 'minutes' in period ? period.minutes * 60_000 : period.seconds * 1000;
}

function lastDay(eventDay: Day, period: DayPeriod, start: PeriodStart): Day {
  if (start === 'event') return correspondingDay(eventDay, period);
  if (!('months' in period || 'years' in period)) return correspondingDay(addDays(eventDay, -1), period);
  // § 188 II, 2nd case: the day before the one that has the number of the first day. Where that is missing, the
  // last of the month: six months from the beginning of 31 August end on 28 February, not on the 27th.
  return dayInMonth(eventDay, monthsOf(period), partsOf(eventDay).dayOfMonth - 1);
}

function correspondingDay(day: Day, period: DayPeriod): Day {
  if ('workingDays' in period) return addWorkingDays(day, period.workingDays);
  if ('days' in period) return addDays(day, period.days);
  if ('weeks' in period) return addDays(day, period.weeks * 7);
  return addMonths(day, monthsOf(period));
}

function monthsOf(period: { months: number } | { years: number }): number {
  return 'months' in period ? period.months : period.years * 12;
}
