import type { ChartProps } from '../base/chart-svg.js';
import { tableNumber, type DataTable } from '../base/data-table.js';
import { formatSigned } from '../base/format.js';
import { Label, Rule } from '../base/marks.js';
import { type SignedPlot, SignedRowsChart } from '../base/signed-rows-chart.js';

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

const ROW = 32;

/** Per criterion, where an average rater passes from one level to the next, in logits of the candidate. */
export function ThresholdsChart({ rows, width = 560, theme, title }: ThresholdsChartProps) {
  const values = rows.flatMap(({ thresholds }) => thresholds.map(({ value }) => value));
  return (
    <SignedRowsChart
      {...{ width, theme, title }}
      rowHeight={ROW}
      labels={{ share: 0.4, least: 190 }}
      reach={Math.max(1, Math.ceil(Math.max(0, ...values.map(Math.abs))))}
      description={rows.map(rowWords).join('. ')}
      nothing="No criteria."
      rows={rows.map(({ label, thresholds }) => ({
        key: label,
        label,
        draw: (plot) => <Steps thresholds={thresholds} plot={plot} theme={theme} />,
      }))}
    />
  );
}

interface StepsProps extends Pick<ChartProps, 'theme'>, Pick<ThresholdRow, 'thresholds'> {
  readonly plot: SignedPlot;
}

const Steps = ({ thresholds, plot: { at, left, right }, theme }: StepsProps) => (
  <>
    <Rule from={[left, 24]} to={[right, 24]} stroke={theme.border} />
    {thresholds.map(({ to, value }) => (
      <g key={to}>
        <Rule from={[at(value), 16]} to={[at(value), 28]} stroke={theme.estimate} width={2} />
        <Label x={at(value)} y={13} size={10.5} anchor="middle" fill={theme.text}>
          {to}
        </Label>
      </g>
    ))}
  </>
);

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
