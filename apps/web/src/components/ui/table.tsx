import type { ReactNode } from 'react';
import { cx } from '../../lib/classes.js';
import css from './table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'left' | 'right' | 'center';
  readonly width?: string;
  /** The name of the row: a row header for a screen reader, without a label on a phone. */
  readonly isName?: boolean;
  /** Holds sentences: on a phone its head stands above it. */
  readonly isLong?: boolean;
}

export interface TableProps<Row> {
  /** What the table holds, for a screen reader. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** 'stack' (default) turns rows into blocks under 640 px; 'scroll' keeps the grid. */
  readonly onPhone?: 'stack' | 'scroll';
}

const alignClass = (align: Column<unknown>['align']): string | undefined =>
  align === 'right' ? css.right : align === 'center' ? css.center : undefined;

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const isLabelled = !column.isName && column.head !== '';
  return (
    <td className={cx(alignClass(column.align), column.head === '' && css.actions, column.isLong && css.long)}>
      {isLabelled && (
        <span className={css.stackHead} aria-hidden="true">
          {column.head}
        </span>
      )}
      {column.cell(row)}
    </td>
  );
}

/** Rows of 38 px, hairlines between rows only; names left, numbers right or centred. */
export function Table<Row>({ caption, columns, rows, rowKey, onPhone = 'stack' }: TableProps<Row>) {
  return (
    <div
      className={css.scroll}
      {...(onPhone === 'scroll' ? { tabIndex: 0, role: 'region', 'aria-label': caption } : {})}
    >
      <table className={cx(css.table, onPhone === 'stack' && css.stack)}>
        <caption className={css.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={alignClass(column.align)} style={{ width: column.width }}>
                {column.head === '' ? <span className={css.caption}>Actions</span> : column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
