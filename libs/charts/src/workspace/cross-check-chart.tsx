import { scaleLinear } from 'd3-scale';
import { ChartSvg, type ChartProps } from '../base/chart-svg.js';
import { tableNumber, type DataTable } from '../base/data-table.js';
import { fitText } from '../base/fit-text.js';
import { formatSigned, px } from '../base/format.js';
import { Diamond, EmptyChart, Label, NotEnoughData, Rule } from '../base/marks.js';
import { isNarrow } from '../base/narrow.js';

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

const TOP = 40;
const ROW = 34;
const HEAD = 20;

/** Leniency in logits by the two models for levels, under each other: a circle for the ordinal, a diamond for the Rasch model. */
export function CrossCheckChart({ rows, width = 560, theme, title }: CrossCheckChartProps) {
  const stacked = isNarrow(width);
  const [left, right] = stacked ? [16, width - 20] : [Math.max(170, width * 0.3), width - 20];
  const rowHeight = stacked ? ROW + HEAD : ROW;
  const bottom = TOP + rows.length * rowHeight;
  const scale = scaleLinear([-reachOf(rows), reachOf(rows)], [left, right]).clamp(true);
  return (
    <ChartSvg
      width={width}
      height={Math.max(bottom, TOP + ROW) + 4}
      theme={theme}
      title={title ?? ''}
      description={rows.map(rowWords).join('. ') || NOTHING}
    >
      <circle cx={5} cy={9} r={3.5} fill={theme.raw} />
      <Label x={14} y={13} size={11} fill={theme.axis}>
        ordinal
      </Label>
      <Diamond x={72} y={9} radius={4.5} colour={theme.estimate} />
      <Label x={81} y={13} size={11} fill={theme.axis}>
        Rasch, logits, 90 %
      </Label>
      {scale.ticks(stacked ? 4 : 6).map((tick) => (
        <g key={tick}>
          <Rule
            from={[scale(tick), TOP - 6]}
            to={[scale(tick), bottom]}
            stroke={tick === 0 ? theme.axis : theme.grid}
            dashed={tick === 0}
          />
          <Label x={scale(tick)} y={TOP - 10} size={11} anchor="middle" fill={theme.axis}>
            {formatSigned(tick)}
          </Label>
        </g>
      ))}
      {rows.length === 0 && (
        <EmptyChart y={TOP + 16} theme={theme}>
          {NOTHING}
        </EmptyChart>
      )}
      {rows.map((row, index) => (
        <g key={row.label} transform={`translate(0 ${TOP + index * rowHeight})`}>
          <Label x={0} y={stacked ? 16 : 20} size={12.5} fill={isKnown(row) ? theme.text : theme.textMuted}>
            {fitText(`${row.label}, n ${row.candidates}`, stacked ? width : left - 12, 12.5)}
          </Label>
          <g transform={stacked ? `translate(0 ${HEAD})` : undefined}>
            {isKnown(row) ? (
              <>
                <Interval of={row.ordinal} y={10} scale={scale} colour={theme.raw} />
                {row.ordinal.value !== null && (
                  <circle cx={px(scale(row.ordinal.value))} cy={10} r={3.5} fill={theme.raw} />
                )}
                <Interval of={row.rasch} y={22} scale={scale} colour={theme.estimate} />
                {row.rasch.value !== null && (
                  <Diamond x={scale(row.rasch.value)} y={22} radius={4.5} colour={theme.estimate} />
                )}
              </>
            ) : (
              <NotEnoughData x={left} y={16} width={right - left} theme={theme}>
                too few candidates
              </NotEnoughData>
            )}
          </g>
        </g>
      ))}
    </ChartSvg>
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

const NOTHING = 'No raters yet.';

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
