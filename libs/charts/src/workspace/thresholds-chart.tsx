import { scaleLinear } from 'd3-scale';
import { ChartSvg, type ChartProps } from '../base/chart-svg.js';
import { tableNumber, type DataTable } from '../base/data-table.js';
import { fitText } from '../base/fit-text.js';
import { formatSigned } from '../base/format.js';
import { EmptyChart, Label, Rule } from '../base/marks.js';
import { isNarrow } from '../base/narrow.js';

export interface ThresholdRow {
  readonly label: string;
  readonly measure: number;
  readonly interval: readonly [low: number, high: number];
  readonly infit: number | null;
  readonly outfit: number | null;
  readonly thresholds: readonly { readonly from: number; readonly to: number; readonly value: number }[];
}

export interface ThresholdsChartProps extends ChartProps {
  readonly rows: readonly ThresholdRow[];
  readonly width?: number;
}

const TOP = 26;
const ROW = 32;
const HEAD = 18;

/** Per criterion, where an average rater passes from one level to the next, in logits of the candidate. */
export function ThresholdsChart({ rows, width = 560, theme, title }: ThresholdsChartProps) {
  const stacked = isNarrow(width);
  const rowHeight = stacked ? ROW + HEAD : ROW;
  const [left, right] = stacked ? [16, width - 20] : [Math.max(190, width * 0.4), width - 20];
  const values = rows.flatMap(({ thresholds }) => thresholds.map(({ value }) => value));
  const reach = Math.max(1, Math.ceil(Math.max(0, ...values.map(Math.abs))));
  const scale = scaleLinear([-reach, reach], [left, right]).clamp(true);
  const bottom = TOP + rows.length * rowHeight;
  return (
    <ChartSvg
      width={width}
      height={Math.max(bottom, TOP + ROW) + 4}
      theme={theme}
      title={title ?? ''}
      description={rows.map(rowWords).join('. ') || NOTHING}
    >
      {scale.ticks(stacked ? 4 : 6).map((tick) => (
        <g key={tick}>
          <Rule from={[scale(tick), TOP - 4]} to={[scale(tick), bottom]} stroke={theme.grid} />
          <Label x={scale(tick)} y={14} size={11} anchor="middle" fill={theme.axis}>
            {formatSigned(tick)}
          </Label>
        </g>
      ))}
      {rows.length === 0 && (
        <EmptyChart y={TOP + 16} theme={theme}>
          {NOTHING}
        </EmptyChart>
      )}
      {rows.map(({ label, thresholds }, index) => (
        <g key={label} transform={`translate(0 ${TOP + index * rowHeight})`}>
          <Label x={0} y={stacked ? 15 : 20} size={12.5} fill={theme.text}>
            {fitText(label, stacked ? width : left - 16, 12.5)}
          </Label>
          <g transform={stacked ? `translate(0 ${HEAD})` : undefined}>
            <Rule from={[left, 24]} to={[right, 24]} stroke={theme.border} />
            {thresholds.map(({ to, value }) => (
              <g key={to}>
                <Rule from={[scale(value), 16]} to={[scale(value), 28]} stroke={theme.estimate} width={2} />
                <Label x={scale(value)} y={13} size={10.5} anchor="middle" fill={theme.text}>
                  {to}
                </Label>
              </g>
            ))}
          </g>
        </g>
      ))}
    </ChartSvg>
  );
}

const NOTHING = 'No criteria.';

const rowWords = ({ label, thresholds }: ThresholdRow): string =>
  `${label}: ${thresholds.map(({ to, value }) => `level ${to} from ${formatSigned(value, 2)}`).join(', ')}`;

export function thresholdsTable(rows: readonly ThresholdRow[]): DataTable {
  const steps = rows[0]?.thresholds ?? [];
  return {
    columns: [
      ...['Criterion', 'Easiness', 'From', 'To', ...steps.map(({ from, to }) => `${from} to ${to}`)],
      ...['Infit', 'Outfit'],
    ],
    rows: rows.map(({ label, measure, interval, infit, outfit, thresholds }) => [
      ...[label, tableNumber(measure), tableNumber(interval[0]), tableNumber(interval[1])],
      ...[...thresholds.map(({ value }) => tableNumber(value)), tableNumber(infit), tableNumber(outfit)],
    ]),
  };
}
