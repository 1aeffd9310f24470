import type { ReactElement } from 'react';
import type { MonthFigures } from '#libs/database/stores/statistics.store.js';
import type { Language } from '../view/catalogue.js';
import { Table } from '../view/table.js';
import { byMonth, byYear, stepFor, type Bucket } from './buckets.js';
import { statisticsTexts } from './texts.js';

const height = 200;
const below = 24;
/** Percent of the width: the numbers of the scale, and the bars of one bucket. */
const left = 8;

/**
 * Receipts and notices as bars, month by month of a year or year by year, with the same numbers as a table. Lengths stand
 * in percent, so that letters keep their size on every screen; one kind of bar is filled, the other only framed.
 */
export function MonthChart(props: {
  readonly months: readonly MonthFigures[];
  readonly year: number | undefined;
  readonly language: Language;
}): ReactElement {
  const { months, year, language } = props;
  const t = statisticsTexts(language);
  const title = year === undefined ? t('chartYears') : t('chart', { year });
  const buckets = year === undefined ? byYear(months) : byMonth(months, year, language);
  const sum = (key: 'received' | 'noticed'): number => buckets.reduce((all, bucket) => all + bucket[key], 0);
  return (
    <figure className="app-chart">
      <figcaption>
        <h3 className="kern-title">{title}</h3>
        <ul className="app-chart__legend kern-body">
          <li>
            <Swatch kind="received" /> {t('receipts')}
          </li>
          <li>
            <Swatch kind="noticed" /> {t('notices')}
          </li>
        </ul>
      </figcaption>
      <svg
        className="app-chart__picture"
        role="img"
        aria-label={t('picture', { title, received: sum('received'), noticed: sum('noticed') })}
        width="100%"
        height={height + below + 8}
      >
        <g transform="translate(0 8)">
          <Bars buckets={buckets} />
        </g>
      </svg>
      {year === undefined ? null : <p className="kern-body kern-body--small kern-body--muted">{t('chartNote')}</p>}
      <details className="app-details">
        <summary>{t('chartTable')}</summary>
        <div>
          <Table
            caption={title}
            captionHidden
            rows={buckets}
            rowKey={({ key }) => key}
            columns={[
              {
                key: 'month',
                label: t(year === undefined ? 'yearColumn' : 'month'),
                rowHeader: true,
                cell: ({ name }) => name,
              },
              { key: 'received', label: t('receipts'), numeric: true, cell: ({ received }) => received },
              { key: 'noticed', label: t('notices'), numeric: true, cell: ({ noticed }) => noticed },
            ]}
          />
        </div>
      </details>
    </figure>
  );
}

function Bars({ buckets }: { readonly buckets: readonly Bucket[] }): ReactElement {
  const highest = Math.max(1, ...buckets.flatMap(({ received, noticed }) => [received, noticed]));
  const step = stepFor(highest);
  const most = step * Math.ceil(highest / step);
  const heightOf = (count: number): number => (count * height) / most;
  const slot = (100 - left) / Math.max(1, buckets.length);
  const wide = Math.min(slot * 0.36, 4);
  const lines = Array.from({ length: most / step + 1 }, (_, index) => index * step);
  return (
    <>
      {lines.map((count) => (
        <g key={count}>
          <line
            className="app-chart__line"
            x1={`${left}%`}
            x2="100%"
            y1={height - heightOf(count)}
            y2={height - heightOf(count)}
          />
          <text className="app-chart__text" x={`${left - 1}%`} y={height - heightOf(count) + 4} textAnchor="end">
            {count}
          </text>
        </g>
      ))}
      {buckets.map(({ key, short, received, noticed }, index) => {
        const middle = left + slot * (index + 0.5);
        const bar = (kind: 'received' | 'noticed', count: number, x: number) => (
          <rect
            className={`app-chart__${kind}`}
            x={`${round(x)}%`}
            y={height - heightOf(count)}
            width={`${round(wide)}%`}
            height={heightOf(count)}
          />
        );
        return (
          <g key={key}>
            {bar('received', received, middle - wide)}
            {bar('noticed', noticed, middle)}
            <text className="app-chart__text" x={`${round(middle)}%`} y={height + below - 6} textAnchor="middle">
              {short}
            </text>
          </g>
        );
      })}
    </>
  );
}

function Swatch({ kind }: { readonly kind: 'received' | 'noticed' }): ReactElement {
  return (
    <svg className="app-money__swatch" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <rect className={`app-chart__${kind}`} x={1} y={1} width={14} height={14} />
    </svg>
  );
}

const round = (percent: number): number => Math.round(percent * 100) / 100;
