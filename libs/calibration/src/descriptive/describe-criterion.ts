import { CalibrationInputError } from '../ratings/calibration-input-error.js';
import { groupBy } from '../ratings/group-by.js';
import { assertRatings, type Level, type Rating } from '../ratings/rating.js';
import { averageDeviation } from './average-deviation.js';
import { countLevels, type LevelCounts } from './count-levels.js';
import { mean } from './mean.js';
import { median } from './median.js';
import { sampleSd } from './sample-sd.js';

/** What raters of one criterion said about one candidate. `n` counts the raters who gave a level. */
export interface CriterionDescription {
  readonly criterion: string;
  readonly n: number;
  readonly notAssessed: number;
  readonly counts: LevelCounts;
  /** With n = 1 the mean and the median are that one rating: not a panel's view, and no agreement. */
  readonly mean: number | undefined;
  readonly median: number | undefined;
  readonly spread: Spread;
}

/** Spread exists from two raters on; one rater agrees with nobody. All in levels. */
export type Spread =
  | {
      readonly status: 'defined';
      readonly min: Level;
      readonly max: Level;
      readonly sd: number;
      readonly averageDeviation: number;
    }
  | { readonly status: 'undefined'; readonly reason: 'fewer than two raters' };

/**
 * Describes each criterion of ONE candidate over its raters, criteria in order of first appearance.
 * Never average the result over raters of different rounds: they rate different criteria.
 *
 * @param ratings of one candidate; 'not assessed' is counted apart and enters no figure
 * @throws CalibrationInputError MIXED_CANDIDATES, since spread over candidates is not disagreement between raters
 * @throws CalibrationInputError NOT_A_LEVEL, DUPLICATE_RATING
 * @example describeCriteria([{ candidate: 'a', rater: 'r1', criterion: 'c1', level: 2 },
 *                            { candidate: 'a', rater: 'r2', criterion: 'c1', level: 3 }])[0]?.median // 2.5
 */
export function describeCriteria(ratings: readonly Rating[]): CriterionDescription[] {
  assertRatings(ratings);
  if (new Set(ratings.map((rating) => rating.candidate)).size > 1) {
    throw new CalibrationInputError('MIXED_CANDIDATES', 'Describe one candidate at a time.');
  }
  return [...groupBy(ratings, (rating) => rating.criterion)].map(([criterion, group]) =>
    describeCriterion(criterion, group),
  );
}

function describeCriterion(criterion: string, ratings: readonly Rating[]): CriterionDescription {
  const levels = ratings.flatMap(({ level }) => (level === null ? [] : [level]));
  return {
    criterion,
    n: levels.length,
    notAssessed: ratings.length - levels.length,
    counts: countLevels(levels),
    mean: mean(levels),
    median: median(levels),
    spread: spreadOf(levels),
  };
}

function spreadOf(levels: readonly Level[]): Spread {
  const sd = sampleSd(levels);
  const deviation = averageDeviation(levels);
  if (sd === undefined || deviation === undefined) return { status: 'undefined', reason: 'fewer than two raters' };
  const [min, max] = [Math.min(...levels) as Level, Math.max(...levels) as Level];
  return { status: 'defined', min, max, sd, averageDeviation: deviation };
}
