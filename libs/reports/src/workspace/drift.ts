import { raterDifferences, type Rating } from '@app/calibration';
import type { DriftLineView } from '@app/contracts';
import { differenceOf } from '../calibration/figures.js';

export interface DatedRating extends Rating {
  readonly submittedAt: string;
}

/** 2026 Q1. */
export const quarterOf = (instant: string): string =>
  `${instant.slice(0, 4)} Q${Math.floor((Number(instant.slice(5, 7)) - 1) / 3) + 1}`;

/**
 * Difference to co-raters of the same candidate and criterion, per rater (by label) and quarter. A scale on which everybody moves
 * together can not be told from better candidates, and is not shown.
 */
export function driftOf(ratings: readonly DatedRating[]): DriftLineView[] {
  const periods = [...new Set(ratings.map((one) => quarterOf(one.submittedAt)))].sort();
  const lines = new Map<string, DriftLineView['periods'][number][]>();
  for (const period of periods) {
    const within = ratings.filter((one) => quarterOf(one.submittedAt) === period);
    for (const difference of raterDifferences(within)) {
      const { candidates, figure } = differenceOf(difference);
      const line = lines.get(difference.rater) ?? [];
      lines.set(difference.rater, [...line, { period, candidates, figure }]);
    }
  }
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([label, found]) => ({ label, periods: found }));
}
