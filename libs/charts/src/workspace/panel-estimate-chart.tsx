import { scaleLinear } from 'd3-scale';
import { ChartSvg, type ChartProps } from '../base/chart-svg.js';
import { formatFixed, px, plural } from '../base/format.js';
import { Diamond, Label, Rule } from '../base/marks.js';

export interface PanelEstimateChartProps extends ChartProps {
  /** Means of the criteria over their raters. */
  readonly criteria: readonly number[];
  readonly raw: number;
  readonly adjusted: number | null;
  readonly interval: readonly [low: number, high: number] | null;
  readonly width?: number;
}

const LEFT = 74;

/** One panel on the scale of levels: dots and a tick for what was rated, a diamond with its interval for the estimate below. */
export function PanelEstimateChart({
  criteria,
  raw,
  adjusted,
  interval,
  width = 420,
  theme,
  title,
}: PanelEstimateChartProps) {
  const x = scaleLinear([1, 4], [LEFT, width - 60]).clamp(true);
  const height = adjusted === null ? 56 : 88;
  const words = [
    `Raw mean ${formatFixed(raw)} over ${plural(criteria.length, 'criterion', 'criteria')}`,
    ...(adjusted === null ? [] : [`adjusted ${formatFixed(adjusted)}`]),
    ...(interval ? [`interval ${formatFixed(interval[0])} to ${formatFixed(interval[1])}`] : []),
  ];
  return (
    <ChartSvg width={width} height={height} theme={theme} title={title ?? ''} description={`${words.join(', ')}.`}>
      {[1, 2, 3, 4].map((level) => (
        <g key={level}>
          <Rule from={[x(level), 18]} to={[x(level), height - 4]} stroke={theme.grid} />
          <Label x={x(level)} y={12} size={11} anchor="middle" fill={theme.axis}>
            {level}
          </Label>
        </g>
      ))}
      <Label x={0} y={42} size={12} fill={theme.text}>
        Raw
      </Label>
      {criteria.map((value, index) => (
        <circle key={index} cx={px(x(value))} cy={38} r={3.5} fill={theme.raw} fillOpacity={0.55} />
      ))}
      <Rule from={[x(raw), 28]} to={[x(raw), 48]} stroke={theme.text} width={2} />
      <Label x={width} y={42} size={12} anchor="end" bold fill={theme.text}>
        {formatFixed(raw)}
      </Label>
      {adjusted !== null && (
        <>
          <Label x={0} y={74} size={12} fill={theme.text}>
            Adjusted
          </Label>
          {interval && (
            <Rule from={[x(interval[0]), 70]} to={[x(interval[1]), 70]} stroke={theme.estimate} width={2.2} />
          )}
          <Diamond x={x(adjusted)} y={70} colour={theme.estimate} />
          <Label x={width} y={74} size={12} anchor="end" bold fill={theme.estimate}>
            {formatFixed(adjusted)}
          </Label>
        </>
      )}
    </ChartSvg>
  );
}
