import type { CalibrationFigure } from '@app/charts';
import { type Column, Table } from '../../../components/ui/table.js';

type Row = CalibrationFigure['table']['rows'][number];

const isNumeric = (rows: readonly Row[], index: number): boolean => rows.some((row) => typeof row[index] === 'number');

const show = (cell: Row[number] | undefined): string =>
  cell === null || cell === undefined ? '–' : String(cell).replace(/^-(?=\d)/, '−');

/** The same figures as the chart. */
export function FigureTable({ figure }: { readonly figure: CalibrationFigure }) {
  const { columns, rows } = figure.table;
  const shown: Column<Row>[] = columns.map((head, index) => ({
    key: head,
    head,
    cell: (row) => show(row[index]),
    align: isNumeric(rows, index) ? 'right' : 'left',
    isName: index === 0,
  }));
  return (
    <Table
      caption={figure.title}
      columns={shown}
      rows={rows}
      rowKey={(row) => String(row[0])}
      onPhone="scroll"
    />
  );
}
