/** How a category of the scale is used, and where those stand who got it. */
export interface CategoryUse {
  readonly rating: number;
  readonly n: number;
  /** Of all ratings. */
  readonly share: number;
  /** Mean logit of candidate, rater and criterion over the ratings in it: it should rise from category to category. */
  readonly averageMeasure: number;
}

/**
 * Category statistics of a rating scale: counts, and the average measure that the ratings in a category come from. An average that falls
 * from one category to the next says that the two are not used as more and less of the same.
 *
 * @param category by rating, 0 to scores.length - 1; each occurs
 * @param location logit of each rating: candidate + rater + criterion
 * @param scores   the ratings that the categories stand for
 * @source Linacre (2002), Optimizing rating scale category effectiveness, Journal of Applied Measurement 3, 85-106
 * @example categoryUse([0, 1, 1], [-1, 0, 1], [1, 2])[1] // { rating: 2, n: 2, share: 0.6666666666666666, averageMeasure: 0.5 }
 */
export function categoryUse(
  category: ArrayLike<number>,
  location: ArrayLike<number>,
  scores: readonly number[],
): CategoryUse[] {
  const [counts, sums] = [new Float64Array(scores.length), new Float64Array(scores.length)];
  for (let i = 0; i < category.length; i += 1) {
    counts[category[i]!]! += 1;
    sums[category[i]!]! += location[i]!;
  }
  return scores.map((rating, k) => ({
    rating,
    n: counts[k]!,
    share: counts[k]! / category.length,
    averageMeasure: sums[k]! / counts[k]!,
  }));
}
