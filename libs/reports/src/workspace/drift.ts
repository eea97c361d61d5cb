import {
  datedDeviations,
  type DriftPeriod,
  MIN_CANDIDATES_FOR_INTERVAL,
  raterDrift,
  type Rating,
} from '@app/calibration';
import type { DriftLineView, Figure } from '@app/contracts';
import { instantMs, toInstant } from '@app/domain';
import { count, round } from '../calibration/figures.js';

export interface DatedRating extends Rating {
  readonly submittedAt: string;
}

/** 2026 Q1. */
export const quarterOf = (instant: string): string =>
  `${instant.slice(0, 4)} Q${Math.floor((Number(instant.slice(5, 7)) - 1) / 3) + 1}`;

/** 2026 Q2 begins on 2026-04-01. */
const beginOf = (quarter: string): number =>
  Date.UTC(Number(quarter.slice(0, 4)), 3 * (Number(quarter.slice(6)) - 1), 1);

/**
 * Difference to co-raters of the same candidate and criterion, per rater (by label) and quarter, as the library's `raterDrift` has it. A
 * scale on which everybody moves together can not be told from better candidates, and is not shown.
 */
export function driftOf(ratings: readonly DatedRating[]): DriftLineView[] {
  const quarters = [...new Set(ratings.map((one) => quarterOf(one.submittedAt)))].sort();
  const dated = ratings.map((one) => ({ ...one, submittedAt: instantMs(toInstant(one.submittedAt)) }));
  const found = raterDrift(datedDeviations(dated), quarters.slice(1).map(beginOf));
  const lines = new Map<string, DriftLineView['periods'][number][]>();
  for (const { rater, period, candidates, flagged, ...one } of found) {
    const line = lines.get(rater) ?? [];
    lines.set(rater, [...line, { period: quarters[period]!, candidates, figure: figureOf(candidates, one), flagged }]);
  }
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([label, periods]) => ({ label, periods }));
}

function figureOf(
  candidates: number,
  { statement, mean, interval }: Pick<DriftPeriod, 'statement' | 'mean' | 'interval'>,
): Figure {
  if (statement === 'none') {
    return {
      value: null,
      why: `Not enough data: ${count(candidates, 'candidate')} rated together with a colleague, ${MIN_CANDIDATES_FOR_INTERVAL} needed.`,
    };
  }
  if (interval?.status !== 'defined')
    return { value: round(mean), interval: null, note: 'The same difference on every candidate: no interval.' };
  return { value: round(mean), interval: [round(interval.low), round(interval.high)] };
}
