import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { ChartSvg, type ChartProps } from '../base/chart-svg.js';
import type { ChartTheme } from '../base/chart-theme.js';
import { fitText } from '../base/fit-text.js';
import { formatFixed, formatSigned } from '../base/format.js';
import { isNarrow } from '../base/narrow.js';
import { Diamond, EmptyChart, Label, NotEnoughData, Rule } from '../base/marks.js';
import {
  groupByWhatMayBeSaid,
  missingWords,
  verdictWords,
  type RaterDifferenceRow,
  type RaterGroup,
} from './rater-difference-rows.js';

export interface RaterDifferenceChartProps extends ChartProps {
  readonly rows: readonly RaterDifferenceRow[];
  readonly width?: number;
}

type Scale = ScaleLinear<number, number>;

const TOP = 24;
/** What the two marks are, where there are two. */
const LEGEND = 18;
const HEADING = 39;
const ROW = 26;
const STACKED_ROW = 46;

const rowHeight = (width: number): number => (isNarrow(width) ? STACKED_ROW : ROW);
const CHECK_Y = 19;

/**
 * Where each rater stands against co-raters of the same candidate and criterion, with intervals around the mean and zero
 * as the reference. Grouped by what may be said and listed by name: never a league table.
 */
export function RaterDifferenceChart({ rows, width = 720, theme, title }: RaterDifferenceChartProps) {
  const groups = groupByWhatMayBeSaid(rows);
  const [stacked, row] = [isNarrow(width), rowHeight(width)];
  const hasChecks = rows.some(({ check }) => check !== undefined);
  const top = TOP + (hasChecks ? LEGEND : 0);
  const tops = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, group) => sum + HEADING + group.rows.length * row, top),
  );
  const height =
    groups.reduce((sum, group) => sum + HEADING + group.rows.length * row, top) + (groups.length === 0 ? ROW : 4);
  const scale = differenceScale(rows, stacked ? [34, width - 36] : [width * 0.264, width * 0.792]);
  const plotBottom = groups.at(-1)?.kind === 'none' ? tops.at(-1)! : height;
  return (
    <ChartSvg
      width={width}
      height={height}
      theme={theme}
      title={title ?? 'Does a rater rate higher or lower than co-raters of the same candidate?'}
      description={describe(groups)}
    >
      {hasChecks && <Legend theme={theme} />}
      <Axis scale={scale} top={top} bottom={plotBottom} theme={theme} />
      {!stacked && (
        <Label x={width * 0.264 - 50} y={top - 10} size={11} anchor="end" bold fill={theme.axis}>
          Candidates
        </Label>
      )}
      {groups.length === 0 && (
        <EmptyChart y={top + 16} theme={theme}>
          No raters yet.
        </EmptyChart>
      )}
      {groups.map((group, index) => (
        <g key={group.kind} transform={`translate(0 ${tops[index]})`}>
          <Group group={group} width={width} scale={scale} theme={theme} />
        </g>
      ))}
    </ChartSvg>
  );
}

/** Symmetric about zero and at least one level wide on both sides, so that a small difference looks small. */
function differenceScale(rows: readonly RaterDifferenceRow[], range: [number, number]): Scale {
  const ends = rows
    .flatMap((row) => [row.value ?? 0, ...(row.interval ?? []), ...(row.check?.interval ?? [])])
    .filter(Number.isFinite);
  const reach = Math.min(3, Math.max(1, Math.ceil(Math.max(0, ...ends.map(Math.abs)) * 2) / 2));
  return scaleLinear([-reach, reach], range).clamp(true);
}

function Legend({ theme }: { readonly theme: ChartTheme }) {
  return (
    <g>
      <Diamond x={5} y={9} radius={4.5} colour={theme.estimate} />
      <Label x={14} y={13} size={11} fill={theme.axis}>
        model
      </Label>
      <circle cx={62} cy={9} r={3} fill={theme.surface} stroke={theme.raw} strokeWidth={1.4} />
      <Label x={71} y={13} size={11} fill={theme.axis}>
        within candidates, 90 %
      </Label>
    </g>
  );
}

function Axis({
  scale,
  top,
  bottom,
  theme,
}: {
  readonly scale: Scale;
  readonly top: number;
  readonly bottom: number;
  readonly theme: ChartTheme;
}) {
  const [low, high] = scale.domain() as [number, number];
  return scale.ticks(high > 1.5 ? 6 : 4).map((tick) => (
    <g key={tick}>
      <Rule
        from={[scale(tick), top]}
        to={[scale(tick), bottom]}
        stroke={tick === 0 ? theme.axis : theme.grid}
        dashed={tick === 0}
      />
      <Label x={scale(tick)} y={top - 10} size={11} anchor="middle" fill={theme.axis}>
        {`${formatSigned(tick)}${tick === low ? ' lower' : tick === high ? ' higher' : ''}`}
      </Label>
    </g>
  ));
}

