import type { MonthFigures } from '#libs/database/stores/statistics.store.js';
import type { Language } from '../view/catalogue.js';
import { locales } from '../view/languages.js';

/** A month, or a year. */
export interface Bucket {
  readonly key: string;
  readonly name: string;
  /** under the bars, where there is little room */
  readonly short: string;
  readonly received: number;
  readonly noticed: number;
}

/** The twelve months of a year, also those in which nothing happened. */
export function byMonth(months: readonly MonthFigures[], year: number, language: Language): Bucket[] {
  const named = new Intl.DateTimeFormat(locales[language], { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => {
    const key = `${year}-${String(index + 1).padStart(2, '0')}`;
    const name = named.format(new Date(`${key}-01`));
    const { received = 0, noticed = 0 } = months.find(({ month }) => month === key) ?? {};
    return { key, name, short: name.slice(0, 3), received, noticed };
  });
}

/** The years in which anything happened, oldest first. */
export function byYear(months: readonly MonthFigures[]): Bucket[] {
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
  return years.map((key) => {
    const of = months.filter(({ month }) => month.startsWith(key));
    const sum = (what: 'received' | 'noticed'): number => of.reduce((all, month) => all + month[what], 0);
    return { key, name: key, short: key, received: sum('received'), noticed: sum('noticed') };
  });
}

/** The distance of the lines of a scale: one, two or five times a power of ten, so that there are at most five steps. */
export function stepFor(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most / 5));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => most / size <= 5) ?? most;
  return Math.max(1, step);
}
