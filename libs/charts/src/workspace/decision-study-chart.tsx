import { scaleLinear } from 'd3-scale';
import { ChartSvg, type ChartProps } from '../base/chart-svg.js';
import { tableNumber, type DataTable } from '../base/data-table.js';
import { formatCoefficient, plural, px } from '../base/format.js';
import { Label, Rule } from '../base/marks.js';

export interface DecisionStudyChartProps extends ChartProps {
  readonly phi: readonly { readonly raters: number; readonly value: number }[];
  readonly needed: readonly { readonly target: number; readonly raters: number | null }[];
  readonly width?: number;
}

const HEIGHT = 260;
const LEFT = 34;
const BOTTOM = HEIGHT - 34;

/** How dependable the mean of a panel is, by the number of its raters; the smallest panel that reaches each target is named. */
export function DecisionStudyChart({ phi, needed, width = 560, theme, title }: DecisionStudyChartProps) {
  const most = Math.max(2, ...phi.map(({ raters }) => raters));
  const x = scaleLinear([1, most], [LEFT, width - 24]);
  const y = scaleLinear([0, 1], [BOTTOM, 14]);
  const path = phi
    .map(({ raters, value }, index) => `${index === 0 ? 'M' : 'L'}${px(x(raters))} ${px(y(value))}`)
    .join('');
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
      {path && <path d={path} fill="none" stroke={theme.estimate} strokeWidth={2} />}
      {phi.map(({ raters, value }) => (
        <circle key={raters} cx={x(raters)} cy={y(value)} r={3.5} fill={theme.estimate} />
      ))}
      <Label x={width - 24} y={y(0.7) + 16} size={11.5} anchor="end" bold fill={theme.text}>
        {neededWords(needed[0])}
      </Label>
    </ChartSvg>
  );
}

function neededWords(one: DecisionStudyChartProps['needed'][number] | undefined): string {
  if (!one) return '';
  const target = formatCoefficient(one.target).replace(/0$/, '');
  return one.raters === null
    ? `no number of raters reaches ${target}`
    : `${plural(one.raters, 'rater')} reach ${target}`;
}

const decisionStudyWords = (phi: DecisionStudyChartProps['phi'], needed: DecisionStudyChartProps['needed']): string =>
  phi.length === 0
    ? 'No estimate.'
    : `Dependability ${phi.map(({ raters, value }) => `${formatCoefficient(value)} with ${plural(raters, 'rater')}`).join(', ')}. ${needed.map(neededWords).join('; ')}.`;

export const decisionStudyTable = (
  phi: DecisionStudyChartProps['phi'],
  needed: DecisionStudyChartProps['needed'],
): DataTable => ({
  columns: ['What', 'Raters', 'Dependability (absolute, Φ)'],
  rows: [
    ...phi.map(({ raters, value }) => [`Panel of ${raters}`, raters, tableNumber(value)] as const),
    ...needed.map(({ target, raters }) => [`Needed for ${formatCoefficient(target)}`, raters, target] as const),
  ],
});
