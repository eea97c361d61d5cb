import { scaleLinear } from 'd3-scale';
import { ChartSvg, type ChartProps } from '../base/chart-svg.js';
import { type DataTable, tableNumber } from '../base/data-table.js';
import { formatFixed, plural, px } from '../base/format.js';
import { isNarrow } from '../base/narrow.js';
import { Diamond, Label, Rule } from '../base/marks.js';

export interface CutOffRow {
  readonly cut: number;
  readonly aboveRaw: number;
  readonly aboveAdjusted: number;
  readonly flips: number;
  readonly undecided: number;
  readonly accuracy: number | null;
}

export interface CutOffChartProps extends ChartProps {
  readonly rows: readonly CutOffRow[];
  readonly width?: number;
}

const TOP = 26;
const ROW = 30;
const STACKED_ROW = 50;
const LEFT = 60;
const RIGHT = 190;

/** How many candidates stand at or above each cut: raw dots, adjusted diamonds, and how many change sides or are open. */
export function CutOffChart({ rows, width = 560, theme, title }: CutOffChartProps) {
  const most = Math.max(1, ...rows.flatMap(({ aboveRaw, aboveAdjusted }) => [aboveRaw, aboveAdjusted]));
  const stacked = isNarrow(width);
  const rowHeight = stacked ? STACKED_ROW : ROW;
  const x = scaleLinear([0, most], stacked ? [14, width - 16] : [LEFT, width - RIGHT]).nice();
  return (
    <ChartSvg
      width={width}
      height={TOP + rows.length * rowHeight + 4}
      theme={theme}
      title={title ?? ''}
      description={rows.map(cutOffWords).join('. ')}
    >
      {!stacked && (
        <>
          <Label x={0} y={14} size={11} bold fill={theme.axis}>
            Cut
          </Label>
          <Label x={width} y={14} size={11} anchor="end" bold fill={theme.axis}>
            change sides, open
          </Label>
        </>
      )}
      {x.ticks(Math.min(4, most)).map((tick) => (
        <Label key={tick} x={x(tick)} y={14} size={11} anchor="middle" fill={theme.axis}>
          {tick}
        </Label>
      ))}
      {rows.map((row, index) => (
        <g key={row.cut} transform={`translate(0 ${TOP + index * rowHeight})`}>
          <Rule from={[0, 0]} to={[width, 0]} stroke={theme.border} />
          <Label x={0} y={19} size={12.5} fill={theme.text}>
            {`${stacked ? 'Cut ' : ''}${formatFixed(row.cut)}`}
          </Label>
          <g transform={stacked ? 'translate(0 20)' : undefined}>
            <Rule from={[x(row.aboveRaw), 15]} to={[x(row.aboveAdjusted), 15]} stroke={theme.mute} width={1.5} />
            <circle cx={px(x(row.aboveRaw))} cy={15} r={6.5} fill={theme.raw} />
            <Diamond x={x(row.aboveAdjusted)} y={15} radius={4} colour={theme.estimate} />
          </g>
          <Label x={width} y={19} anchor="end" fill={theme.text}>
            {`${row.flips} change, ${row.undecided} open`}
          </Label>
        </g>
      ))}
    </ChartSvg>
  );
}

const cutOffWords = ({ cut, aboveRaw, aboveAdjusted, flips, undecided }: CutOffRow): string =>
  `At ${formatFixed(cut)}: ${aboveRaw} above raw, ${aboveAdjusted} above adjusted, ${plural(flips, 'candidate')} change sides, ${undecided} open`;

export const cutOffTable = (rows: readonly CutOffRow[]): DataTable => ({
  columns: ['Cut', 'At or above, raw', 'Above, adjusted', 'Change sides', 'Open', 'Expected on the right side'],
  rows: rows.map(({ cut, aboveRaw, aboveAdjusted, flips, undecided, accuracy }) => [
    formatFixed(cut),
    ...[aboveRaw, aboveAdjusted, flips, undecided, tableNumber(accuracy)],
  ]),
});
