/**
 * Weights as multiples of their mean. Only their ratios carry information: a common factor would scale the residual variance, and
 * with it what a prior of ratios, an ICC or a decision study make of it. So components are those of a rating of mean weight,
 * and doubling every weight changes nothing.
 *
 * @returns null when all weights are equal: then there is nothing to weigh
 */
export function inUnitsOfTheirMean(weight: Float64Array): Float64Array | null {
  const largest = weight.reduce((most, one) => Math.max(most, one), 0);
  // Over the largest first: equal weights become exactly 1, whatever their sum rounds to.
  const shares = weight.map((one) => one / largest);
  const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length;
  return shares.every((one) => one === 1) ? null : shares.map((one) => one / mean);
}
