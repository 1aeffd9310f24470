import { writeMoney, writeNumberInput } from '#libs/forms/write-values.js';
import { csvOf } from '../reply/csv.js';
import type { Language } from '../view/catalogue.js';
import {
  daysText,
  figuresOf,
  kinds,
  shareText,
  type Kind,
  type NamedFigures,
  type StatisticsView,
} from './statistics-view.js';
import { statisticsTexts } from './texts.js';

/** The numbers of the page as a table for a spreadsheet; what is computed of applications alone is empty for others. */
export function statisticsFile(view: StatisticsView, language: Language): string {
  const t = statisticsTexts(language);
  const counts = ['received', 'withdrawn', 'rejected', 'granted', 'settled', 'open'] as const;
  const cells = (kind: Kind, row: NamedFigures): string[] => [
    t(kind),
    row.name,
    String(row.year ?? ''),
    ...counts.map((key) => writeNumberInput(row[key])),
    ...(kind === 'application'
      ? [
          // Without the blank every spreadsheet takes it for a number.
          shareText(row, language).replace(/\s/u, ''),
          daysText(row, language),
          writeMoney(row.requestedCents, language),
          writeMoney(row.grantedCents, language),
          writeMoney(row.paidCents, language),
        ]
      : Array<string>(5).fill('')),
  ];
  return csvOf(
    [
      t('kind'),
      t(`by.${view.query.by}`),
      t('year'),
      ...counts.map((key) => t(key === 'granted' || key === 'rejected' ? `${key}.any` : key)),
      ...(['share', 'days', 'requested', 'granted', 'paid'] as const).map((key) => t(key)),
    ],
    kinds.flatMap((kind) => figuresOf(view, kind, language).rows.map((row) => cells(kind, row))),
  );
}
