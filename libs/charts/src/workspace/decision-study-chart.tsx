import { scaleLinear } from 'd3-scale';
import { ChartSvg, type ChartProps } from '../base/chart-svg.js';
import { tableNumber, type DataTable } from '../base/data-table.js';
import { formatCoefficient, plural, px } from '../base/format.js';
import { Label, Rule } from '../base/marks.js';

export interface DecisionPoint {
  readonly raters: number;
  readonly value: number;
  readonly interval: readonly [low: number, high: number] | null;
}

export interface DecisionStudyChartProps extends ChartProps {
  /** Absolute decisions, and relative ones. */
  readonly phi: readonly DecisionPoint[];
  readonly eRho2: readonly DecisionPoint[];
  readonly needed: readonly {
    readonly target: number;
    readonly raters: number | null;
    /** A null end: no number may be enough. */
    readonly interval: readonly [low: number | null, high: number | null] | null;
  }[];
  readonly width?: number;
}

const HEIGHT = 260;
const LEFT = 34;
const BOTTOM = HEIGHT - 34;

/**
 * How dependable the mean of a panel is, by the number of its raters, with its 90 % interval as bars; the relative coefficient dashed. The
 * smallest panel that reaches the first target is named.
 */
export function DecisionStudyChart({ phi, eRho2, needed, width = 560, theme, title }: DecisionStudyChartProps) {
  const most = Math.max(2, ...phi.map(({ raters }) => raters));
  const x = scaleLinear([1, most], [LEFT + 8, width - 24]);
  const y = scaleLinear([0, 1], [BOTTOM, 14]);
  const path = (points: readonly DecisionPoint[]): string =>
    points.map(({ raters, value }, index) => `${index === 0 ? 'M' : 'L'}${px(x(raters))} ${px(y(value))}`).join('');
  return (
    <ChartSvg
      width={width}
      height={HEIGHT}
      theme={theme}
      title={title ?? ''}
      description={decisionStudyWords(phi, needed)}
    >
      {[0, 0.2, 0.4, 0.6, 0.8, 1].map((tick) => (
        <g key={tick}>
          <Rule from={[LEFT, y(tick)]} to={[width - 24, y(tick)]} stroke={theme.grid} />
          <Label x={LEFT - 8} y={y(tick) + 4} size={11} anchor="end" fill={theme.axis}>
            {formatCoefficient(tick).replace(/0$/, '').replace(/\.$/, '') || '0'}
          </Label>
        </g>
      ))}
      {phi.map(({ raters }) => (
        <Label key={raters} x={x(raters)} y={BOTTOM + 18} size={11} anchor="middle" fill={theme.axis}>
          {raters}
        </Label>
      ))}
      <Label x={width - 24} y={HEIGHT - 2} size={11} anchor="end" fill={theme.axis}>
        raters per candidate
      </Label>
      <Rule from={[LEFT, y(0.7)]} to={[width - 24, y(0.7)]} stroke={theme.axis} dashed />
      {eRho2.length > 0 && (
        <path d={path(eRho2)} fill="none" stroke={theme.raw} strokeWidth={1.5} strokeDasharray="5 3" />
      )}
      {phi.length > 0 && <path d={path(phi)} fill="none" stroke={theme.estimate} strokeWidth={2} />}
      {phi.map(({ raters, value, interval }) => (
        <g key={raters}>
          {interval && (
            <Rule
              from={[x(raters), y(interval[0])]}
              to={[x(raters), y(interval[1])]}
              stroke={theme.estimate}
              width={1.5}
            />
          )}
          <circle cx={px(x(raters))} cy={px(y(value))} r={3.5} fill={theme.estimate} />
        </g>
      ))}
      <Label x={width - 24} y={BOTTOM - 38} size={11} anchor="end" fill={theme.raw}>
        dashed: relative, Eρ²
      </Label>
      <Label x={width - 24} y={BOTTOM - 24} size={11} anchor="end" fill={theme.estimate}>
        absolute, Φ, with 90 %
      </Label>
      <Label x={width - 24} y={BOTTOM - 8} size={11.5} anchor="end" bold fill={theme.text}>
        {neededWords(needed[0])}
      </Label>
    </ChartSvg>
  );
}

/** That candidates are estimated not to differ is no proof that no panel would tell them apart. */
function neededWords(one: DecisionStudyChartProps['needed'][number] | undefined): string {
  if (!one) return '';
  const target = formatCoefficient(one.target).replace(/0$/, '');
  return one.raters === null
    ? `raters for ${target}: not known${rangeWords(one.interval)}`
    : `${plural(one.raters, 'rater')} ${one.raters === 1 ? 'reaches' : 'reach'} ${target}${rangeWords(one.interval)}`;
}

function rangeWords(interval: DecisionStudyChartProps['needed'][number]['interval']): string {
  if (!interval || interval[0] === null) return '';
  return interval[1] === null ? ` (${interval[0]} or more)` : ` (${interval[0]} to ${interval[1]})`;
}

const pointWords = ({ raters, value, interval }: DecisionPoint): string =>
  `${formatCoefficient(value)}${interval ? ` (${interval.map(formatCoefficient).join(' to ')})` : ''} with ${plural(raters, 'rater')}`;

const decisionStudyWords = (phi: DecisionStudyChartProps['phi'], needed: DecisionStudyChartProps['needed']): string =>
  phi.length === 0
    ? 'No estimate.'
    : `Dependability ${phi.map(pointWords).join(', ')}. ${needed.map(neededWords).join('; ')}.`;

export const decisionStudyTable = ({
  phi,
  eRho2,
  needed,
}: Pick<DecisionStudyChartProps, 'phi' | 'eRho2' | 'needed'>): DataTable => ({
  columns: [
    ...['What', 'Raters', 'Absolute, Φ', 'From', 'To', 'Relative, Eρ²', 'Relative from', 'Relative to'],
    ...['Raters from', 'Raters to'],
  ],
  rows: [
    ...phi.map(({ raters, value, interval }, index) => {
      const relative = eRho2[index];
      return [
        ...[`Panel of ${raters}`, raters, tableNumber(value), tableNumber(interval?.[0]), tableNumber(interval?.[1])],
        ...[tableNumber(relative?.value), tableNumber(relative?.interval?.[0]), tableNumber(relative?.interval?.[1])],
        ...[null, null],
      ];
    }),
    ...needed.map(({ target, raters, interval }) => [
      ...[`Needed for ${formatCoefficient(target)}`, raters, target],
      ...[null, null, null, null, null, interval?.[0] ?? null, interval?.[1] ?? null],
    ]),
  ],
});
