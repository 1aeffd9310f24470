import { formatInstant } from './berlin.js';
import { addDays, formatDay, partsOf, weekday, type Day } from './days.js';
import { holidayName, holidaysOf } from './holidays.js';
import {
  isBackward,
  type DayPeriod,
  type Period,
  type PeriodEnd,
  type PeriodStart,
  type TimePeriod,
} from './periods.js';

/** How an end was found, as plain data that can be kept with it: days, instants and numbers only. */
export type Explanation =
  | ({ from: Day; period: DayPeriod; start: PeriodStart } & PeriodEnd)
  | { from: string; period: TimePeriod; at: string };

const units: Record<string, [one: string, many: string]> = {
  workingDays: ['Arbeitstag', 'Arbeitstage'],
  days: ['Tag', 'Tage'],
  weeks: ['Woche', 'Wochen'],
  months: ['Monat', 'Monate'],
  years: ['Jahr', 'Jahre'],
  hours: ['Stunde', 'Stunden'],
  minutes: ['Minute', 'Minuten'],
  seconds: ['Sekunde', 'Sekunden'],
};

/** The explanation in German: `10 Arbeitstage nach dem 24.03.2026, ohne Karfreitag und Ostermontag: 09.04.2026`. */
export function explain(explanation: Explanation): string {
  const length = lengthOf(explanation.period);
  if ('at' in explanation) {
    const word = isBackward(explanation.period) ? 'vor dem' : 'nach dem';
    return `${length} ${word} ${formatInstant(explanation.from)}: ${formatInstant(explanation.at)}`;
  }
  const skipped = skippedHolidays(explanation);
  const without = skipped.length > 0 ? `, ohne ${list(skipped)}` : '';
  return `${length} ${anchor(explanation)}${without}: ${formatDay(explanation.day)}${shift(explanation)}`;
}

type DayExplanation = Exclude<Explanation, { at: string }>;

/** The names of the public holidays that a period of working days passed over, in order; weekends go without saying. */
function skippedHolidays({ from, period, start, day }: DayExplanation): string[] {
  if (!('workingDays' in period)) return [];
  const eventDay = start === 'startOfDay' && !isBackward(period) ? addDays(from, -1) : from;
  const [first, last] = eventDay <= day ? [eventDay, day] : [day, eventDay];
  const names: string[] = [];
  for (let year = partsOf(first).year; year <= partsOf(last).year; year++) {
    for (const [holiday, name] of holidaysOf(year)) {
      if (holiday > first && holiday < last && weekday(holiday) <= 5) names.push(name);
    }
  }
  return names;
}

function anchor({ from, period, start }: DayExplanation): string {
  const dayBefore = formatDay(addDays(from, -1));
  if (isBackward(period)) return start === 'startOfDay' ? `vor Ablauf des ${dayBefore}` : `vor dem ${formatDay(from)}`;
  return start === 'startOfDay' ? `ab dem ${formatDay(from)}` : `nach dem ${formatDay(from)}`;
}

function shift({ shiftedFrom }: DayExplanation): string {
  if (!shiftedFrom) return '';
  return `, weil der ${formatDay(shiftedFrom)} ${nonWorkingReason(shiftedFrom)} ist`;
}

function nonWorkingReason(day: Day): string {
  const name = holidayName(day);
  if (name) return `ein Feiertag (${name})`;
  return weekday(day) === 6 ? 'ein Samstag' : 'ein Sonntag';
}

function lengthOf(period: Period): string {
  return Object.entries(period)
    .map(([unit, amount]) => {
      const count = Math.abs(amount);
      const [one, many] = units[unit] ?? [unit, unit];
      return `${count} ${count === 1 ? one : many}`;
    })
    .join('');
}

function list(names: string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} und ${last}`;
}
