import { type Level, LEVELS, type Rubric, type RubricBar } from '../rubric/rubric.js';
import { type BarVerdict, judgeBar } from './bar.js';
import type { PanelRating } from './criterion-score.js';

/** What one rater of a criterion could do to the recommendation of the bar, alone. */
export interface CriterionPower {
  readonly criterionId: string;
  /** The fewest one-level changes by one rater that make it another recommendation: 1, 2 or 3. */
  readonly levels: number;
  /** How many of its raters could do it, each alone, with so few. */
  readonly raters: number;
  /** What the bar would say then; several where up and down lead to different ones. In the order in which they were found. */
  readonly to: readonly BarVerdict[];
}

interface Flip {
  readonly steps: number;
  readonly level: Level;
  readonly to: BarVerdict;
}

const withLevel = (ratings: readonly PanelRating[], at: number, level: Level): PanelRating[] =>
  ratings.map((one, index) => (index === at ? { ...one, level } : one));

/**
 * Every way in which one rating of the criterion, moved to another level, turns the verdict. Raters who gave the same level are the
 * same what-if, so each present level is tried once against each other one: at most 4 x 3 questions, whatever the size of the panel.
 */
function flipsOn(
  rubric: Rubric,
  bar: RubricBar,
  ratings: readonly PanelRating[],
  criterionId: string,
  now: BarVerdict,
): Flip[] {
  return LEVELS.flatMap((level) => {
    const at = ratings.findIndex((one) => one.criterionId === criterionId && one.level === level);
    if (at < 0) return [];
    return LEVELS.filter((other) => other !== level).flatMap((other): Flip[] => {
      const { verdict } = judgeBar(rubric, bar, withLevel(ratings, at, other));
      return verdict === now ? [] : [{ steps: Math.abs(other - level), level, to: verdict }];
    });
  });
}

/**
 * By criterion: the fewest one-level changes by one of its raters that flip the recommendation. Exact, because exhaustive: nothing is
 * estimated, and the rule that is asked is the one that gives the recommendation. 'Not assessed' is no level and is never moved.
 * @param ratings those that count (see `countedRatings`), each rater once per criterion
 * @returns only criteria of which one rater can flip it at all, in the order of the rubric
 */
export function powerToFlip(rubric: Rubric, bar: RubricBar, ratings: readonly PanelRating[]): CriterionPower[] {
  const now = judgeBar(rubric, bar, ratings).verdict;
  return rubric.criteria.flatMap(({ id: criterionId }): CriterionPower[] => {
    const flips = flipsOn(rubric, bar, ratings, criterionId, now);
    if (flips.length === 0) return [];
    const levels = Math.min(...flips.map((one) => one.steps));
    const fewest = flips.filter((one) => one.steps === levels);
    const from = new Set<number | null>(fewest.map((one) => one.level));
    const raters = ratings.filter((one) => one.criterionId === criterionId && from.has(one.level)).length;
    return [{ criterionId, levels, raters, to: [...new Set(fewest.map((one) => one.to))] }];
  });
}
