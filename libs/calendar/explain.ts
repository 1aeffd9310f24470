import { dayOf, formatInstant, withOffset } from './berlin.js';
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

/** A day as the English pages write it, `27/03/2026`. */
const englishDay = (day: Day): string => day.split('-').toReversed().join('/');

/** Words that an explanation is made of. `{day}` is where something counts from. */
const words = {
  de: {
    units: {
      workingDays: ['Arbeitstag', 'Arbeitstage'],
      days: ['Tag', 'Tage'],
      weeks: ['Woche', 'Wochen'],
      months: ['Monat', 'Monate'],
      years: ['Jahr', 'Jahre'],
      hours: ['Stunde', 'Stunden'],
      minutes: ['Minute', 'Minuten'],
      seconds: ['Sekunde', 'Sekunden'],
    },
    before: 'vor dem',
    after: 'nach dem',
    from: 'ab dem',
    beforeEndOf: 'vor Ablauf des',
    without: 'ohne',
    and: 'und',
    because: (day: string, reason: string) => `weil der ${day} ${reason} ist`,
    holiday: (name: string) => `ein Feiertag (${name})`,
    saturday: 'ein Samstag',
    sunday: 'ein Sonntag',
    day: formatDay,
    instant: formatInstant,
  },
  en: {
    units: {
      workingDays: ['working day', 'working days'],
      days: ['day', 'days'],
      weeks: ['week', 'weeks'],
      months: ['month', 'months'],
      years: ['year', 'years'],
      hours: ['hour', 'hours'],
      minutes: ['minute', 'minutes'],
      seconds: ['second', 'seconds'],
    },
    before: 'before',
    after: 'after',
    from: 'from',
    beforeEndOf: 'before the end of',
    without: 'without',
    and: 'and',
    because: (day: string, reason: string) => `since ${day} is ${reason}`,
    holiday: (name: string) => `a public holiday (${name})`,
    saturday: 'a Saturday',
    sunday: 'a Sunday',
    day: englishDay,
    instant: (instant: string) => `${englishDay(dayOf(instant))}, ${withOffset(instant).slice(11, 16)}`,
  },
} as const;

type Words = (typeof words)['de' | 'en'];

/**
 * The explanation in words: `10 Arbeitstage nach dem 24.03.2026, ohne Karfreitag und Ostermontag: 09.04.2026`. Holidays
 * keep their German names, which the law gives them.
 */
export function explain(explanation: Explanation, language: 'de' | 'en' = 'de'): string {
  const say = words[language];
  const length = lengthOf(say, explanation.period);
  if ('at' in explanation) {
    const word = isBackward(explanation.period) ? say.before : say.after;
    return `${length} ${word} ${say.instant(explanation.from)}: ${say.instant(explanation.at)}`;
  }
  const skipped = skippedHolidays(explanation);
  const without = skipped.length > 0 ? `, ${say.without} ${list(say, skipped)}` : '';
  return `${length} ${anchor(say, explanation)}${without}: ${say.day(explanation.day)}${shift(say, explanation)}`;
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

function anchor(say: Words, { from, period, start }: DayExplanation): string {
  const dayBefore = say.day(addDays(from, -1));
  const isStart = start === 'startOfDay';
  if (isBackward(period)) return isStart ? `${say.beforeEndOf} ${dayBefore}` : `${say.before} ${say.day(from)}`;
  return `${isStart ? say.from : say.after} ${say.day(from)}`;
}

function shift(say: Words, { shiftedFrom }: DayExplanation): string {
  return shiftedFrom ? `, ${say.because(say.day(shiftedFrom), nonWorkingReason(say, shiftedFrom))}` : '';
}

function nonWorkingReason(say: Words, day: Day): string {
  const name = holidayName(day);
  if (name) return say.holiday(name);
  return weekday(day) === 6 ? say.saturday : say.sunday;
}

function lengthOf(say: Words, period: Period): string {
  const units: Readonly<Record<string, readonly [string, string]>> = say.units;
  return Object.entries(period)
    .map(([unit, amount]) => {
      const count = Math.abs(amount);
      const [one, many] = units[unit] ?? [unit, unit];
      return `${count} ${count === 1 ? one : many}`;
    })
    .join('');
}

function list(say: Words, names: string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${say.and} ${last}`;
}
