import type { ReactElement, ReactNode } from 'react';
import { Table } from '../view/table.js';

export interface Bar {
  readonly key: string;
  readonly label: ReactNode;
  readonly count: number;
}

interface BarsProps {
  readonly caption: string;
  readonly countLabel: string;
  readonly bars: readonly Bar[];
}

/** Numbers with a small picture each: as long as its part of the largest. The table says the same in figures. */
export function Bars({ caption, countLabel, bars }: BarsProps): ReactElement {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <Table
      caption={caption}
      rows={bars}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'label',
          label: caption,
          rowHeader: true,
          cell: ({ label, count }) => (
            <span className="app-bar">
              <span>{label}</span>
              <BarPicture part={count} of={most} />
            </span>
          ),
        },
        { key: 'count', label: countLabel, numeric: true, cell: ({ count }) => count },
      ]}
    />
  );
}

/** A bar of which a part is filled; decoration beside the numbers. */
export function BarPicture({ part, of }: { readonly part: number; readonly of: number }): ReactElement {
  const width = of === 0 ? 0 : Math.min(100, (100 * part) / of);
  return (
    <svg
      className="app-bar__picture"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="app-bar__track" width={100} height={8} />
      <rect className="app-bar__part" width={width} height={8} />
    </svg>
  );
}

/** How often each key occurs, most first. */
export function counted<Key extends string>(keys: readonly Key[]): { key: Key; count: number }[] {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ key, count })).toSorted((a, b) => b.count - a.count);
}
