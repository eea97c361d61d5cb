import type { ChartTheme } from '../base/chart-theme.js';
import { formatFixed, plural, px } from '../base/format.js';
import { Diamond, Label, Rule } from '../base/marks.js';
import type { ChartLevel } from '../levels/level-mark.js';

export interface RatingDotsData {
  /** Blind original ratings, without 'not assessed', in any order. */
  readonly levels: readonly ChartLevel[];
  readonly notAssessed?: number;
  /** A calibrated estimate with its interval; only where the data allow one. */
  readonly estimate?: { readonly value: number; readonly low: number; readonly high: number };
}

export const SCALE: readonly ChartLevel[] = [1, 2, 3, 4];
const DOT_RADIUS = 3.9;
/** More dots than this at one level no longer read as a number: then a dot with the count stands at every level. */
const MAX_DOTS = 5;

/**
 * Ratings on the scale, inside another SVG: dots for raters, a tick for their mean (from two raters on: one rating is no
 * panel), and under them the estimate, never instead of them.
 */
export function RatingDots(props: RatingDotsData & { readonly width: number; readonly theme: ChartTheme }) {
  const { levels, estimate, width, theme } = props;
  const x = (level: number): number => 14 + ((level - 1) / 3) * (width - 28);
  const mean = meanOf(levels);
  const counts = SCALE.map((level) => levels.filter((one) => one === level).length);
  const counted = Math.max(...counts) > MAX_DOTS;
  return (
    <g>
      {SCALE.map((level) => (
        <Rule key={level} from={[x(level), 4]} to={[x(level), 34]} stroke={theme.grid} />
      ))}
      {mean !== null && levels.length >= 2 && (
        <Rule from={[x(mean), 3]} to={[x(mean), 23]} stroke={theme.text} width={1.6} />
      )}
      {SCALE.map((level, index) => (
        <DotsAt key={level} x={x(level)} count={counts[index]!} counted={counted} theme={theme} />
      ))}
      {estimate && <Estimate {...estimate} x={x} theme={theme} />}
    </g>
  );
}

interface EstimateProps extends NonNullable<RatingDotsData['estimate']> {
  readonly x: (level: number) => number;
  readonly theme: ChartTheme;
}

/** An interval may reach beyond the scale: it is drawn as far as the margin goes, and has no end there. */
function Estimate({ value, low, high, x, theme: { estimate: ink } }: EstimateProps) {
  const drawn = (level: number): number => x(Math.min(4.25, Math.max(0.75, level)));
  const end = (level: number) =>
    level >= 0.75 && level <= 4.25 && <Rule from={[x(level), 26]} to={[x(level), 32]} stroke={ink} width={1.5} />;
  return (
    <g>
      <Rule from={[drawn(low), 29]} to={[drawn(high), 29]} stroke={ink} width={2} />
      {end(low)}
      {end(high)}
      <Diamond x={drawn(value)} y={29} radius={4} colour={ink} />
    </g>
  );
}

interface DotsAtProps {
  readonly x: number;
  readonly count: number;
  readonly counted: boolean;
  readonly theme: ChartTheme;
}

function DotsAt({ x, count, counted, theme }: DotsAtProps) {
  if (count > 0 && counted) {
    return (
      <g>
        <circle cx={px(x)} cy={13} r={9} fill={theme.raw} />
        <Label x={x} y={17} size={11} anchor="middle" bold fill={theme.surface}>
          {count}
        </Label>
      </g>
    );
  }
  const step = count > 4 ? 8 : 9;
  return Array.from({ length: count }, (_, index) => (
    <circle
      key={index}
      cx={px(x + (index - (count - 1) / 2) * step)}
      cy={13}
      r={DOT_RADIUS}
      fill={theme.raw}
      stroke={theme.surface}
      strokeWidth={0.8}
    />
  ));
}

export function meanOf(levels: readonly number[]): number | null {
  return levels.length === 0 ? null : levels.reduce((sum, level) => sum + level, 0) / levels.length;
}

/** 'ratings 2, 3, 3, 4; mean 3.00; 1 not assessed'. */
export function ratingWords({ levels, notAssessed = 0, estimate }: RatingDotsData): string {
  const mean = meanOf(levels);
  const parts = [
    levels.length === 0
      ? 'no ratings'
      : `${levels.length === 1 ? 'one rating' : 'ratings'} ${[...levels].sort().join(', ')}`,
  ];
  if (mean !== null && levels.length >= 2) parts.push(`mean ${formatFixed(mean)}`);
  if (estimate) {
    const { value, low, high } = estimate;
    parts.push(`calibrated ${formatFixed(value)}, interval ${formatFixed(low)} to ${formatFixed(high)}`);
  }
  if (notAssessed > 0) parts.push(plural(notAssessed, 'rater did not assess', 'raters did not assess'));
  return parts.join('; ');
}
