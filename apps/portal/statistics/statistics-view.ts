import type { Call, Programme } from '#libs/database/entities/programme.entity.js';
import type { Figures, MonthFigures } from '#libs/database/stores/statistics.store.js';
import { compareGerman } from '#libs/processes/german-order.js';
import type { Statistics } from '#libs/processes/statistics.js';
import { areaTexts, fieldsOfAction } from '../programmes/areas.js';
import { programmeText } from '../programmes/programme-words.js';
import type { Language } from '../view/catalogue.js';
import { locales } from '../view/languages.js';
import type { StatisticsQuery } from './statistics-query.js';
import { statisticsTexts } from './texts.js';

/** What the page and the file show. */
export interface StatisticsView {
  readonly query: StatisticsQuery;
  /** whose receipts are counted; undefined: those of all years */
  readonly year: number | undefined;
  /** in which anything came in, the newest first */
  readonly years: readonly number[];
  readonly figures: readonly Figures[];
  readonly months: readonly MonthFigures[];
  /** those a person can choose from, and their calls */
  readonly programmes: readonly Programme[];
  readonly calls: readonly Call[];
}

export type Kind = Statistics['as'];
export const kinds: readonly Kind[] = ['application', 'nomination', 'submission'];

/** Numbers of one part and year, with the name of the part. */
export interface NamedFigures extends Figures {
  readonly name: string;
}

/** The numbers of a kind by the names of their parts, the newest year first; and all together, where there are any. */
export function figuresOf(
  view: StatisticsView,
  kind: Kind,
  language: Language,
): { rows: NamedFigures[]; total: Figures | undefined } {
  const all = view.figures.filter(({ as }) => as === kind);
  const named = all.flatMap((one) =>
    one.year === null ? [] : [{ ...one, name: partText(view, one.part ?? '', language) }],
  );
  const rows = named.toSorted((a, b) => compareGerman(a.name, b.name) || (b.year ?? 0) - (a.year ?? 0));
  return { rows, total: all.find(({ year }) => year === null) };
}

function partText({ query: { by }, programmes, calls }: StatisticsView, part: string, language: Language): string {
  const t = statisticsTexts(language);
  if (by === 'field') {
    const field = fieldsOfAction.find((key) => key === part);
    return field ? areaTexts(language)(field) : t('without.field');
  }
  const call = calls.find(({ id }) => id === part);
  const key = call?.programme ?? part;
  const title = programmeText(programmes.find((one) => one.key === key)?.texts ?? {}, language, 'title') || key;
  return by === 'call' ? `${title}, ${call?.name ?? t('without.call')}` : title;
}

/** The part of the decided applications that was granted: `63 %`; a dash where none was decided. */
export function shareText({ granted, rejected }: Figures, language: Language): string {
  const decided = granted + rejected;
  if (decided === 0) return '–';
  return new Intl.NumberFormat(locales[language], { style: 'percent' }).format(granted / decided);
}

/** How long half of them took; of few notices only that they are too few. */
export function daysText({ noticed, halfDays }: Figures, language: Language): string {
  if (halfDays !== null) return new Intl.NumberFormat(locales[language]).format(halfDays);
  return noticed === 0 ? '–' : statisticsTexts(language)('tooFew');
}
