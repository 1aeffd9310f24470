import { getHolidays } from 'feiertagejs';
import { partsOf, weekday, type Day } from './days.js';

const years = new Map<number, ReadonlyMap<Day, string>>();

/**
 * The German name of the public holiday in North Rhine-Westphalia on that day, if it is one.
 * Source: § 2 Feiertagsgesetz NW (eleven a year, and Reformationstag in 2017). 24 and 31 December are none.
 */
export function holidayName(day: Day): string | undefined {
  return holidaysOf(partsOf(day).year).get(day);
}

/** Monday to Friday and no public holiday in North Rhine-Westphalia. */
export function isWorkingDay(day: Day): boolean {
  return weekday(day) <= 5 && holidayName(day) === undefined;
}

/** The public holidays of a year in North Rhine-Westphalia, in order, with their German names. */
export function holidaysOf(year: number): ReadonlyMap<Day, string> {
  const known = years.get(year);
  if (known) return known;
  // The library's `date` is noon UTC; its `dateString` slips to the next day on machines east of UTC+12.
  const found = new Map(
    getHolidays(year, 'NW').map((holiday) => [
      holiday.date.toISOString().slice(0, 10),
      holiday.translate('de') ?? holiday.name,
    ]),
  );
  years.set(year, found);
  return found;
}
