import type { ReactElement, ReactNode } from 'react';

export interface Bar {
  readonly key: string;
  readonly label: ReactNode;
  readonly count: number;
}

/** Numbers with a small picture each: as long as its part of the largest. */
export function Bars({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }): ReactElement {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <div className="app-bars">
      <h3 className="kern-title">{title}</h3>
      <dl>
        {bars.map(({ key, label, count }) => (
          <div key={key}>
            <dt className="kern-body">{label}</dt>
            <dd className="kern-body">
              <span className="app-number">{count}</span>
              <BarPicture part={count} of={most} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
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
