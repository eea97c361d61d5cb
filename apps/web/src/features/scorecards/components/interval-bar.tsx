import type { ProportionView } from '@app/contracts';
import { percent } from '../lib/percent.js';
import { texts } from '../texts.js';

const WIDTH = 150;
const HEIGHT = 14;

/** A pass rate with its Wilson interval and the threshold, on a line from 0 to 100 %. */
export function IntervalBar({ of, threshold }: { readonly of: ProportionView; readonly threshold: number | null }) {
  if (of.rate === null || of.interval === null) return null;
  const [low, high] = of.interval;
  const x = (share: number): number => share * WIDTH;
  const words = texts.suite.readInterval(percent(of.rate), percent(low), percent(high));
  const label = threshold === null ? words : words + texts.suite.atThreshold(percent(threshold));
  return (
    <svg width={WIDTH + 4} height={HEIGHT} viewBox={`-2 0 ${WIDTH + 4} ${HEIGHT}`} role="img" aria-label={label}>
      <path d={`M0 7h${WIDTH}`} stroke="var(--chart-grid)" />
      {threshold !== null && (
        <path d={`M${x(threshold)} 0v${HEIGHT}`} stroke="var(--text-muted)" strokeDasharray="2 2" />
      )}
      <path
        d={`M${x(low)} 7H${x(high)}`}
        stroke="var(--chart-raw)"
        strokeWidth="3"
        strokeLinecap="round"
        opacity="0.5"
      />
      <circle cx={x(of.rate)} cy="7" r="3.5" fill="var(--chart-raw)" />
    </svg>
  );
}
