import type { Level } from '../rubric/rubric.js';

/** One rater's level on one criterion of one candidate; null = not assessed, which is never a low level. */
export interface PanelRating {
  readonly raterId: string;
  readonly criterionId: string;
  readonly level: Level | null;
}

/**
 * Who rates a criterion in two rounds is one rater, not two: the first level counts, for the second knew it; 'not assessed' counts
 * only from whoever gave no level at all. What is left out stays on its card.
 * @param ratings in the order they were sealed
 */
export function oncePerRater<T extends PanelRating>(ratings: readonly T[]): T[] {
  const firstOf = new Map<string, Map<string, number>>();
  const counted: T[] = [];
  for (const rating of ratings) {
    const ofRater = firstOf.get(rating.raterId) ?? new Map<string, number>();
    firstOf.set(rating.raterId, ofRater);
    const at = ofRater.get(rating.criterionId);
    if (at === undefined) ofRater.set(rating.criterionId, counted.push(rating) - 1);
    else if (counted[at]?.level === null && rating.level !== null) counted[at] = rating;
  }
  return counted;
}

/** The same ratings under the id of their criterion, each in the order it came. */
export function ratingsByCriterion<T extends PanelRating>(ratings: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const rating of ratings) {
    const group = groups.get(rating.criterionId);
    if (group) group.push(rating);
    else groups.set(rating.criterionId, [rating]);
  }
  return groups;
}

export interface CriterionScore {
  readonly criterionId: string;
  /** Raters who gave a level. */
  readonly n: number;
  /** Counts of levels 1, 2, 3, 4. */
  readonly counts: readonly [number, number, number, number];
  readonly notAssessed: number;
  readonly mean: number | null;
  /** The panel level: half levels are possible with an even number of raters. */
  readonly median: number | null;
  /** Lowest and highest level; null below two raters: one rater is no agreement. */
  readonly range: readonly [number, number] | null;
  /** Sample standard deviation; null below two raters. */
  readonly standardDeviation: number | null;
  /** Two levels or more between two raters. */
  readonly split: boolean;
}

/** Median of one or more numbers. @returns null for none */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function standardDeviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

const countOf = (levels: readonly number[], level: number): number => levels.filter((one) => one === level).length;

/** Aggregates the independent ratings of one criterion: the raw distribution first, spread only from two raters on. */
export function scoreCriterion(criterionId: string, ratings: readonly PanelRating[]): CriterionScore {
  const own = ratings.filter((rating) => rating.criterionId === criterionId);
  const levels = own.flatMap((rating) => rating.level ?? []);
  return scoreLevels(criterionId, levels, own.length - levels.length);
}

/** The same from the levels alone: no figure asks who gave which. */
export function scoreLevels(criterionId: string, levels: readonly number[], notAssessed: number): CriterionScore {
  const several = levels.length >= 2;
  const range: readonly [number, number] | null = several ? [Math.min(...levels), Math.max(...levels)] : null;
  return {
    criterionId,
    n: levels.length,
    counts: [countOf(levels, 1), countOf(levels, 2), countOf(levels, 3), countOf(levels, 4)],
    notAssessed,
    mean: levels.length > 0 ? meanOf(levels) : null,
    median: medianOf(levels),
    range,
    standardDeviation: several ? standardDeviationOf(levels) : null,
    split: range !== null && range[1] - range[0] >= 2,
  };
}
