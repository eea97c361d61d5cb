import { scaleLinear } from 'd3-scale';
import { ChartSvg, type ChartProps } from '../base/chart-svg.js';
import type { ChartTheme } from '../base/chart-theme.js';
import { tableNumber, type DataTable } from '../base/data-table.js';
import { fitText } from '../base/fit-text.js';
import { formatFixed } from '../base/format.js';
import { isNarrow } from '../base/narrow.js';
import { Diamond, EmptyChart, Label, NotEnoughData, Rule } from '../base/marks.js';

export interface IntervalRow {
  readonly label: string;
  /** What the value stands on; left out where it is the same for every row. */
  readonly n?: number;
  readonly value: number | null;
  readonly interval?: readonly [low: number, high: number] | null;
  /** Why there is no value. */
  readonly why?: string;
}

export interface IntervalRowsChartProps extends ChartProps {
  readonly rows: readonly IntervalRow[];
  readonly domain: readonly [low: number, high: number];
  /** Where the dashed line stands: no effect, no halo. */
  readonly reference: number;
  /** Head of the column of n. */
  readonly nHead?: string;
  /** Words at the two ends of the scale. */
  readonly ends?: readonly [low: string, high: string];
  readonly format?: (value: number) => string;
  readonly width?: number;
}

const TOP = 26;
const ROW = 26;
const STACKED_ROW = 46;

/** One estimate per row with its interval, if it has one; rows keep their order. A row without a value says why. */
export function IntervalRowsChart(props: IntervalRowsChartProps) {
  const { rows, domain, reference, nHead, ends, width = 560, theme, title } = props;
  const format = props.format ?? ((value: number) => formatFixed(value));
  const stacked = isNarrow(width);
  const rowHeight = stacked ? STACKED_ROW : ROW;
  const left = stacked ? 14 : Math.max(190, width * 0.42);
  const right = stacked ? width - 16 : width - 54;
  const bottom = TOP + rows.length * rowHeight;
  const scale = scaleLinear([...domain], [left, right]).clamp(true);
  return (
    <ChartSvg
      width={width}
      height={TOP + Math.max(1, rows.length) * rowHeight + 4}
      theme={theme}
      title={title ?? ''}
      description={rows.map((row) => `${row.label}: ${intervalRowWords(row, format)}`).join('. ') || NOTHING}
    >
      {nHead !== undefined && !stacked && (
        <Label x={left - 18} y={14} size={11} anchor="end" bold fill={theme.axis}>
          {nHead}
        </Label>
      )}
      {scale.ticks(4).map((tick) => (
        <g key={tick}>
          <Rule from={[scale(tick), TOP - 4]} to={[scale(tick), bottom]} stroke={theme.grid} />
          <Label x={scale(tick)} y={14} size={11} anchor="middle" fill={theme.axis}>
            {endWords(tick, domain, ends) ?? format(tick)}
          </Label>
        </g>
      ))}
      <Rule from={[scale(reference), TOP - 4]} to={[scale(reference), bottom]} stroke={theme.axis} dashed />
      {rows.length === 0 && (
        <EmptyChart y={TOP + 16} theme={theme}>
          {NOTHING}
        </EmptyChart>
      )}
      {rows.map((row, index) => (
        <g key={row.label} transform={`translate(0 ${TOP + index * rowHeight})`}>
          <RowHead row={row} left={left} width={width} stacked={stacked} format={format} theme={theme} />
          <g transform={stacked ? 'translate(0 20)' : undefined}>
            {row.value === null ? (
              <NotEnoughData x={left} y={12} width={right - left} theme={theme}>
                {fitText(row.why ?? 'not enough data', right - left - 12, 11)}
              </NotEnoughData>
            ) : (
              <>
                {row.interval && (
                  <Rule
                    from={[scale(row.interval[0]), 12]}
                    to={[scale(row.interval[1]), 12]}
                    stroke={theme.estimate}
                    width={2}
                  />
                )}
                <Diamond x={scale(row.value)} y={12} radius={4.5} colour={theme.estimate} />
              </>
            )}
          </g>
        </g>
      ))}
    </ChartSvg>
  );
}

interface RowHeadProps {
  readonly row: IntervalRow;
  readonly left: number;
  readonly width: number;
  readonly stacked: boolean;
  readonly format: (value: number) => string;
  readonly theme: ChartTheme;
}

/** Label, n and value: beside the scale, or on a line of their own above it. */
function RowHead({ row: { label, n, value }, left, width, stacked, format, theme }: RowHeadProps) {
  const room = stacked ? width - 96 : left - (n === undefined ? 16 : 62);
  const figure = value === null ? '' : format(value);
  return (
    <>
      <Label x={0} y={16} size={12.5} fill={value === null ? theme.textMuted : theme.text}>
        {fitText(label, room, 12.5)}
      </Label>
      {n !== undefined && (
        <Label x={stacked ? width - 44 : left - 18} y={16} anchor="end" fill={theme.axis}>
          {stacked ? `n ${n}` : n}
        </Label>
      )}
      {figure !== '' && (
        <Label x={width} y={16} anchor="end" fill={theme.text}>
          {figure}
        </Label>
      )}
    </>
  );
}

const NOTHING = 'No ratings yet.';

const endWords = (tick: number, [low, high]: readonly [number, number], ends?: readonly [string, string]) =>
  ends && tick === low ? ends[0] : ends && tick === high ? ends[1] : undefined;

function intervalRowWords({ value, interval, why, n }: IntervalRow, format: (value: number) => string): string {
  const on = n === undefined ? '' : `n ${n}, `;
  if (value === null) return `${on}${why ?? 'not enough data'}`;
  return `${on}${format(value)}${interval ? `, interval ${format(interval[0])} to ${format(interval[1])}` : ''}`;
}

export function intervalRowsTable(
  rows: readonly IntervalRow[],
  heads: { readonly of: string; readonly value: string; readonly n?: string },
): DataTable {
  return {
    columns: [
      heads.of,
      ...(heads.n === undefined ? [] : [heads.n]),
      heads.value,
      'Interval from',
      'Interval to',
      'Note',
    ],
    rows: rows.map(({ label, n, value, interval, why }) => [
      label,
      ...(heads.n === undefined ? [] : [n ?? null]),
      tableNumber(value),
      tableNumber(interval?.[0]),
      tableNumber(interval?.[1]),
      value === null ? (why ?? 'not enough data') : null,
    ]),
  };
}
