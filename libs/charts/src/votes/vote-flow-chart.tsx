import type { VoteChoice, VoteFlow } from '@app/contracts';
import { ChartSvg, type ChartProps } from '../base/chart-svg.js';
import type { DataTable } from '../base/data-table.js';
import { Label, Rule } from '../base/marks.js';

export interface VoteFlowChartProps extends ChartProps {
  readonly flows: readonly VoteFlow[];
  readonly width?: number;
}

type Place = VoteChoice | 'none';
const PLACES: readonly Place[] = ['hire', 'hold', 'no_hire', 'none'];
const WORDS: Readonly<Record<Place, string>> = { hire: 'Hire', hold: 'Hold', no_hire: 'No hire', none: 'No vote' };
const TOP = 44;
const ROW = 44;
const WIDEST = 14;

const placeOf = (choice: VoteChoice | null): Place => choice ?? 'none';
const sum = (flows: readonly VoteFlow[]): number => flows.reduce((total, one) => total + one.count, 0);

/** Pre-vote left, final vote right; a line for each way votes went, as wide as how many went it. No names: counts alone. */
export function VoteFlowChart({ flows, width = 520, theme, title }: VoteFlowChartProps) {
  const used = PLACES.filter((place) => flows.some(({ from, to }) => placeOf(from) === place || placeOf(to) === place));
  const [left, right] = [130, width - 130];
  const y = (place: Place): number => TOP + used.indexOf(place) * ROW;
  const most = Math.max(1, ...flows.map((one) => one.count));
  const height = TOP + used.length * ROW;
  const countAt = (side: 'from' | 'to', place: Place): number =>
    sum(flows.filter((one) => placeOf(one[side]) === place));
  return (
    <ChartSvg {...{ width, height, theme }} title={title ?? ''} description={flowWords(flows)}>
      <Label x={left} y={18} size={11} anchor="end" bold fill={theme.axis}>
        Pre-vote
      </Label>
      <Label x={right} y={18} size={11} bold fill={theme.axis}>
        Final vote
      </Label>
      {flows.map(({ from, to, count }) => {
        const [a, b] = [y(placeOf(from)), y(placeOf(to))];
        const moved = from !== to;
        return (
          <g key={`${from} ${to}`}>
            <Rule
              from={[left + 10, a]}
              to={[right - 10, b]}
              stroke={moved ? theme.estimate : theme.mute}
              width={Math.max(1.5, (count / most) * WIDEST)}
              dashed={from === null || to === null}
            />
            <circle
              cx={left + (right - left) / 3}
              cy={a + (b - a) / 3}
              r={8}
              fill={theme.surface}
              stroke={theme.border}
            />
            <Label x={left + (right - left) / 3} y={a + (b - a) / 3 + 4} size={11} anchor="middle" fill={theme.text}>
              {count}
            </Label>
          </g>
        );
      })}
      {used.map((place) => (
        <g key={place}>
          <Label x={left} y={y(place) + 4} size={12} anchor="end" fill={theme.text}>
            {`${WORDS[place]}  ${countAt('from', place)}`}
          </Label>
          <Label x={right} y={y(place) + 4} size={12} fill={theme.text}>
            {`${countAt('to', place)}  ${WORDS[place]}`}
          </Label>
        </g>
      ))}
    </ChartSvg>
  );
}

/** 'Hold to hire: 2. Hire to hire: 1.' */
function flowWords(flows: readonly VoteFlow[]): string {
  if (flows.length === 0) return 'Nobody has voted.';
  return flows
    .map(({ from, to, count }) => `${WORDS[placeOf(from)]} to ${WORDS[placeOf(to)].toLowerCase()}: ${count}`)
    .join('. ');
}

export const voteFlowTable = (flows: readonly VoteFlow[]): DataTable => ({
  columns: ['Pre-vote', 'Final vote', 'Votes'],
  rows: flows.map(({ from, to, count }) => [WORDS[placeOf(from)], WORDS[placeOf(to)], count]),
});
