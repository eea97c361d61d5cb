import { CalibrationInputError } from '../ratings/calibration-input-error.js';

/** One rating of one unit (a candidate on one criterion, a case, a document). */
export interface UnitRating {
  readonly unit: string;
  readonly rater: string;
  /** A finite number; categories are the distinct values. */
  readonly rating: number;
}

/** Units x raters; null where a rater did not rate a unit. Both in code-unit order of their ids, so that row order changes nothing. */
export interface RatingTable {
  readonly unitIds: readonly string[];
  readonly raterIds: readonly string[];
  readonly values: readonly (readonly (number | null)[])[];
  /** Distinct values, ascending. */
  readonly categories: readonly number[];
}

/**
 * @throws CalibrationInputError NOT_A_NUMBER, DUPLICATE_RATING when a rater rated a unit twice
 * @example ratingTable([{ unit: 'u', rater: 'a', rating: 2 }, { unit: 'u', rater: 'b', rating: 3 }]).values // [[2, 3]]
 */
export function ratingTable(ratings: readonly UnitRating[]): RatingTable {
  const unitIds = [...new Set(ratings.map(({ unit }) => unit))].sort();
  const raterIds = [...new Set(ratings.map(({ rater }) => rater))].sort();
  const [unitIndex, raterIndex] = [indexOf(unitIds), indexOf(raterIds)];
  const values = unitIds.map(() => new Array<number | null>(raterIds.length).fill(null));
  for (const { unit, rater, rating } of ratings) {
    if (!(Math.abs(rating) <= MAX_MAGNITUDE)) {
      throw new CalibrationInputError('NOT_A_NUMBER', `A rating of ${String(rating)} is not a number below 1e100.`);
    }
    const row = values[unitIndex.get(unit)!]!;
    const column = raterIndex.get(rater)!;
    if (row[column] !== null) {
      throw new CalibrationInputError('DUPLICATE_RATING', `${JSON.stringify([unit, rater])} (unit, rater) is rated twice.`); // prettier-ignore
    }
    row[column] = rating;
  }
  const categories = [...new Set(ratings.map(({ rating }) => rating))].sort((a, b) => a - b);
  return { unitIds, raterIds, values, categories };
}

const MAX_MAGNITUDE = 1e100;
const indexOf = (ids: readonly string[]) => new Map(ids.map((id, index) => [id, index]));
