import type { ReactElement, ReactNode } from 'react';
import { fewestDays, type Figures } from '#libs/database/stores/statistics.store.js';
import type { Language } from '../view/catalogue.js';
import { Table } from '../view/table.js';
import { Money } from '../view/values.js';
import { daysText, shareText, type Kind, type NamedFigures } from './statistics-view.js';
import { statisticsTexts } from './texts.js';

interface Numbers {
  readonly kind: Kind;
  readonly rows: readonly NamedFigures[];
  readonly total: Figures | undefined;
  /** what the parts are */
  readonly part: string;
  readonly language: Language;
}

interface NumberColumn {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Figures) => ReactNode;
}

/** How many came in and what became of them; of applications how many of those decided were granted, and how long it took. */
export function CountsTable(numbers: Numbers): ReactElement {
  const { kind, language } = numbers;
  const t = statisticsTexts(language);
  const counts = (['received', 'granted', 'rejected', 'withdrawn', 'settled', 'open'] as const).map(
    (key): NumberColumn => ({
      key,
      label: key === 'granted' || key === 'rejected' ? t(`${key}.${kind}`) : t(key),
      cell: (row) => row[key],
    }),
  );
  const decided: NumberColumn[] = [
    { key: 'share', label: t('share'), cell: (row) => shareText(row, language) },
    { key: 'days', label: t('days'), cell: (row) => daysText(row, language) },
  ];
  const isApplication = kind === 'application';
  const notes = isApplication ? [t('shareNote'), t('daysNote', { count: fewestDays })] : [];
  return (
    <>
      <NumbersTable {...numbers} caption={t('counts')} columns={isApplication ? [...counts, ...decided] : counts} />
      <Note>{[...notes, t(`settled.${kind}`)].join(' ')}</Note>
    </>
  );
}

const Note = ({ children }: { readonly children: string }): ReactElement => (
  <p className="kern-body kern-body--small kern-body--muted">{children}</p>
);

/** What was applied for, granted and paid. */
export function MoneyTable(numbers: Numbers): ReactElement {
  const t = statisticsTexts(numbers.language);
  const money = (['requested', 'granted', 'paid'] as const).map((key): NumberColumn => ({
    key,
    label: t(key === 'granted' ? 'granted.application' : key),
    cell: (row) => <Money cents={row[`${key}Cents`]} />,
  }));
  return (
    <>
      <NumbersTable {...numbers} caption={t('money')} columns={money} />
      <Note>{t('moneyNote')}</Note>
    </>
  );
}

function NumbersTable(
  props: Numbers & { readonly caption: string; readonly columns: readonly NumberColumn[] },
): ReactElement {
  const { rows, total, part, language, caption, columns } = props;
  const t = statisticsTexts(language);
  // One year alone stands in the heading.
  const several = new Set(rows.map(({ year }) => year)).size > 1;
  const sum = total !== undefined && rows.length > 1 ? total : undefined;
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ part: key, year }) => `${key} ${year}`}
      columns={[
        { key: 'part', label: part, rowHeader: true, cell: ({ name }) => name },
        ...(several ? [{ key: 'year', label: t('yearColumn'), numeric: true, cell: ({ year }: Figures) => year }] : []),
        ...columns.map((column) => ({ ...column, numeric: true })),
      ]}
      {...(sum && {
        footer: [t('total'), ...(several ? [''] : []), ...columns.map(({ cell }) => cell(sum))],
      })}
    />
  );
}
