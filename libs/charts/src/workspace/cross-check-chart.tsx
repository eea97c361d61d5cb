import type { ChartProps } from '../base/chart-svg.js';
import { tableNumber, type DataTable } from '../base/data-table.js';
import { formatSigned, px } from '../base/format.js';
import { Diamond, Label, NotEnoughData, Rule } from '../base/marks.js';
import { type SignedPlot, SignedRowsChart } from '../base/signed-rows-chart.js';

interface Estimate {
  readonly value: number | null;
  readonly interval: readonly [low: number, high: number] | null;
}

export interface CrossCheckRow {
  readonly label: string;
  readonly candidates: number;
  readonly linear: Estimate;
  readonly ordinal: Estimate;
  readonly rasch: Estimate;
  readonly infit: number | null;
  readonly outfit: number | null;
}

export interface CrossCheckChartProps extends ChartProps {
  readonly rows: readonly CrossCheckRow[];
  readonly width?: number;
}

const ROW = 34;
const LEGEND = 14;

/** Leniency in logits by the two models for levels, under each other: a circle for the ordinal, a diamond for the Rasch model. */
export function CrossCheckChart({ rows, width = 560, theme, title }: CrossCheckChartProps) {
  return (
    <SignedRowsChart
      {...{ width, theme, title }}
      rowHeight={ROW}
      labels={{ share: 0.3, least: 170 }}
      reach={reachOf(rows)}
      description={rows.map(rowWords).join('. ')}
      nothing="No raters yet."
      legend={<Legend theme={theme} />}
      legendHeight={LEGEND}
      rows={rows.map((row) => ({
        key: row.label,
        label: `${row.label}, n ${row.candidates}`,
        muted: !isKnown(row),
        draw: (plot) => <Models row={row} plot={plot} theme={theme} />,
      }))}
    />
  );
}

function Legend({ theme }: Pick<ChartProps, 'theme'>) {
  return (
    <g>
      <circle cx={5} cy={9} r={3.5} fill={theme.raw} />
      <Label x={14} y={13} size={11} fill={theme.axis}>
        ordinal
      </Label>
      <Diamond x={72} y={9} radius={4.5} colour={theme.estimate} />
      <Label x={81} y={13} size={11} fill={theme.axis}>
        Rasch, logits, 90 %
      </Label>
    </g>
  );
}

interface ModelsProps extends Pick<ChartProps, 'theme'> {
  readonly row: CrossCheckRow;
  readonly plot: SignedPlot;
}

function Models({ row, plot: { at, left, right }, theme }: ModelsProps) {
  if (!isKnown(row)) {
    return (
      <NotEnoughData x={left} y={16} width={right - left} theme={theme}>
        too few candidates
      </NotEnoughData>
    );
  }
  const { ordinal, rasch } = row;
  return (
    <>
      <Interval of={ordinal} y={10} scale={at} colour={theme.raw} />
      {ordinal.value !== null && <circle cx={px(at(ordinal.value))} cy={10} r={3.5} fill={theme.raw} />}
      <Interval of={rasch} y={22} scale={at} colour={theme.estimate} />
      {rasch.value !== null && <Diamond x={at(rasch.value)} y={22} radius={4.5} colour={theme.estimate} />}
    </>
  );
}

function Interval(props: {
  readonly of: Estimate;
  readonly y: number;
  readonly scale: (value: number) => number;
  readonly colour: string;
}) {
  const { of, y, scale, colour } = props;
  if (!of.interval) return null;
  return <Rule from={[scale(of.interval[0]), y]} to={[scale(of.interval[1]), y]} stroke={colour} width={2} />;
}

const isKnown = ({ ordinal, rasch }: CrossCheckRow): boolean => ordinal.value !== null || rasch.value !== null;

function reachOf(rows: readonly CrossCheckRow[]): number {
  const ends = rows.flatMap(({ ordinal, rasch }) => [...(ordinal.interval ?? []), ...(rasch.interval ?? [])]);
  return Math.min(6, Math.max(1, Math.ceil(Math.max(0, ...ends.map(Math.abs)) * 2) / 2));
}

const estimateWords = (name: string, { value, interval }: Estimate): string =>
  value === null
    ? `${name} nothing`
    : `${name} ${formatSigned(value, 2)}${interval ? ` (${interval.map((end) => formatSigned(end, 2)).join(' to ')})` : ''}`;

const rowWords = ({ label, candidates, ordinal, rasch }: CrossCheckRow): string =>
  `${label}, ${candidates} candidates: ${estimateWords('ordinal', ordinal)}, ${estimateWords('Rasch', rasch)}`;

const cells = ({ value, interval }: Estimate) => [
  ...[tableNumber(value), tableNumber(interval?.[0]), tableNumber(interval?.[1])],
];

export const crossCheckTable = (rows: readonly CrossCheckRow[]): DataTable => ({
  columns: [
    ...['Rater', 'Candidates', 'Linear (levels)', 'Linear from', 'Linear to'],
    ...['Ordinal (logits)', 'Ordinal from', 'Ordinal to', 'Rasch (logits)', 'Rasch from', 'Rasch to'],
    ...['Infit', 'Outfit'],
  ],
  rows: rows.map(({ label, candidates, linear, ordinal, rasch, infit, outfit }) => [
    ...[label, candidates, ...cells(linear), ...cells(ordinal), ...cells(rasch)],
    ...[tableNumber(infit), tableNumber(outfit)],
  ]),
});
