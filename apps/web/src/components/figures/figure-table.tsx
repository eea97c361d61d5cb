import type { ChartFigure } from '@app/charts';
import { type Column, Table } from '../ui/table.js';
import { useIsPhone } from '../../lib/use-media.js';
import css from './figure.module.css';

type Row = ChartFigure['table']['rows'][number];

const isNumeric = (rows: readonly Row[], index: number): boolean => rows.some((row) => typeof row[index] === 'number');

const show = (cell: Row[number] | undefined): string =>
  cell === null || cell === undefined ? '–' : String(cell).replace(/^-(?=\d)/, '−');

/** The same figures as the chart. */
export function FigureTable({ figure }: { readonly figure: ChartFigure }) {
  const isPhone = useIsPhone();
  const { columns, rows } = figure.table;
  const shown = columns.map((head, index): Column<Row> => {
    const isName = index === 0;
    if (!isName && isNumeric(rows, index)) return { key: head, head, cell: (row) => show(row[index]), align: 'right' };
    const look = isName ? css.name : css.words;
    return { key: head, head, isName, cell: (row) => <span className={look}>{show(row[index])}</span> };
  });
  return (
    <Table
      caption={figure.title}
      columns={shown}
      rows={rows}
      rowKey={(row) => JSON.stringify(row)}
      onPhone={isPhone ? 'stack' : 'scroll'}
    />
  );
}