interface GroupProps {
  readonly group: RaterGroup;
  readonly width: number;
  readonly scale: Scale;
  readonly theme: ChartTheme;
}

function Group({ group, width, scale, theme }: GroupProps) {
  return (
    <g>
      <Label x={0} y={22} bold fill={theme.text}>
        {group.heading}
      </Label>
      {!isNarrow(width) && (
        <Label x={width} y={22} size={11.5} anchor="end" fill={theme.axis}>
          {group.hint}
        </Label>
      )}
      <Rule from={[0, 31]} to={[width, 31]} stroke={theme.border} />
      {group.rows.map((row, index) => (
        <g key={row.label} transform={`translate(0 ${HEADING + index * rowHeight(width)})`}>
          <Row row={row} kind={group.kind} width={width} scale={scale} theme={theme} />
        </g>
      ))}
    </g>
  );
}

type RowProps = Omit<GroupProps, 'group'> & { readonly row: RaterDifferenceRow; readonly kind: RaterGroup['kind'] };

function Row({ row, kind, width, scale, theme }: RowProps) {
  const stacked = isNarrow(width);
  const [left, right] = scale.range() as [number, number];
  const flagged =
    kind === 'reportable' && row.flagged === true && row.interval !== null && row.check?.confirms !== false;
  return (
    <g>
      <Label x={0} y={14} size={12.5} fill={kind === 'none' ? theme.textMuted : theme.text}>
        {stacked
          ? fitText(`${row.label}, n ${row.candidates}`, width * 0.55, 12.5)
          : fitText(row.label, left - 62, 12.5)}
      </Label>
      {!stacked && (
        <Label x={left - 50} y={14} anchor="end" fill={theme.axis}>
          {row.candidates}
        </Label>
      )}
      <g transform={stacked ? 'translate(0 18)' : undefined}>
        {kind === 'none' || row.value === null ? (
          <NotEnoughData x={left} y={10} width={right - left} theme={theme}>
            {missingWords(row)}
          </NotEnoughData>
        ) : (
          <>
            <Estimate
              value={row.value}
              interval={row.interval}
              muted={kind === 'interval'}
              scale={scale}
              theme={theme}
            />
            {row.check && <Check check={row.check} scale={scale} theme={theme} />}
          </>
        )}
      </g>
      {kind !== 'none' && (
        <Label x={width} y={14} anchor="end" bold={flagged} fill={flagged ? theme.text : theme.axis}>
          {verdictWords(row, kind)}
        </Label>
      )}
    </g>
  );
}

interface EstimateProps {
  readonly value: number;
  readonly interval: RaterDifferenceRow['interval'];
  readonly muted: boolean;
  readonly scale: Scale;
  readonly theme: ChartTheme;
}

function Estimate({ value, interval, muted, scale, theme }: EstimateProps) {
  const colour = muted ? theme.mute : theme.estimate;
  return (
    <g>
      {interval && <Rule from={[scale(interval[0]), 10]} to={[scale(interval[1]), 10]} stroke={colour} width={2.2} />}
      <Diamond
        x={scale(value)}
        y={10}
        radius={muted ? 4.5 : 5}
        colour={colour}
        open={muted ? theme.surface : undefined}
      />
    </g>
  );
}

function Check({
  check: { value, interval },
  scale,
  theme,
}: Pick<EstimateProps, 'scale' | 'theme'> & { readonly check: NonNullable<RaterDifferenceRow['check']> }) {
  if (value === null) return null;
  return (
    <g>
      {interval && <Rule from={[scale(interval[0]), CHECK_Y]} to={[scale(interval[1]), CHECK_Y]} stroke={theme.raw} />}
      <circle cx={scale(value)} cy={CHECK_Y} r={2.6} fill={theme.surface} stroke={theme.raw} strokeWidth={1.4} />
    </g>
  );
}

const checkWords = ({ check }: RaterDifferenceRow): string =>
  check && check.value !== null
    ? `, within candidates ${formatSigned(check.value, 2)}${check.interval ? ` (${check.interval.map((end) => formatSigned(end, 2)).join(' to ')})` : ''}`
    : '';

function describe(groups: readonly RaterGroup[]): string {
  const sentences = groups.flatMap(({ kind, rows }) =>
    rows.map((row) => {
      if (kind === 'none' || row.value === null) return `${row.label}: ${missingWords(row)}`;
      const interval = row.interval
        ? `, interval ${formatSigned(row.interval[0], 2)} to ${formatSigned(row.interval[1], 2)}`
        : '';
      const verdict = verdictWords(row, kind);
      return `${row.label}, ${row.candidates} candidates: ${formatFixed(row.value)}${interval}${verdict ? `, ${verdict}` : ''}${checkWords(row)}`;
    }),
  );
  return sentences.length === 0 ? 'No raters yet.' : `Difference in levels. ${sentences.join('. ')}.`;
}
