import { dayOf, formatInstant, withOffset } from './berlin.js';
import { addDays, formatDay, partsOf, weekday, type Day } from './days.js';
import { explanationWords, type ExplanationLanguage, type ExplanationWords } from './explain-words.js';
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

/** A day and an instant as the pages of a language write them; English ones `27/03/2026`. */
const dayIn = (day: Day, language: ExplanationLanguage): string =>
  language === 'en' ? day.split('-').toReversed().join('/') : formatDay(day);
const instantIn = (instant: string, language: ExplanationLanguage): string =>
  language === 'de'
    ? formatInstant(instant)
    : `${dayIn(dayOf(instant), language)}, ${withOffset(instant).slice(11, 16)}`;

/**
 * The explanation in words: `10 Arbeitstage nach dem 24.03.2026, ohne Karfreitag und Ostermontag: 09.04.2026`. Holidays
 * keep their German names, which the law gives them.
 */
export function explain(explanation: Explanation, language: ExplanationLanguage = 'de'): string {
  const say: ExplanationWords = explanationWords[language];
  const length = lengthOf(say, explanation.period, language);
  if ('at' in explanation) {
    const counted = isBackward(explanation.period) ? say.before : say.after;
    return `${counted(length, instantIn(explanation.from, language))}: ${instantIn(explanation.at, language)}`;
  }
  const skipped = skippedHolidays(explanation);
  const without = skipped.length > 0 ? `${say.comma}${say.without(list(say, skipped))}` : '';
  return `${fromDay(length, explanation, language)}${without}: ${dayIn(explanation.day, language)}${shift(explanation, language)}`;
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

function fromDay(length: string, { from, period, start }: DayExplanation, language: ExplanationLanguage): string {
  const say: ExplanationWords = explanationWords[language];
  const isStart = start === 'startOfDay';
  if (!isBackward(period)) return (isStart ? say.from : say.after)(length, dayIn(from, language));
  return isStart
    ? say.beforeEndOf(length, dayIn(addDays(from, -1), language))
    : say.before(length, dayIn(from, language));
}

function shift({ shiftedFrom }: DayExplanation, language: ExplanationLanguage): string {
  const say: ExplanationWords = explanationWords[language];
  return shiftedFrom
    ? `${say.comma}${say.because(dayIn(shiftedFrom, language), nonWorkingReason(say, shiftedFrom))}`
    : '';
}

function nonWorkingReason(say: ExplanationWords, day: Day): string {
  const name = holidayName(day);
  if (name) return say.holiday(name);
  return weekday(day) === 6 ? say.saturday : say.sunday;
}

function lengthOf(say: ExplanationWords, period: Period, language: ExplanationLanguage): string {
  const units: Readonly<Record<string, ExplanationWords['units']['days']>> = say.units;
  const forms = new Intl.PluralRules(language);
  return Object.entries(period)
    .map(([unit, amount]) => {
      const count = Math.abs(amount);
      const words = units[unit] ?? { other: `# ${unit}` };
      return (words[forms.select(count)] ?? words.other).replace('#', String(count));
    })
    .join('');
}

function list(say: ExplanationWords, names: string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(say.comma)}${say.and}${last}`;
}
