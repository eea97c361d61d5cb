import type { Level, Rubric } from '../rubric/rubric.js';
import { weightedMeanOf } from './bar.js';
import { type CountedStanding, countedRatings } from './counted-ratings.js';
import { type PanelRating, scoreCriterion } from './criterion-score.js';

/** A rating as the read model counts it. */
export interface CountedRating extends CountedStanding {
  readonly raterId: string;
  readonly criterionId: string;
  /** null = not assessed: counted apart, never as a low level. */
  readonly level: Level | null;
}

/** The distribution of one criterion over its panel, kept on write. */
export interface PanelScore {
  readonly criterionId: string;
  /** Raters who gave a level; 'not assessed' is counted apart. */
  readonly raters: number;
  /** How many gave level 1, 2, 3, 4. */
  readonly counts: readonly [number, number, number, number];
  readonly notAssessed: number;
  /** Sum of the levels, so that a mean needs no second read. */
  readonly sum: number;
}

const EMPTY = { raters: 0, counts: [0, 0, 0, 0], notAssessed: 0, sum: 0 } as const;

function add(score: PanelScore, { level }: CountedRating): PanelScore {
  if (level === null) return { ...score, notAssessed: score.notAssessed + 1 };
  const [one, two, three, four] = score.counts;
  const hit = (at: Level): number => (level === at ? 1 : 0);
  return {
    ...score,
    raters: score.raters + 1,
    counts: [one + hit(1), two + hit(2), three + hit(3), four + hit(4)],
    sum: score.sum + level,
  };
}

/**
 * The distribution per criterion over the ratings that count (see `countedRatings`), in the order the criteria first occur.
 * @param ratings in the order they were sealed
 */
export function panelScoreOf(ratings: readonly CountedRating[]): readonly PanelScore[] {
  const scores = new Map<string, PanelScore>();
  for (const rating of countedRatings(ratings)) {
    const { criterionId } = rating;
    scores.set(criterionId, add(scores.get(criterionId) ?? { criterionId, ...EMPTY }, rating));
  }
  return [...scores.values()];
}

const levelsOf = (score: PanelScore): readonly PanelRating[] =>
  score.counts.flatMap((count, index) =>
    Array.from({ length: count }, (_, nth) => ({
      raterId: `${index}-${nth}`,
      criterionId: score.criterionId,
      level: (index + 1) as Level,
    })),
  );

/** What the list of candidates shows, by the same rule as the bar: criteria with weight and at least two raters. */
export interface ApplicationScore {
  /** The criteria that the mean rests on. */
  readonly ratedCriteria: number;
  /** 1 to 4; null while no criterion has two raters. */
  readonly weightedMean: number | null;
}

export function applicationScoreOf(rubric: Rubric, scores: readonly PanelScore[]): ApplicationScore {
  const byCriterion = new Map(
    scores.map((score) => [score.criterionId, scoreCriterion(score.criterionId, levelsOf(score))]),
  );
  const { mean, used } = weightedMeanOf(rubric, byCriterion);
  return { ratedCriteria: used, weightedMean: mean };
}
