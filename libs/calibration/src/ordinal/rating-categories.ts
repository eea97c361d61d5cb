import type { CalibrationWarning } from '../calibrate/calibration-result.js';

/** More different ratings than this are a measurement and no set of categories. */
export const MAX_CATEGORIES = 15;

/**
 * The categories of a scale as they were used: each value that occurs, ascending. A level that nobody ever gave carries no information
 * about its boundaries and is no category.
 *
 * @returns scores ascending and the category of each rating, or why there are none
 */
export function ratingCategories(
  values: Float64Array,
): { readonly scores: readonly number[]; readonly category: Int32Array } | { readonly refused: CalibrationWarning } {
  const scores = [...new Set(values)].sort((a, b) => a - b);
  if (scores.length > MAX_CATEGORIES) {
    return {
      refused: {
        code: 'not_categories',
        message: `There are ${scores.length} different ratings: this model is for a scale of at most ${MAX_CATEGORIES} levels.`,
      },
    };
  }
  const categoryOf = new Map(scores.map((score, category) => [score, category]));
  return { scores, category: Int32Array.from(values, (value) => categoryOf.get(value)!) };
}
