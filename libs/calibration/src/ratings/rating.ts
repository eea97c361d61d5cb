import { CalibrationInputError } from './calibration-input-error.js';

/** The four anchored levels, lowest first. */
export const LEVELS = [1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];

/** One rater's answer to one criterion for one candidate. `null` is 'not assessed': it is absent, never a zero. */
export interface Rating {
  readonly candidate: string;
  readonly rater: string;
  readonly criterion: string;
  readonly level: Level | null;
}

/** A rating with a level. */
export type AssessedRating = Rating & { readonly level: Level };

export const isAssessed = (rating: Rating): rating is AssessedRating => rating.level !== null;

/**
 * Checks what the types promise but data from a file or a database may break.
 *
 * @throws CalibrationInputError NOT_A_LEVEL for anything but 1, 2, 3, 4 or null
 * @throws CalibrationInputError DUPLICATE_RATING when one rater rated one candidate twice on one criterion: which of the two
 *   counts is for the caller to decide (the blind original), not for a statistic to average away
 */
export function assertRatings(ratings: readonly Rating[]): void {
  const seen = new Set<string>();
  for (const { candidate, rater, criterion, level } of ratings) {
    const key = JSON.stringify([candidate, rater, criterion]);
    if (level !== null && !LEVELS.includes(level)) {
      throw new CalibrationInputError('NOT_A_LEVEL', `Level ${String(level)} of ${key} is not 1, 2, 3, 4 or null.`);
    }
    if (seen.has(key)) {
      throw new CalibrationInputError('DUPLICATE_RATING', `${key} (candidate, rater, criterion) is rated twice.`);
    }
    seen.add(key);
  }
}
