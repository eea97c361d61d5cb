import type { TruthComparisonView, TruthPointView } from '@app/contracts';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { ChartSvg, type ChartProps } from '../base/chart-svg.js';
import type { ChartTheme } from '../base/chart-theme.js';
import { tableNumber, type DataTable } from '../base/data-table.js';
import { formatFixed, formatPercent, plural } from '../base/format.js';
import { Diamond, EmptyChart, Label, Rule } from '../base/marks.js';

export interface TruthChartProps extends ChartProps {
  readonly comparison: TruthComparisonView;
  /** What a point is, e.g. 'rater'. */
  readonly of: string;
  readonly width?: number;
}

type Scale = ScaleLinear<number, number>;

const LEFT = 44;
const TOP = 34;
const BOTTOM = 42;
const TALLEST = 440;
/** From here on single points run together: thinner lines, smaller marks. */
const MANY = 80;

/** Estimates with their intervals over the truth: what lies on the diagonal is right, what crosses it is right within its interval. */
export function TruthChart({ comparison, of, width = 560, theme, title }: TruthChartProps) {
  const { points } = comparison;
  const height = Math.min(TALLEST, Math.max(260, width * 0.72));
  const domain = domainOf(points);
  const x = scaleLinear(domain, [LEFT, width - 12]).clamp(true);
  const y = scaleLinear(domain, [height - BOTTOM, TOP]).clamp(true);
  return (
    <ChartSvg
      width={width}
      height={height}
      theme={theme}
      title={title ?? `Does the interval of each ${of} contain the truth?`}
      description={`${truthSentence(comparison, of)} The root mean squared error of the estimates is ${formatFixed(comparison.error)} levels.`}
    >
      <Legend theme={theme} level={comparison.level} />
      <Frame x={x} y={y} theme={theme} />
      {points.length === 0 && (
        <EmptyChart y={TOP + 24} theme={theme}>
          Nothing to compare yet.
        </EmptyChart>
      )}
      {/* Misses on top: they are few, and what one looks for. */}
      {[...points].sort(hitsFirst).map((point) => (
        <Point key={point.label} point={point} isOneOfMany={points.length > MANY} x={x} y={y} theme={theme} />
      ))}
    </ChartSvg>
  );
}

const hitsFirst = (a: TruthPointView, b: TruthPointView): number => Number(b.contains) - Number(a.contains);

/** '35 of 38 intervals of 90 % contain the truth; 30 to 37 would be usual.' */
export function truthSentence({ contained, of: all, level, expected }: TruthComparisonView, of: string): string {
  const [low, high] = expected;
  return `The ${formatPercent(level)} intervals contain the truth for ${contained} of ${plural(all, of)}. If they were exactly right it would be ${low} to ${high} in 19 of 20 such years.`;
}

function domainOf(points: readonly TruthPointView[]): [number, number] {
  const values = points.flatMap(({ truth, estimate, interval }) => [truth, estimate, ...interval]);
  if (values.length === 0) return [-1, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = Math.max(0.05, (high - low) * 0.03);
  return [low - margin, high + margin];
}

function Legend({ theme, level }: { readonly theme: ChartTheme; readonly level: number }) {
  return (
    <g>
      <Diamond x={LEFT + 5} y={12} colour={theme.raw} />
      <Label x={LEFT + 16} y={16} size={11.5} fill={theme.axis}>
        {`${formatPercent(level)} interval contains the truth`}
      </Label>
      <Diamond x={LEFT + 198} y={12} colour={theme.estimate} open={theme.surface} />
      <Label x={LEFT + 209} y={16} size={11.5} fill={theme.axis}>
        does not
      </Label>
    </g>
  );
}

function Frame({ x, y, theme }: { readonly x: Scale; readonly y: Scale; readonly theme: ChartTheme }) {
  const [left, right] = x.range() as [number, number];
  const [bottom, top] = y.range() as [number, number];
  const [low, high] = x.domain() as [number, number];
  const format = x.tickFormat(6);
  return (
    <g>
      {x.ticks(6).map((tick) => (
        <g key={tick}>
          <Rule from={[x(tick), top]} to={[x(tick), bottom]} stroke={theme.grid} />
          <Rule from={[left, y(tick)]} to={[right, y(tick)]} stroke={theme.grid} />
          <Label x={x(tick)} y={bottom + 16} size={11} anchor="middle" fill={theme.axis}>
            {format(tick)}
          </Label>
          <Label x={left - 6} y={y(tick) + 4} size={11} anchor="end" fill={theme.axis}>
            {format(tick)}
          </Label>
        </g>
      ))}
      <Rule from={[x(low), y(low)]} to={[x(high), y(high)]} stroke={theme.axis} dashed />
      <Label x={right} y={bottom + 34} size={11.5} anchor="end" fill={theme.axis}>
        Truth →
      </Label>
      <Label x={0} y={TOP - 20} size={11.5} fill={theme.axis}>
        ↑ Est.
      </Label>
    </g>
  );
}

interface PointProps {
  readonly point: TruthPointView;
  readonly isOneOfMany: boolean;
  readonly x: Scale;
  readonly y: Scale;
  readonly theme: ChartTheme;
}

function Point({ point: { truth, estimate, interval, contains }, isOneOfMany, x, y, theme }: PointProps) {
  const colour = contains ? theme.raw : theme.estimate;
  return (
    <g opacity={contains && isOneOfMany ? 0.5 : 1}>
      <Rule
        from={[x(truth), y(interval[0])]}
        to={[x(truth), y(interval[1])]}
        stroke={colour}
        width={isOneOfMany ? (contains ? 0.7 : 1.2) : 1.8}
      />
      <Diamond
        x={x(truth)}
        y={y(estimate)}
        radius={isOneOfMany ? 3 : 4.5}
        colour={colour}
        open={contains ? undefined : theme.surface}
      />
    </g>
  );
}

/** @param of what a row is, with a capital: 'Rater' */
export function truthTable({ points }: TruthComparisonView, of: string): DataTable {
  return {
    columns: [of, 'Ratings', 'Truth', 'Estimate', 'Low', 'High', 'Contains the truth'],
    rows: points.map(({ label, ratings, truth, estimate, interval, contains }) => [
      ...[`${of} ${label}`, ratings, ...[truth, estimate, ...interval].map(tableNumber)],
      contains ? 'yes' : 'no',
    ]),
  };
}
