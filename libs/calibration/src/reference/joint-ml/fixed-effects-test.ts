/**
 * Chi-square of the hypothesis that all levels of a facet are equal.
 *
 *   X^2 = sum w d^2 - (sum w d)^2 / sum w,   w = 1 / se^2,   df = levels - 1
 *
 * @source Linacre, Facets manual, table 7 summary statistics ("fixed (all same) chi-square")
 * @example fixedEffectsChiSquare([1, -1], [1, 1]) // { chiSquare: 2, df: 1 }
 */
export function fixedEffectsChiSquare(
  measures: ArrayLike<number>,
  standardErrors: ArrayLike<number>,
): { chiSquare: number; df: number } {
  let [weights, weighted, squares] = [0, 0, 0];
  for (let i = 0; i < measures.length; i += 1) {
    const weight = standardErrors[i]! ** -2;
    weights += weight;
    weighted += weight * measures[i]!;
    squares += weight * measures[i]! ** 2;
  }
  return { chiSquare: squares - weighted ** 2 / weights, df: measures.length - 1 };
}
