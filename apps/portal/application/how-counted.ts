import { dayOf, isStartOfDay } from '#libs/calendar/berlin.js';
import { addDays } from '#libs/calendar/days.js';
import { dueAt } from '#libs/calendar/due.js';
import { explain } from '#libs/calendar/explain.js';
import type { Counted } from '#libs/engine/state.js';
import type { Language } from '../view/catalogue.js';
import { dayText } from '../view/values.js';
import { applicationTexts } from './texts.js';

/** English names of the units, one and many. */
const units: Readonly<Record<string, readonly [string, string]>> = {
  workingDays: ['working day', 'working days'],
  days: ['day', 'days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  years: ['year', 'years'],
  hours: ['hour', 'hours'],
  minutes: ['minute', 'minutes'],
  seconds: ['second', 'seconds'],
};

/**
 * How a due instant was found: `14 Tage nach dem 24.03.2026: 07.04.2026`, one that was put off says so first.
 * @returns nothing for an instant that was named and not counted, such as the day of a meeting
 */
export function countedText({ from, by, because }: Counted, language: Language): string | undefined {
  if ('fact' in by) return undefined;
  const { explanation, day } = dueAt(from, by);
  const text = language === 'de' ? explain(explanation) : inEnglish(from, by, day, 'shiftedFrom' in explanation);
  return because === undefined ? text : `${applicationTexts(language)(`counted.${because}`)} ${text}`;
}

function inEnglish(from: string, by: Readonly<Record<string, number>>, day: string, shifted: boolean): string {
  const [unit = '', amount = 0] = Object.entries(by)[0] ?? [];
  const [one, many] = units[unit] ?? [unit, unit];
  // An instant at which a day begins is the end of the day before.
  const start = isStartOfDay(from) ? addDays(dayOf(from), -1) : dayOf(from);
  const because = shifted ? ', because that day is no working day' : '';
  return `${amount} ${amount === 1 ? one : many} after ${dayText(start, 'en')}: ${dayText(day, 'en')}${because}`;
}
