import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.js';
import { useTexts } from './page-context.js';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the end of the column. */
  readonly numeric?: boolean;
  /** The cell names the row (one column at most). */
  readonly rowHeader?: boolean;
}

interface TableProps<Row> {
  readonly caption: string;
  /** The caption is read out but not shown: when a heading says the same. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly empty?: ReactNode;
  /** A last row with totals, one cell a column. */
  readonly footer?: readonly ReactNode[];
}

/** A table; on phones every row becomes a card that names each value. */
export function Table<Row>(props: TableProps<Row>): ReactElement {
  const { caption, columns, rows, footer } = props;
  const t = useTexts();
  if (rows.length === 0) return <p className="kern-body kern-body--muted">{props.empty ?? t('table.empty')}</p>;
  return (
    <table className="kern-table kern-table--small app-table">
      <caption className={props.captionHidden ? 'app-sr-only' : 'kern-title'}>{caption}</caption>
      <thead className="kern-table__head">
        <tr className="kern-table__row">
          {columns.map(({ key, label, numeric }) => (
            <th
              key={key}
              scope="col"
              className={classNames('kern-table__header', numeric && 'kern-table__header--numeric')}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="kern-table__body">
        {rows.map((row) => (
          <tr key={props.rowKey(row)} className="kern-table__row">
            {columns.map((column) => (
              <Cell key={column.key} column={column}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
      {footer === undefined ? null : (
        <tfoot className="kern-table__footer">
          <tr className="kern-table__row">
            {columns.map((column, index) => (
              // The first one names the row, and needs no name of its own on a phone.
              <Cell key={column.key} column={index === 0 ? { ...column, label: '' } : column}>
                {footer[index]}
              </Cell>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Cell<Row>({ column, children }: { readonly column: Column<Row>; readonly children: ReactNode }): ReactElement {
  const classes = classNames('kern-table__cell', column.numeric && 'kern-table__cell--numeric');
  const label = column.label === '' ? undefined : column.label;
  if (column.rowHeader) {
    return (
      <th scope="row" className={classes} data-label={label}>
        {children}
      </th>
    );
  }
  return (
    <td className={classes} data-label={label}>
      {children}
    </td>
  );
}
