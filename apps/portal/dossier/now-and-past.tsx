import type { ReactElement } from 'react';

interface NowAndPastProps<Row> {
  readonly rows: readonly Row[];
  readonly isPast: (row: Row) => boolean;
  /** what the rows of now are */
  readonly now: string;
  /** what so many rows of the past are */
  readonly past: (count: number) => string;
  readonly table: (rows: readonly Row[], caption: string) => ReactElement;
}

/** What counts now, and folded away what is over. */
export function NowAndPast<Row>({ rows, isPast, now, past, table }: NowAndPastProps<Row>): ReactElement {
  const over = rows.filter(isPast);
  return (
    <div className="app-stack">
      {table(
        rows.filter((row) => !isPast(row)),
        now,
      )}
      {over.length === 0 ? null : (
        <details className="app-details">
          <summary>{past(over.length)}</summary>
          {table(over, past(over.length))}
        </details>
      )}
    </div>
  );
}
