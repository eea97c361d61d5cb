import { type DataTable, PayRangeChart, payRangeTable, screenTheme } from '@app/charts';
import type { PayAxisView } from '@app/contracts';
import { useElementSize } from '@mantine/hooks';
import { Card } from '../../../components/ui/card.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { grouped } from '../money.js';
import { texts } from '../texts.js';
import { payTexts } from '../texts-pay.js';
import css from './pay.module.css';

const { candidate: words } = payTexts;
const FIRST_WIDTH = 600;
const LEAST_WIDTH = 260;
type Row = DataTable['rows'][number];

const show = (cell: Row[number] | undefined): string => (typeof cell === 'number' ? grouped(cell) : (cell ?? ''));

function columnsOf({ columns }: DataTable): Column<Row>[] {
  return columns.map((head, index) => ({
    ...{ key: head, head, isName: index === 0, isLong: index === columns.length - 1 },
    ...(index === 2 || index === 3 ? { align: 'right' as const } : {}),
    cell: (row: Row) => show(row[index]),
  }));
}

/** One component on one axis, as wide as the card; the figures and their sources in a table below. */
export function PayAxisCard({ axis }: { readonly axis: PayAxisView }) {
  const { ref, width } = useElementSize();
  const room = Math.max(LEAST_WIDTH, Math.floor(width) || FIRST_WIDTH);
  const data = payRangeTable(axis);
  const title = words.axis(texts.components[axis.component], axis.component === 'bonus' ? '%' : axis.currency);
  return (
    <Card title={title}>
      <div ref={ref} className={css.chart}>
        <PayRangeChart axis={axis} theme={screenTheme} width={room} />
      </div>
      <details className={css.details}>
        <summary>{words.axisTable}</summary>
        <Table caption={title} columns={columnsOf(data)} rows={data.rows} rowKey={(row) => row.map(show).join(' ')} />
      </details>
    </Card>
  );
}
