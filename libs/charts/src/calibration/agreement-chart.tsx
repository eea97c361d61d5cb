import { scaleLinear } from 'd3-scale';
import { ChartSvg, type ChartProps } from '../base/chart-svg.js';
import type { ChartTheme } from '../base/chart-theme.js';
import { tableNumber, type DataTable } from '../base/data-table.js';
import { fitText } from '../base/fit-text.js';
import { formatCoefficient, formatFixed, plural } from '../base/format.js';
import { isNarrow } from '../base/narrow.js';
import { Diamond, EmptyChart, Label, NotEnoughData, Rule } from '../base/marks.js';

export interface AgreementRow {
  /** 'C1 Eval suite'. */
  readonly label: string;
  /** Pairs of raters, or candidates, as `unit` of the chart says. */
  readonly n: number;
  readonly value: number | null;
  readonly interval: readonly [low: number, high: number] | null;
  /** How many more of `unit` would allow a value; 0 when something else is missing. */
  readonly moreNeeded?: number;
  /** Why there is no value, or no interval, when it is not a matter of count. */
  readonly why?: string;
}

export interface AgreementChartProps extends ChartProps {
  /** In the order of the rubric. */
  readonly rows: readonly AgreementRow[];
  readonly unit?: 'pair' | 'candidate';
  readonly width?: number;
}

const TOP = 26;
const ROW = 32;
const STACKED_ROW = 52;

/** Krippendorff's alpha per criterion with its interval and n; a criterion without enough data says what is missing. */
export function AgreementChart({ rows, unit = 'pair', width = 560, theme, title }: AgreementChartProps) {
  const stacked = isNarrow(width);
  const rowHeight = stacked ? STACKED_ROW : ROW;
  const left = stacked ? 14 : width - 220;
  const lowest = Math.min(
    0,
    ...rows.flatMap((row) => [row.value ?? 0, ...(row.interval ?? [])]).filter(Number.isFinite),
  );
  const scale = scaleLinear([Math.max(-1, Math.floor(lowest * 2) / 2), 1], [left, width - (stacked ? 16 : 12)]).clamp(
    true,
  );
  return (
    <ChartSvg
      width={width}
      height={TOP + Math.max(1, rows.length) * rowHeight + 2}
      theme={theme}
      title={title ?? 'How far do raters agree on each criterion?'}
      description={
        rows.map((row) => `${row.label}, ${plural(row.n, unit)}: ${agreementWords(row, unit)}`).join('. ') || NOTHING
      }
    >
      {!stacked && (
        <>
          <Label x={left - 72} y={14} size={11} anchor="end" bold fill={theme.axis}>
            {unit === 'pair' ? 'Pairs' : 'Candidates'}
          </Label>
          <Label x={left - 20} y={14} size={11} anchor="end" bold fill={theme.axis}>
            α
          </Label>
        </>
      )}
      {scale.ticks(3).map((tick) => (
        <Label key={tick} x={scale(tick)} y={14} size={11} anchor="middle" fill={theme.axis}>
          {formatTick(tick)}
        </Label>
      ))}
      {rows.length === 0 && (
        <EmptyChart y={TOP + 20} theme={theme}>
          {NOTHING}
        </EmptyChart>
      )}
      {rows.map((row, index) => (
        <g key={row.label} transform={`translate(0 ${TOP + index * rowHeight})`}>
          <Rule from={[0, 0]} to={[width, 0]} stroke={theme.border} />
          <Label x={0} y={20} size={12.5} fill={theme.text}>
            {fitText(row.label, stacked ? width - 116 : left - 112, 12.5)}
          </Label>
          <Label x={stacked ? width - 48 : left - 72} y={20} anchor="end" fill={theme.text}>
            {stacked ? plural(row.n, unit) : row.n}
          </Label>
          <Label
            x={stacked ? width : left - 20}
            y={20}
            anchor="end"
            fill={row.value === null ? theme.axis : theme.text}
          >
            {row.value === null ? '–' : `${stacked ? 'α ' : ''}${formatCoefficient(row.value)}`}
          </Label>
          <g transform={stacked ? 'translate(0 20)' : undefined}>
            <Coefficient row={row} unit={unit} scale={scale} theme={theme} />
          </g>
        </g>
      ))}
    </ChartSvg>
  );
}

interface CoefficientProps {
  readonly row: AgreementRow;
  readonly unit: 'pair' | 'candidate';
  readonly scale: (value: number) => number;
  readonly theme: ChartTheme;
}

function Coefficient({ row, unit, scale, theme }: CoefficientProps) {
  if (row.value === null) {
    return (
      <NotEnoughData x={scale(-1) - 12} y={16} width={scale(1) - scale(-1) + 23} theme={theme}>
        {plateWords(row, unit)}
      </NotEnoughData>
    );
  }
  return (
    <g>
      <Rule from={[scale(-1), 16]} to={[scale(1), 16]} stroke={theme.grid} />
      <Rule from={[scale(0), 8]} to={[scale(0), 24]} stroke={theme.axis} dashed />
      {row.interval && (
        <Rule from={[scale(row.interval[0]), 16]} to={[scale(row.interval[1]), 16]} stroke={theme.estimate} width={2} />
      )}
      <Diamond
        x={scale(row.value)}
        y={16}
        radius={4.5}
        colour={theme.estimate}
        open={row.interval ? undefined : theme.surface}
      />
    </g>
  );
}

/** 0, .5, 1, −.5 */
const formatTick = (tick: number): string => formatFixed(tick, Number.isInteger(tick) ? 0 : 1).replace('0.', '.');

const NOTHING = 'No ratings yet.';

export function agreementWords(row: AgreementRow, unit: 'pair' | 'candidate'): string {
  if (row.value !== null) {
    const interval = row.interval?.map(formatCoefficient).join(' to ');
    return `${formatCoefficient(row.value)}, ${interval ? `interval ${interval}` : (row.why ?? 'no interval')}`;
  }
  if (row.moreNeeded) return `Not enough data, ${plural(row.moreNeeded, `more ${unit}`)} needed`;
  return row.why ?? 'Not enough data';
}

/** The plate has room for the need alone; the limits behind it stand in the table. */
const plateWords = (row: AgreementRow, unit: 'pair' | 'candidate'): string =>
  agreementWords(row, unit).replace(/ \([^)]*\)\.?$/, '');

export function agreementTable(rows: readonly AgreementRow[], unit: 'pair' | 'candidate' = 'pair'): DataTable {
  return {
    columns: [
      'Criterion',
      unit === 'pair' ? 'Pairs' : 'Candidates',
      'Krippendorff alpha',
      'Interval from',
      'Interval to',
      'Note',
    ],
    rows: rows.map((row) => [
      row.label,
      row.n,
      tableNumber(row.value),
      tableNumber(row.interval?.[0]),
      tableNumber(row.interval?.[1]),
      row.value === null ? agreementWords(row, unit) : (row.why ?? null),
    ]),
  };
}
