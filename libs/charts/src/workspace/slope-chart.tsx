import { scaleLinear } from 'd3-scale';
import { ChartSvg, type ChartProps } from '../base/chart-svg.js';
import { tableNumber, type DataTable } from '../base/data-table.js';
import { formatFixed, px } from '../base/format.js';
import { isNarrow } from '../base/narrow.js';
import { Diamond, EmptyChart, Label, Rule } from '../base/marks.js';

export interface SlopeRow {
  readonly label: string;
  readonly raters: number;
  readonly ratings: number;
  readonly raw: number;
  readonly adjusted: number | null;
  readonly interval: readonly [low: number, high: number] | null;
  readonly notes: readonly string[];
}

export interface SlopeChartProps extends ChartProps {
  readonly rows: readonly SlopeRow[];
  readonly width?: number;
}

const TOP = 34;
const HEIGHT = 420;
/** More lines than this can not carry a name each. */
const MOST_NAMED = 24;
const LINE = 14;

/** Raw means left, adjusted levels with their intervals right, a line for each candidate. Names stand by label, apart enough to be read. */
export function SlopeChart({ rows, width = 560, theme, title }: SlopeChartProps) {
  const shown = rows.flatMap((row) => (row.adjusted === null ? [] : [{ ...row, adjusted: row.adjusted }]));
  const isNamed = shown.length <= MOST_NAMED;
  const narrow = isNarrow(width);
  const [left, right] = !isNamed ? [60, width - 60] : narrow ? [78, width - 112] : [width * 0.28, width * 0.72];
  const y = scaleLinear(rangeOf(shown), [HEIGHT - 16, TOP + 10]).clamp(true);
  const leftPlaces = spread(shown.map(({ raw }) => y(raw))); // prettier-ignore
  const rightPlaces = spread(shown.map(({ adjusted }) => y(adjusted))); // prettier-ignore
  return (
    <ChartSvg width={width} height={HEIGHT} theme={theme} title={title ?? ''} description={slopeWords(rows)}>
      <Label x={left} y={16} size={11} anchor="middle" bold fill={theme.axis}>
        Raw mean
      </Label>
      <Label x={right} y={16} size={11} anchor="middle" bold fill={theme.estimate}>
        Adjusted, 90 %
      </Label>
      {[left, right].map((x) => (
        <Rule key={x} from={[x, TOP]} to={[x, HEIGHT - 8]} stroke={theme.grid} />
      ))}
      {y.ticks(4).map((level) => (
        <Label key={level} x={width / 2} y={y(level) + 4} size={10.5} anchor="middle" fill={theme.axis}>
          {level}
        </Label>
      ))}
      {shown.length === 0 && (
        <EmptyChart y={TOP + 30} theme={theme}>
          No candidate can be adjusted.
        </EmptyChart>
      )}
      {shown.map(({ label, raw, adjusted, interval }, index) => (
        <g key={label}>
          <Rule from={[left, y(raw)]} to={[right, y(adjusted)]} stroke={theme.mute} width={isNamed ? 1.2 : 0.6} />
          {interval && isNamed && (
            <Rule
              from={[right + beside(index), y(interval[0])]}
              to={[right + beside(index), y(interval[1])]}
              stroke={theme.estimate}
              width={1.5}
            />
          )}
          <circle cx={px(left)} cy={px(y(raw))} r={isNamed ? 3.5 : 2} fill={theme.raw} />
          <Diamond x={right} y={y(adjusted)} radius={isNamed ? 4 : 2.5} colour={theme.estimate} />
          {isNamed && (
            <>
              <Label x={left - 10} y={leftPlaces[index]! + 4} size={11} anchor="end" fill={theme.text}>
                {`${label.replace('Candidate', narrow ? '' : 'Cand.').trim()}  ${formatFixed(raw)}`}
              </Label>
              <Label x={right + 28} y={rightPlaces[index]! + 4} size={11} fill={theme.text}>
                {`${formatFixed(adjusted)}${interval ? ` ± ${formatFixed((interval[1] - interval[0]) / 2)}` : ''}`}
              </Label>
            </>
          )}
        </g>
      ))}
    </ChartSvg>
  );
}

/** Intervals stand beside each other: on one line they would melt into one. */
const beside = (index: number): number => 8 + (index % 4) * 4;

/** Half levels around everything that is drawn. */
function rangeOf(rows: readonly SlopeRow[]): [number, number] {
  const all = rows.flatMap(({ raw, adjusted, interval }) => [raw, adjusted ?? raw, ...(interval ?? [])]);
  if (all.length === 0) return [1, 4];
  return [Math.floor(Math.min(...all) * 2) / 2, Math.ceil(Math.max(...all) * 2) / 2];
}

/** Moves places apart until each has a line of text, in their order, within the frame as far as it goes. */
function spread(places: readonly number[]): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place || a.index - b.index);
  const moved = new Array<number>(places.length);
  let last = -Infinity;
  for (const { place, index } of order) {
    last = Math.max(place, last + LINE);
    moved[index] = last;
  }
  const over = last - (HEIGHT - 16);
  if (over <= 0) return moved;
  let next = HEIGHT - 16;
  for (const { index } of [...order].reverse()) {
    next = Math.min(moved[index]!, next);
    moved[index] = next;
    next -= LINE;
  }
  return moved;
}

function slopeWords(rows: readonly SlopeRow[]): string {
  if (rows.length === 0) return 'No candidate can be adjusted.';
  return rows
    .map(
      ({ label, raw, adjusted }) =>
        `${label}: raw ${formatFixed(raw)}, ${adjusted === null ? 'not adjusted' : `adjusted ${formatFixed(adjusted)}`}`,
    )
    .join('. ');
}

export const slopeTable = (rows: readonly (SlopeRow & { readonly why?: string | undefined })[]): DataTable => ({
  columns: ['Candidate', 'Raters', 'Ratings', 'Raw mean', 'Adjusted', 'Interval from', 'Interval to', 'Note'],
  rows: rows.map((row) => [
    ...[row.label, row.raters, row.ratings, tableNumber(row.raw), tableNumber(row.adjusted)],
    ...[tableNumber(row.interval?.[0]), tableNumber(row.interval?.[1])],
    [row.why, ...row.notes].filter(Boolean).join(' ') || null,
  ]),
});
