import { scaleLinear } from 'd3-scale';
import { ChartSvg, type ChartProps } from '../base/chart-svg.js';
import { tableNumber, type DataTable } from '../base/data-table.js';
import { fitText } from '../base/fit-text.js';
import { formatFixed } from '../base/format.js';
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

/** One estimate per row with its interval, if it has one; rows keep their order. A row without a value says why. */
export function IntervalRowsChart(props: IntervalRowsChartProps) {
  const { rows, domain, reference, nHead, ends, width = 560, theme, title } = props;
  const format = props.format ?? ((value: number) => formatFixed(value));
  const left = Math.max(190, width * 0.42);
  const right = width - 54;
  const scale = scaleLinear([...domain], [left, right]).clamp(true);
  return (
    <ChartSvg
      width={width}
      height={TOP + Math.max(1, rows.length) * ROW + 4}
      theme={theme}
      title={title ?? ''}
      description={rows.map((row) => `${row.label}: ${intervalRowWords(row, format)}`).join('. ') || NOTHING}
    >
      {nHead !== undefined && (
        <Label x={left - 18} y={14} size={11} anchor="end" bold fill={theme.axis}>
          {nHead}
        </Label>
      )}
      {scale.ticks(4).map((tick) => (
        <g key={tick}>
          <Rule from={[scale(tick), TOP - 4]} to={[scale(tick), TOP + rows.length * ROW]} stroke={theme.grid} />
          <Label x={scale(tick)} y={14} size={11} anchor="middle" fill={theme.axis}>
            {endWords(tick, domain, ends) ?? format(tick)}
          </Label>
        </g>
      ))}
      <Rule
        from={[scale(reference), TOP - 4]}
        to={[scale(reference), TOP + rows.length * ROW]}
        stroke={theme.axis}
        dashed
      />
      {rows.length === 0 && (
        <EmptyChart y={TOP + 16} theme={theme}>
          {NOTHING}
        </EmptyChart>
      )}
      {rows.map((row, index) => (
        <g key={row.label} transform={`translate(0 ${TOP + index * ROW})`}>
          <Label x={0} y={16} size={12.5} fill={row.value === null ? theme.textMuted : theme.text}>
            {fitText(row.label, left - (row.n === undefined ? 16 : 62), 12.5)}
          </Label>
          {row.n !== undefined && (
            <Label x={left - 18} y={16} anchor="end" fill={theme.axis}>
              {row.n}
            </Label>
          )}
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
              <Label x={width} y={16} anchor="end" fill={theme.text}>
                {format(row.value)}
              </Label>
            </>
          )}
        </g>
      ))}
    </ChartSvg>
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
