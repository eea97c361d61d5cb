import { scaleLinear, scalePoint } from 'd3-scale';
import { ChartSvg, type ChartProps } from '../base/chart-svg.js';
import type { ChartTheme } from '../base/chart-theme.js';
import { tableNumber, type DataTable } from '../base/data-table.js';
import { fitText } from '../base/fit-text.js';
import { formatSigned, px } from '../base/format.js';
import { isNarrow } from '../base/narrow.js';
import { Diamond, EmptyChart, Label, Rule } from '../base/marks.js';

export interface DriftPoint {
  /** '2026 Q1'. */
  readonly period: string;
  readonly candidates: number;
  readonly value: number | null;
  readonly interval: readonly [low: number, high: number] | null;
  /** Differs from the rater's other periods. */
  readonly flagged: boolean;
}

export interface DriftRow {
  readonly label: string;
  readonly points: readonly DriftPoint[];
}

export interface DriftChartProps extends ChartProps {
  readonly rows: readonly DriftRow[];
  readonly width?: number;
}

const TOP = 26;
/** The numbers stand above their strip, where no line crosses them. */
const NUMBERS = 16;
const STRIP = 36;
const ROW = NUMBERS + STRIP;
const ZERO = NUMBERS + STRIP / 2;
const LABEL = 110;
/** Where the label has a line of its own above the strip, and the reach one above the periods. */
const STACKED_HEAD = 20;
const REACH_LINE = 18;

/**
 * A strip per rater: the difference to co-raters in each period with its interval, zero dashed; a period that says too little is an open
 * ring with its n. All strips reach equally far, so that no difference is cut off; an interval that goes on beyond ends in an arrow.
 */
export function DriftChart({ rows, width = 620, theme, title }: DriftChartProps) {
  const periods = [...new Set(rows.flatMap(({ points }) => points.map(({ period }) => period)))].sort();
  const stacked = isNarrow(width);
  const [rowHeight, left, right] = stacked ? [ROW + STACKED_HEAD, 0, width] : [ROW, LABEL, width - 20];
  const top = stacked ? TOP + REACH_LINE : TOP;
  const x = scalePoint(periods, [left, right]).padding(0.5);
  const reach = reachOf(rows);
  return (
    <ChartSvg
      width={width}
      height={top + Math.max(1, rows.length) * rowHeight}
      theme={theme}
      title={title ?? 'Does a rater change over time?'}
      description={rows.map(driftWords).join('. ') || NOTHING}
    >
      {rows.length > 0 && (
        <Label x={0} y={14} size={10.5} fill={theme.axis}>
          {`strips: ±${reach} levels`}
        </Label>
      )}
      {periods.map((period) => (
        <Label key={period} x={x(period)!} y={top - 12} size={11} anchor="middle" fill={theme.axis}>
          {stacked ? period.replace(/^20/, '’') : period}
        </Label>
      ))}
      {rows.length === 0 && (
        <EmptyChart y={top + 16} theme={theme}>
          {NOTHING}
        </EmptyChart>
      )}
      {rows.map((row, index) => (
        <g key={row.label} transform={`translate(0 ${top + index * rowHeight})`}>
          <Rule from={[0, 0]} to={[width, 0]} stroke={theme.border} />
          <Label x={0} y={stacked ? 15 : ZERO + 4} size={12.5} fill={theme.text}>
            {fitText(row.label, stacked ? width : LABEL - 12, 12.5)}
          </Label>
          <g transform={stacked ? `translate(0 ${STACKED_HEAD})` : undefined}>
            <Rule from={[left, ZERO]} to={[right, ZERO]} stroke={theme.axis} dashed />
            <Strip points={row.points} x={(period) => x(period)!} {...{ reach, theme }} />
          </g>
        </g>
      ))}
    </ChartSvg>
  );
}

interface StripProps {
  readonly points: readonly DriftPoint[];
  readonly x: (period: string) => number;
  readonly reach: number;
  readonly theme: ChartTheme;
}

/** In whole halves. One wide interval of five candidates would flatten everybody else: intervals do not count. */
const reachOf = (rows: readonly DriftRow[]): number =>
  rows
    .flatMap(({ points }) => points.map(({ value }) => value ?? 0))
    .reduce((most, one) => Math.max(most, Math.ceil(2 * Math.abs(one)) / 2), 1);

function Strip({ points, x, reach, theme }: StripProps) {
  const y = scaleLinear([-reach, reach], [ROW - 2, NUMBERS + 2]).clamp(true);
  const known = points.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]));
  return (
    <g>
      {known.slice(1).map(({ period, value }, index) => {
        const before = known[index]!;
        return (
          <Rule
            key={period}
            from={[x(before.period), y(before.value)]}
            to={[x(period), y(value)]}
            stroke={theme.mute}
          />
        );
      })}
      {points.map(({ period, value, interval, candidates, flagged }) =>
        value === null ? (
          <g key={period}>
            <circle
              cx={x(period)}
              cy={ZERO}
              r={3.5}
              fill={theme.surface}
              stroke={theme.notAssessed.edge}
              strokeDasharray="2 2"
            />
            <Label x={x(period)} y={NUMBERS - 4} size={10.5} anchor="middle" fill={theme.axis}>
              {`n ${candidates}`}
            </Label>
          </g>
        ) : (
          <g key={period}>
            {interval && (
              <Bar x={x(period)} ends={[y(interval[0]), y(interval[1])]} interval={interval} {...{ reach, theme }} />
            )}
            <Diamond x={x(period)} y={y(value)} radius={3} colour={theme.estimate} />
            <Label x={x(period)} y={NUMBERS - 4} size={11} anchor="middle" bold={flagged} fill={theme.text}>
              {formatSigned(value, 2)}
            </Label>
          </g>
        ),
      )}
    </g>
  );
}

interface BarProps {
  readonly x: number;
  /** Where the lower and the upper end are drawn. */
  readonly ends: readonly [low: number, high: number];
  readonly interval: readonly [low: number, high: number];
  readonly reach: number;
  readonly theme: ChartTheme;
}

function Bar({ x, ends: [low, high], interval, reach, theme }: BarProps) {
  const arrow = (at: number, back: number): string =>
    `M${px(x - 3)} ${px(at + back)}L${px(x)} ${px(at)}L${px(x + 3)} ${px(at + back)}Z`;
  return (
    <g>
      <Rule from={[x, low]} to={[x, high]} stroke={theme.estimate} width={2} />
      {interval[1] > reach && <path d={arrow(high - 2, 4)} fill={theme.estimate} />}
      {interval[0] < -reach && <path d={arrow(low + 2, -4)} fill={theme.estimate} />}
    </g>
  );
}

const NOTHING = 'No ratings yet.';

const driftWords = ({ label, points }: DriftRow): string =>
  `${label}: ${points
    .map(({ period, value, interval, candidates }) =>
      value === null
        ? `${period} too few (${candidates})`
        : `${period} ${formatSigned(value, 2)}${interval ? ` (${interval.map((end) => formatSigned(end, 2)).join(' to ')})` : ''}`,
    )
    .join(', ')}`;

export const driftTable = (rows: readonly DriftRow[]): DataTable => ({
  columns: [
    'Rater and period',
    'Candidates',
    'Difference',
    'Interval from',
    'Interval to',
    'Differs from other periods',
  ],
  rows: rows.flatMap(({ label, points }) =>
    points.map(({ period, candidates, value, interval, flagged }) => [
      `${label}, ${period}`,
      candidates,
      tableNumber(value),
      tableNumber(interval?.[0]),
      tableNumber(interval?.[1]),
      flagged ? 'yes' : 'no',
    ]),
  ),
});
