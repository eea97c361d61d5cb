import { scaleLinear } from 'd3-scale';
import { ChartSvg, type ChartProps } from '../base/chart-svg.js';
import type { DataTable } from '../base/data-table.js';
import { formatFixed, plural, px } from '../base/format.js';
import { Diamond, Label, Rule } from '../base/marks.js';

export interface CutOffRow {
  readonly cut: number;
  readonly aboveRaw: number;
  readonly aboveAdjusted: number;
  readonly flips: number;
  readonly undecided: number;
}

export interface CutOffChartProps extends ChartProps {
  readonly rows: readonly CutOffRow[];
  readonly width?: number;
}

const TOP = 26;
const ROW = 30;
const LEFT = 60;
const RIGHT = 190;

/** How many candidates stand at or above each cut: raw dots, adjusted diamonds, and how many change sides or are open. */
export function CutOffChart({ rows, width = 560, theme, title }: CutOffChartProps) {
  const most = Math.max(1, ...rows.flatMap(({ aboveRaw, aboveAdjusted }) => [aboveRaw, aboveAdjusted]));
  const x = scaleLinear([0, most], [LEFT, width - RIGHT]).nice();
  return (
    <ChartSvg
      width={width}
      height={TOP + rows.length * ROW + 4}
      theme={theme}
      title={title ?? ''}
      description={rows.map(cutOffWords).join('. ')}
    >
      <Label x={0} y={14} size={11} bold fill={theme.axis}>
        Cut
      </Label>
      {x.ticks(Math.min(4, most)).map((tick) => (
        <Label key={tick} x={x(tick)} y={14} size={11} anchor="middle" fill={theme.axis}>
          {tick}
        </Label>
      ))}
      <Label x={width} y={14} size={11} anchor="end" bold fill={theme.axis}>
        change sides, open
      </Label>
      {rows.map((row, index) => (
        <g key={row.cut} transform={`translate(0 ${TOP + index * ROW})`}>
          <Rule from={[0, 0]} to={[width, 0]} stroke={theme.border} />
          <Label x={0} y={19} size={12.5} fill={theme.text}>
            {formatFixed(row.cut)}
          </Label>
          <Rule from={[x(row.aboveRaw), 15]} to={[x(row.aboveAdjusted), 15]} stroke={theme.mute} width={1.5} />
          <circle cx={px(x(row.aboveRaw))} cy={15} r={6.5} fill={theme.raw} />
          <Diamond x={x(row.aboveAdjusted)} y={15} radius={4} colour={theme.estimate} />
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
  columns: ['Cut', 'At or above, raw', 'At or above, adjusted', 'Change sides', 'Open within the interval'],
  rows: rows.map(({ cut, aboveRaw, aboveAdjusted, flips, undecided }) => [
    formatFixed(cut),
    ...[aboveRaw, aboveAdjusted, flips, undecided],
  ]),
});
