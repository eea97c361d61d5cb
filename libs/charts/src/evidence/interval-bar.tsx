import { ChartSvg, type ChartProps } from '../base/chart-svg.js';
import type { DataTable } from '../base/data-table.js';
import { tableNumber } from '../base/data-table.js';
import { formatPercent, plural, px } from '../base/format.js';
import { NotEnoughData, Rule } from '../base/marks.js';

export interface IntervalBarData {
  /** Share that passed, 0 to 1; null when no case could be judged. */
  readonly rate: number | null;
  readonly interval: readonly [low: number, high: number] | null;
  /** Judged cases. */
  readonly n: number;
  /** The share that had to pass. */
  readonly threshold?: number;
}

export interface IntervalBarProps extends IntervalBarData, ChartProps {
  readonly width?: number;
}

/** A pass rate on 0 to 100 % with its interval and the threshold as a tick: for a table cell (160 x 18). */
export function IntervalBar({ width = 160, theme, title = 'Pass rate', ...data }: IntervalBarProps) {
  const { rate, interval, threshold } = data;
  const x = (share: number): number => 5 + Math.min(1, Math.max(0, share)) * (width - 10);
  return (
    <ChartSvg width={width} height={18} theme={theme} title={title} description={intervalWords(data)}>
      {rate === null ? (
        <NotEnoughData x={0.5} y={9} width={width - 1} theme={theme}>
          no judged case
        </NotEnoughData>
      ) : (
        <g>
          <Rule from={[x(0), 9]} to={[x(1), 9]} stroke={theme.grid} width={3} />
          {interval && <Rule from={[x(interval[0]), 9]} to={[x(interval[1]), 9]} stroke={theme.raw} width={3} />}
          <circle cx={px(x(rate))} cy={9} r={4.2} fill={theme.raw} stroke={theme.surface} strokeWidth={1} />
        </g>
      )}
      {threshold !== undefined && (
        <Rule from={[x(threshold), 1]} to={[x(threshold), 17]} stroke={theme.text} width={1.6} />
      )}
    </ChartSvg>
  );
}

function intervalWords({ rate, interval, n, threshold }: IntervalBarData): string {
  if (rate === null) return 'No case could be judged.';
  const range = interval ? `, interval ${formatPercent(interval[0])} to ${formatPercent(interval[1])}` : '';
  const bar = threshold === undefined ? '' : `; threshold ${formatPercent(threshold)}`;
  return `${formatPercent(rate)} of ${plural(n, 'case')}${range}${bar}.`;
}

export function intervalBarTable(rows: readonly (IntervalBarData & { readonly label: string })[]): DataTable {
  return {
    columns: ['Name', 'Judged cases', 'Pass rate', 'Interval from', 'Interval to', 'Threshold'],
    rows: rows.map(({ label, n, rate, interval, threshold }) => [
      label,
      n,
      ...[rate, interval?.[0], interval?.[1], threshold].map(tableNumber),
    ]),
  };
}
