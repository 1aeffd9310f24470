import type { ReactElement } from 'react';
import type { Budget } from '#libs/database/stores/money.store.js';
import { writeEuro } from '#libs/forms/write-values.js';
import { Table } from '../view/table.js';
import { usePage } from '../view/page-context.js';
import { Money } from '../view/values.js';
import { moneyTexts } from './texts.js';
import { officeLanguage } from '../view/languages.js';

/** The parts of a budget in the order in which money goes through them; returned money is free again. */
const parts = ['paid', 'committed', 'reserved', 'available'] as const;
type Part = (typeof parts)[number];

const width = 1000;
const height = 64;

/** A budget year as one bar and, beside it, as numbers. The bar has patterns as well as colours. */
export function MoneyBar({ budget }: { readonly budget: Budget }): ReactElement {
  const { language } = usePage();
  const t = moneyTexts(language);
  const euro = (cents: number): string => writeEuro(cents, language);
  const { planned, reserved, committed, paid, available } = budget;
  const shares = { paid: paid - budget.returned, committed, reserved, available };
  const text = t('picture', {
    planned: euro(planned),
    reserved: euro(reserved),
    committed: euro(committed),
    paid: euro(paid),
    available: euro(available),
  });
  const rows = [
    { key: 'planned' as const, cents: planned },
    ...parts.map((key) => ({ key, cents: budget[key] })),
    ...(budget.returned === 0 ? [] : [{ key: 'returned' as const, cents: budget.returned }]),
  ];
  return (
    <div className="app-money">
      <svg
        className="app-money__bar"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={text}
        preserveAspectRatio="none"
      >
        <Patterns />
        {segments(shares, planned).map(({ key, x, length }) => (
          <rect
            key={key}
            className={`app-money__${key}`}
            x={x}
            y={0}
            width={length}
            height={height}
            fill={fills[key]}
          />
        ))}
        <rect className="app-money__frame" x={1} y={1} width={width - 2} height={height - 2} fill="none" />
      </svg>
      <Table
        caption={t('balance')}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'what',
            label: t('what'),
            rowHeader: true,
            cell: ({ key }) => (
              <span className="app-money__key">
                {key === 'planned' || key === 'returned' ? null : <Swatch part={key} />}
                {t(key)}
              </span>
            ),
          },
          { key: 'amount', label: t('amount'), numeric: true, cell: ({ cents }) => <Money cents={cents} /> },
          {
            key: 'share',
            label: t('share'),
            numeric: true,
            cell: ({ cents }) => (planned > 0 ? percent(cents / planned, officeLanguage(language)) : '–'),
          },
        ]}
      />
    </div>
  );
}

const fills: Readonly<Record<Part, string>> = {
  paid: '#171a5c',
  committed: '#4a53c9',
  reserved: 'url(#money-reserved)',
  available: '#ffffff',
};

function Patterns(): ReactElement {
  return (
    <defs>
      <pattern id="money-reserved" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="12" height="12" fill="#ffffff" />
        <rect width="6" height="12" fill="#8a93e6" />
      </pattern>
    </defs>
  );
}

function Swatch({ part }: { readonly part: Part }): ReactElement {
  return (
    <svg className="app-money__swatch" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <rect x={0.5} y={0.5} width={15} height={15} fill={fills[part]} stroke="#38445a" />
    </svg>
  );
}

function segments(shares: Readonly<Record<Part, number>>, planned: number): { key: Part; x: number; length: number }[] {
  let x = 0;
  return parts.map((key) => {
    const length = planned > 0 ? (Math.max(0, shares[key]) * width) / planned : 0;
    const segment = { key, x, length };
    x += length;
    return segment;
  });
}

const percent = (part: number, language: 'de' | 'en'): string =>
  new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', { style: 'percent', maximumFractionDigits: 1 }).format(
    part,
  );
