import { scaleLinear } from 'd3-scale';
import { ChartSvg, type ChartProps } from '../base/chart-svg.js';
import type { ChartTheme } from '../base/chart-theme.js';
import { tableNumber, type DataTable } from '../base/data-table.js';
import { fitText } from '../base/fit-text.js';
import { formatHours, plural, px } from '../base/format.js';
import { isNarrow } from '../base/narrow.js';
import { EmptyChart, Label, Rule } from '../base/marks.js';

export interface CompletionTimesRow {
  readonly label: string;
  /** Cards. */
  readonly n: number;
  /** Every time in hours, where single cards may be shown. */
  readonly hours?: readonly number[];
  readonly median: number | null;
  readonly quartiles?: readonly [lower: number, upper: number] | null;
}

export interface CompletionTimesChartProps extends ChartProps {
  /** Rounds in their order, or raters by name: the caller's order is kept. */
  readonly rows: readonly CompletionTimesRow[];
  /** Due time in hours after the interview, as a dashed line. */
  readonly dueHours?: number;
  readonly width?: number;
}

const TOP = 26;
const ROW = 30;
const STACKED_HEAD = 20;
const LABEL = 150;
const FIGURES = 110;

/** Hours from the interview to the submitted card: a dot per card, a line between the quartiles, a tick at the median. */
export function CompletionTimesChart({ rows, dueHours, width = 560, theme, title }: CompletionTimesChartProps) {
  const stacked = isNarrow(width);
  const rowHeight = stacked ? ROW + STACKED_HEAD : ROW;
  const bottom = TOP + Math.max(1, rows.length) * rowHeight + 4;
  const height = bottom + (dueHours === undefined ? 0 : 16);
  const values = [0, ...rows.flatMap(valuesOf), ...(dueHours === undefined ? [] : [dueHours])].filter(Number.isFinite);
  const domain = [Math.min(...values), Math.max(1, ...values)];
  const scale = scaleLinear(domain, stacked ? [14, width - 20] : [LABEL, width - FIGURES]).nice(stacked ? 3 : 5);
  return (
    <ChartSvg
      width={width}
      height={height}
      theme={theme}
      title={title ?? 'How long after the interview is a scorecard submitted?'}
      description={rows.map(rowWords).join('. ') || NOTHING}
    >
      {scale.ticks(stacked ? 3 : 5).map((tick) => (
        <g key={tick}>
          <Rule from={[scale(tick), TOP - 4]} to={[scale(tick), bottom]} stroke={theme.grid} />
          <Label x={scale(tick)} y={14} size={11} anchor="middle" fill={theme.axis}>
            {formatHours(tick)}
          </Label>
        </g>
      ))}
      {dueHours !== undefined && (
        <g>
          <Rule from={[scale(dueHours), TOP - 4]} to={[scale(dueHours), bottom]} stroke={theme.axis} dashed />
          <Label x={scale(dueHours)} y={bottom + 12} size={11} anchor="middle" fill={theme.axis}>
            {`due ${formatHours(dueHours)}`}
          </Label>
        </g>
      )}
      {!stacked && (
        <>
          <Label x={width - 40} y={14} size={11} anchor="end" bold fill={theme.axis}>
            Median
          </Label>
          <Label x={width} y={14} size={11} anchor="end" bold fill={theme.axis}>
            Cards
          </Label>
        </>
      )}
      {rows.length === 0 && (
        <EmptyChart y={TOP + 18} theme={theme}>
          {NOTHING}
        </EmptyChart>
      )}
      {rows.map((row, index) => (
        <g key={row.label} transform={`translate(0 ${TOP + index * rowHeight})`}>
          <Row row={row} width={width} scale={scale} theme={theme} />
        </g>
      ))}
    </ChartSvg>
  );
}

interface RowProps {
  readonly row: CompletionTimesRow;
  readonly width: number;
  readonly scale: (hours: number) => number;
  readonly theme: ChartTheme;
}

function Row({ row, width, scale, theme }: RowProps) {
  const { median, quartiles } = row;
  const stacked = isNarrow(width);
  const middle = median === null ? '–' : formatHours(median);
  return (
    <g>
      <Rule from={[0, 0]} to={[width, 0]} stroke={theme.border} />
      <Label x={0} y={19} size={12.5} fill={theme.text}>
        {fitText(row.label, stacked ? width - 150 : LABEL - 12, 12.5)}
      </Label>
      <g transform={stacked ? `translate(0 ${STACKED_HEAD})` : undefined}>
        {quartiles && (
          <Rule from={[scale(quartiles[0]), 15]} to={[scale(quartiles[1]), 15]} stroke={theme.mute} width={2} />
        )}
        {median !== null && <Rule from={[scale(median), 5]} to={[scale(median), 25]} stroke={theme.text} width={1.8} />}
        {(row.hours ?? []).filter(Number.isFinite).map((hours, index) => (
          // Neighbours sit a little apart, by index and not by chance, so that equal times can be counted.
          <circle
            key={index}
            cx={px(scale(hours))}
            cy={15 + ((index % 3) - 1) * 4}
            r={3.2}
            fill={theme.raw}
            fillOpacity={0.7}
          />
        ))}
      </g>
      {stacked ? (
        <Label x={width} y={19} size={11} anchor="end" fill={theme.axis}>
          {`median ${middle}, n ${row.n}`}
        </Label>
      ) : (
        <>
          <Label x={width - 40} y={19} anchor="end" fill={median === null ? theme.axis : theme.text}>
            {middle}
          </Label>
          <Label x={width} y={19} anchor="end" fill={theme.text}>
            {row.n}
          </Label>
        </>
      )}
    </g>
  );
}

const NOTHING = 'No submitted scorecards yet.';

const valuesOf = (row: CompletionTimesRow): number[] => [
  ...(row.hours ?? []),
  ...(row.quartiles ?? []),
  ...(row.median === null ? [] : [row.median]),
];

const rowWords = (row: CompletionTimesRow): string =>
  `${row.label}: ${plural(row.n, 'card')}${row.median === null ? '' : `, median ${formatHours(row.median)}`}`;

export function completionTimesTable(rows: readonly CompletionTimesRow[], of: 'Rater' | 'Round' = 'Round'): DataTable {
  return {
    columns: [of, 'Cards', 'Median hours', 'Lower quartile', 'Upper quartile'],
    rows: rows.map((row) => [
      row.label,
      row.n,
      tableNumber(row.median),
      tableNumber(row.quartiles?.[0]),
      tableNumber(row.quartiles?.[1]),
    ]),
  };
}
