import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { ChartSvg, type ChartProps } from './chart-svg.js';
import { fitText } from './fit-text.js';
import { formatSigned } from './format.js';
import { EmptyChart, Label, Rule } from './marks.js';
import { isNarrow } from './narrow.js';

/** What a row is drawn in: positions on the signed scale, and its two ends. */
export interface SignedPlot {
  readonly at: (value: number) => number;
  readonly left: number;
  readonly right: number;
}

export interface SignedRow {
  readonly key: string;
  readonly label: string;
  readonly muted?: boolean;
  readonly draw: (plot: SignedPlot) => ReactNode;
}

export interface SignedRowsChartProps extends ChartProps {
  readonly rows: readonly SignedRow[];
  readonly width: number;
  /** Share of the width for labels, and their least width, where they stand beside their rows. */
  readonly labels: { readonly share: number; readonly least: number };
  readonly rowHeight: number;
  /** The scale goes as far on both sides of 0. */
  readonly reach: number;
  readonly description: string;
  readonly nothing: string;
  /** Above the axis, `legendHeight` high. */
  readonly legend?: ReactNode;
  readonly legendHeight?: number;
}

const AXIS = 26;
/** Where the label has a line of its own above its row. */
const HEAD = 20;

/** Rows by label on one scale around a dashed zero; on a narrow screen each label stands above its row. */
export function SignedRowsChart(props: SignedRowsChartProps) {
  const { rows, width, labels, reach, theme, title, description, nothing, legend, legendHeight = 0 } = props;
  const stacked = isNarrow(width);
  const rowHeight = stacked ? props.rowHeight + HEAD : props.rowHeight;
  const [left, right] = [stacked ? 16 : Math.max(labels.least, width * labels.share), width - 20];
  const scale = scaleLinear([-reach, reach], [left, right]).clamp(true);
  const plot = { at: (value: number) => scale(value), left, right };
  const top = legendHeight + AXIS;
  const bottom = top + rows.length * rowHeight;
  return (
    <ChartSvg
      width={width}
      height={Math.max(bottom, top + props.rowHeight) + 4}
      theme={theme}
      title={title ?? ''}
      description={description || nothing}
    >
      {legend}
      {scale.ticks(stacked ? 4 : 6).map((tick) => (
        <g key={tick}>
          <Rule
            from={[scale(tick), top - 5]}
            to={[scale(tick), bottom]}
            stroke={tick === 0 ? theme.axis : theme.grid}
            dashed={tick === 0}
          />
          <Label x={scale(tick)} y={top - 11} size={11} anchor="middle" fill={theme.axis}>
            {formatSigned(tick)}
          </Label>
        </g>
      ))}
      {rows.length === 0 && (
        <EmptyChart y={top + 16} theme={theme}>
          {nothing}
        </EmptyChart>
      )}
      {rows.map(({ key, label, muted = false, draw }, index) => (
        <g key={key} transform={`translate(0 ${top + index * rowHeight})`}>
          <Label x={0} y={stacked ? 16 : 20} size={12.5} fill={muted ? theme.textMuted : theme.text}>
            {fitText(label, stacked ? width : left - 14, 12.5)}
          </Label>
          <g transform={stacked ? `translate(0 ${HEAD})` : undefined}>{draw(plot)}</g>
        </g>
      ))}
    </ChartSvg>
  );
}
