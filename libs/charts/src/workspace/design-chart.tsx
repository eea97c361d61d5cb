import { ChartSvg, type ChartProps } from '../base/chart-svg.js';
import type { ChartTheme } from '../base/chart-theme.js';
import type { DataTable } from '../base/data-table.js';
import { plural, px } from '../base/format.js';
import { isNarrow } from '../base/narrow.js';
import { EmptyChart, Label } from '../base/marks.js';

export interface DesignGraph {
  readonly components: number;
  readonly candidates: readonly { readonly label: string; readonly component: number }[];
  readonly raters: readonly {
    readonly label: string;
    readonly component: number;
    readonly candidates: number;
    readonly isBridge: boolean;
  }[];
  readonly links: readonly { readonly candidate: number; readonly rater: number; readonly isBridge: boolean }[];
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly candidates: number }[];
}

export interface DesignChartProps extends ChartProps {
  readonly design: DesignGraph;
  readonly width?: number;
}

const GAP = 22;
const TOP = 30;
const GROUP = 14;

/** Who rated whom: candidates left and raters right while there are few, else raters on a ring, joined where they share candidates. */
export function DesignChart({ design, width = 620, theme, title }: DesignChartProps) {
  const { raters, links } = design;
  const height = links.length > 0 ? heightOf(design) : raters.length > 0 ? ringHeight(width) : 60;
  return (
    <ChartSvg width={width} height={height} theme={theme} title={title ?? ''} description={designWords(design)}>
      {raters.length === 0 ? (
        <EmptyChart y={30} theme={theme}>
          No ratings yet.
        </EmptyChart>
      ) : links.length > 0 ? (
        <Bipartite design={design} width={width} theme={theme} />
      ) : (
        <Ring design={design} width={width} theme={theme} />
      )}
    </ChartSvg>
  );
}

/** Members of a component stand together, with a gap before the next. */
function placesOf(members: readonly { readonly component: number }[]): number[] {
  const order = members
    .map((one, index) => ({ ...one, index }))
    .sort((a, b) => a.component - b.component || a.index - b.index);
  const places = new Array<number>(members.length);
  let y = TOP;
  order.forEach(({ index, component }, at) => {
    if (at > 0) y += GAP + (order[at - 1]!.component === component ? 0 : GROUP);
    places[index] = y;
  });
  return places;
}

const heightOf = ({ candidates, raters }: DesignGraph): number =>
  Math.max(0, ...placesOf(candidates), ...placesOf(raters)) + GAP;

interface PartProps {
  readonly design: DesignGraph;
  readonly width: number;
  readonly theme: ChartTheme;
}

function Bipartite({ design: { candidates, raters, links }, width, theme }: PartProps) {
  const [left, right] = isNarrow(width) ? [90, width - 138] : [width * 0.3, width * 0.66];
  const [candidateY, raterY] = [placesOf(candidates), placesOf(raters)];
  return (
    <g>
      <Label x={left} y={14} size={11} anchor="end" bold fill={theme.axis}>
        Candidates
      </Label>
      <Label x={right} y={14} size={11} bold fill={theme.axis}>
        {isNarrow(width) ? 'Raters' : 'Raters, candidates each'}
      </Label>
      {links.map(({ candidate, rater, isBridge }) => (
        <line
          key={`${candidate} ${rater}`}
          x1={px(left + 6)}
          y1={px(candidateY[candidate]!)}
          x2={px(right - 6)}
          y2={px(raterY[rater]!)}
          stroke={isBridge ? theme.estimate : theme.mute}
          strokeWidth={isBridge ? 2.2 : 1}
          strokeOpacity={isBridge ? 1 : 0.7}
        />
      ))}
      {candidates.map(({ label }, index) => (
        <g key={label}>
          <circle cx={px(left + 4)} cy={px(candidateY[index]!)} r={3.5} fill={theme.raw} />
          <Label x={left - 6} y={candidateY[index]! + 4} size={11.5} anchor="end" fill={theme.text}>
            {label}
          </Label>
        </g>
      ))}
      {raters.map(({ label, candidates: met, isBridge }, index) => (
        <g key={label}>
          <rect
            x={px(right - 8)}
            y={px(raterY[index]! - 4)}
            width={8}
            height={8}
            fill={isBridge ? theme.estimate : theme.text}
          />
          <Label x={right + 8} y={raterY[index]! + 4} size={11.5} bold={isBridge} fill={theme.text}>
            {`${label}, ${met}${!isBridge ? '' : isNarrow(width) ? ', holds' : ', holds the rest together'}`}
          </Label>
        </g>
      ))}
    </g>
  );
}

const ringHeight = (width: number): number => Math.min(width, 520);

function Ring({ design: { raters, pairs }, width, theme }: PartProps) {
  const height = ringHeight(width);
  const radius = height / 2 - 56;
  const places = raters.map((_, index) => {
    const angle = (index / raters.length) * 2 * Math.PI - Math.PI / 2;
    return { angle, x: width / 2 + radius * Math.cos(angle), y: height / 2 + radius * Math.sin(angle) };
  });
  const most = Math.max(1, ...pairs.map(({ candidates }) => candidates));
  return (
    <g>
      {pairs.map(({ a, b, candidates }) => (
        <line
          key={`${a} ${b}`}
          x1={px(places[a]!.x)}
          y1={px(places[a]!.y)}
          x2={px(places[b]!.x)}
          y2={px(places[b]!.y)}
          stroke={theme.mute}
          strokeWidth={px(0.4 + (2.6 * candidates) / most)}
          strokeOpacity={0.25 + (0.5 * candidates) / most}
        />
      ))}
      {raters.map(({ label, isBridge }, index) => {
        const { angle, x, y } = places[index]!;
        const isLeft = Math.cos(angle) < -0.01;
        return (
          <g key={label}>
            <circle cx={px(x)} cy={px(y)} r={4} fill={isBridge ? theme.estimate : theme.text} />
            <Label
              x={x + (isLeft ? -8 : 8)}
              y={y + 4 + 6 * Math.sin(angle)}
              size={10}
              anchor={isLeft ? 'end' : 'start'}
              bold={isBridge}
              fill={theme.text}
            >
              {label.replace('Rater ', '')}
            </Label>
          </g>
        );
      })}
    </g>
  );
}

function designWords({ components, candidates, raters }: DesignGraph): string {
  if (raters.length === 0) return 'No ratings yet.';
  const holding = raters.filter(({ isBridge }) => isBridge).map(({ label }) => label);
  const whole = components === 1 ? 'all connected' : `in ${components} groups that share no candidate`;
  const bridges = holding.length > 0 ? ` Without ${holding.join(', ')} a part falls off.` : '';
  return `${plural(candidates.length, 'candidate')} and ${plural(raters.length, 'rater')}, ${whole}.${bridges}`;
}

export const designTable = ({ raters, pairs }: DesignGraph): DataTable => ({
  columns: ['Rater', 'Group', 'Candidates', 'Raters with shared candidates', 'Holds the rest together'],
  rows: raters.map(({ label, component, candidates, isBridge }, index) => [
    ...[label, component + 1, candidates],
    pairs.filter(({ a, b }) => a === index || b === index).length,
    isBridge ? 'yes' : 'no',
  ]),
});
