import { byLabel } from '../base/by-label.js';
import { ChartSvg, type ChartProps } from '../base/chart-svg.js';
import type { ChartTheme } from '../base/chart-theme.js';
import type { DataTable } from '../base/data-table.js';
import { fitText } from '../base/fit-text.js';
import { plural, px } from '../base/format.js';
import { isNarrow } from '../base/narrow.js';
import { EmptyChart, Label, NotEnoughData, Rule } from '../base/marks.js';
import { LEVEL_MARK, LevelMark } from '../levels/level-mark.js';
import { SCALE } from '../ratings/rating-dots.js';

export interface LevelUseRow {
  readonly label: string;
  /** Ratings at level 1, 2, 3, 4. */
  readonly counts: readonly [number, number, number, number];
  readonly notAssessed: number;
}

export interface LevelUseChartProps extends ChartProps {
  readonly rows: readonly LevelUseRow[];
  readonly width?: number;
  /** 'rater' unless the rows are something else, such as criteria; those keep their order. */
  readonly of?: 'rater' | 'criterion';
}

const TOP = 36;
const ROW = 26;
const STACKED_ROW = 50;
const LABEL = 150;
const FIGURES = 140;

/** How each rater uses the four levels: a bar of shares with the counts in it, n beside it, 'not assessed' apart from it. */
export function LevelUseChart({ rows: unsorted, width = 640, of = 'rater', theme, title }: LevelUseChartProps) {
  const rows = of === 'rater' ? byLabel(unsorted) : unsorted;
  const stacked = isNarrow(width);
  const rowHeight = stacked ? STACKED_ROW : ROW;
  const barLeft = stacked ? 0 : LABEL;
  const bar = stacked ? width : width - LABEL - FIGURES;
  return (
    <ChartSvg
      width={width}
      height={TOP + Math.max(1, rows.length) * rowHeight + 4}
      theme={theme}
      title={title ?? `Which levels does each ${of} use?`}
      description={rows.map(rowWords).join('. ') || 'No ratings yet.'}
    >
      {SCALE.map((level, index) => (
        <g key={level} transform={`translate(${barLeft + index * (LEVEL_MARK.width + 6)} 2) scale(0.9)`}>
          <LevelMark level={level} theme={theme} />
        </g>
      ))}
      {!stacked && (
        <>
          <Label x={width - 90} y={19} size={11} anchor="end" bold fill={theme.axis}>
            Ratings
          </Label>
          <Label x={width} y={19} size={11} anchor="end" bold fill={theme.axis}>
            Not assessed
          </Label>
        </>
      )}
      {rows.length === 0 && (
        <EmptyChart y={TOP + 16} theme={theme}>
          No ratings yet.
        </EmptyChart>
      )}
      {rows.map((row, index) => (
        <g key={row.label} transform={`translate(0 ${TOP + index * rowHeight})`}>
          <Rule from={[0, 0]} to={[width, 0]} stroke={theme.border} />
          <Label x={0} y={17} size={12.5} fill={theme.text}>
            {fitText(row.label, stacked ? width - 150 : LABEL - 10, 12.5)}
          </Label>
          <g transform={stacked ? 'translate(0 22)' : undefined}>
            <Bar row={row} left={barLeft} width={bar} theme={theme} />
          </g>
          {stacked ? (
            <Label x={width} y={17} size={11} anchor="end" fill={theme.axis}>
              {`n ${total(row)}, not assessed ${row.notAssessed}`}
            </Label>
          ) : (
            <>
              <Label x={width - 90} y={17} anchor="end" fill={theme.text}>
                {total(row)}
              </Label>
              <Label x={width} y={17} anchor="end" fill={theme.axis}>
                {row.notAssessed}
              </Label>
            </>
          )}
        </g>
      ))}
    </ChartSvg>
  );
}

interface BarProps {
  readonly row: LevelUseRow;
  readonly left: number;
  readonly width: number;
  readonly theme: ChartTheme;
}

function Bar({ row, left, width, theme }: BarProps) {
  const n = total(row);
  if (n === 0) {
    return (
      <NotEnoughData x={left} y={13} width={width} theme={theme}>
        no ratings
      </NotEnoughData>
    );
  }
  const starts = row.counts.map((_, index) => row.counts.slice(0, index).reduce((sum, count) => sum + count, 0));
  return SCALE.map((level, index) => {
    const count = row.counts[index]!;
    const segment = (count / n) * width;
    const { fill, on, edge } = theme.levels[level];
    if (count === 0) return null;
    return (
      <g key={level}>
        <rect
          x={px(left + (starts[index]! / n) * width + 0.5)}
          y={4.5}
          width={px(Math.max(1, segment - 1))}
          height={17}
          rx={2}
          fill={fill}
          stroke={edge}
          strokeWidth={0.8}
        />
        {segment >= 8 + 7 * String(count).length && (
          <Label x={left + (starts[index]! / n) * width + segment / 2} y={17} size={11} anchor="middle" bold fill={on}>
            {count}
          </Label>
        )}
      </g>
    );
  });
}

const total = (row: LevelUseRow): number => row.counts.reduce((sum, count) => sum + count, 0);

const rowWords = (row: LevelUseRow): string =>
  `${row.label}: ${plural(total(row), 'rating')}, ` +
  `${SCALE.map((level, index) => `${row.counts[index]} at level ${level}`).join(', ')}, ${row.notAssessed} not assessed`;

export function levelUseTable(rows: readonly LevelUseRow[], of: 'rater' | 'criterion' = 'rater'): DataTable {
  const listed = of === 'rater' ? byLabel(rows) : rows;
  return {
    columns: [
      of === 'rater' ? 'Rater' : 'Criterion',
      'Ratings',
      ...SCALE.map((level) => `Level ${level}`),
      'Not assessed',
    ],
    rows: listed.map((row) => [row.label, total(row), ...row.counts, row.notAssessed]),
  };
}
