import { ChartSvg, type ChartProps } from '../base/chart-svg.js';
import { tableNumber, type DataTable } from '../base/data-table.js';
import { fitText } from '../base/fit-text.js';
import { formatFixed, plural } from '../base/format.js';
import { EmptyChart, Label, Rule } from '../base/marks.js';
import { meanOf, RatingDots, ratingWords, SCALE, type RatingDotsData } from './rating-dots.js';

export interface DotDistributionRow extends RatingDotsData {
  /** 'C1 Eval suite as spec'. */
  readonly label: string;
}

export interface DotDistributionChartProps extends ChartProps {
  /** In the order of the rubric. */
  readonly rows: readonly DotDistributionRow[];
  readonly width?: number;
}

const TOP = 24;
const ROW = 38;
const SCALE_WIDTH = 200;

/** Ratings of several criteria under one scale, with n and the mean beside the dots. */
export function DotDistributionChart({ rows, width = 600, theme, title }: DotDistributionChartProps) {
  const left = width - SCALE_WIDTH - 150;
  const height = TOP + Math.max(1, rows.length) * ROW;
  const x = (level: number): number => left + 14 + ((level - 1) / 3) * (SCALE_WIDTH - 28);
  return (
    <ChartSvg
      width={width}
      height={height}
      theme={theme}
      title={title ?? 'How did the panel rate each criterion?'}
      description={rows.map((row) => `${row.label}: ${ratingWords(row)}`).join('. ') || 'No ratings yet.'}
    >
      {SCALE.map((level) => (
        <Label key={level} x={x(level)} y={14} size={11} anchor="middle" bold fill={theme.axis}>
          {level}
        </Label>
      ))}
      <Label x={width - 95} y={14} size={11} anchor="end" bold fill={theme.axis}>
        Mean
      </Label>
      <Label x={width} y={14} size={11} anchor="end" bold fill={theme.axis}>
        Raters
      </Label>
      {rows.length === 0 && (
        <EmptyChart y={TOP + 22} theme={theme}>
          No ratings yet.
        </EmptyChart>
      )}
      {rows.map((row, index) => (
        <g key={row.label} transform={`translate(0 ${TOP + index * ROW})`}>
          <Rule from={[0, 0]} to={[width, 0]} stroke={theme.border} />
          <Label x={0} y={23} size={12.5} fill={theme.text}>
            {fitText(row.label, left - 8, 12.5)}
          </Label>
          <g transform={`translate(${left} 0)`}>
            <RatingDots {...row} width={SCALE_WIDTH} theme={theme} />
          </g>
          <RowFigures row={row} width={width} ink={theme.text} quiet={theme.axis} />
        </g>
      ))}
    </ChartSvg>
  );
}

interface RowFiguresProps {
  readonly row: DotDistributionRow;
  readonly width: number;
  readonly ink: string;
  readonly quiet: string;
}

function RowFigures({ row, width, ink, quiet }: RowFiguresProps) {
  const mean = row.levels.length >= 2 ? meanOf(row.levels) : null;
  const left = row.notAssessed ?? 0;
  return (
    <g>
      <Label x={width - 95} y={23} anchor="end" bold={mean !== null} fill={mean === null ? quiet : ink}>
        {mean === null ? '–' : formatFixed(mean)}
      </Label>
      <Label x={width} y={left > 0 ? 17 : 23} anchor="end" fill={ink}>
        {row.levels.length}
      </Label>
      {left > 0 && (
        <Label x={width} y={31} size={11} anchor="end" fill={quiet}>
          {`${left} not assessed`}
        </Label>
      )}
    </g>
  );
}

export function dotDistributionTable(rows: readonly DotDistributionRow[]): DataTable {
  return {
    columns: ['Criterion', 'Raters', ...SCALE.map((level) => `Level ${level}`), 'Not assessed', 'Mean', 'Note'],
    rows: rows.map(({ label, levels, notAssessed }) => [
      label,
      levels.length,
      ...SCALE.map((level) => levels.filter((one) => one === level).length),
      notAssessed ?? 0,
      levels.length >= 2 ? tableNumber(meanOf(levels)) : null,
      levels.length >= 2 ? null : `${plural(levels.length, 'rater')}: no panel mean`,
    ]),
  };
}
