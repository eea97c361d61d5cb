/**
 * Reliability of posterior means: the share of their variance in the variance of the candidates, var(EAP) / (var(EAP) + mean(SD^2)),
 * with the sample variance.
 *
 * @param means posterior means, at least 2; null below
 * @param sds   their posterior SDs
 * @returns 0 to 1
 * @source Adams (2005), Studies in Educational Evaluation 31, 162-172
 * @example eapReliability([1, -1], [1, 1]) // 0.6666666666666666
 */
export function eapReliability(means: readonly number[], sds: readonly number[]): number | null {
  const n = means.length;
  if (n < 2) return null;
  const centre = means.reduce((sum, one) => sum + one, 0) / n;
  const between = means.reduce((sum, one) => sum + (one - centre) ** 2, 0) / (n - 1);
  const within = sds.reduce((sum, one) => sum + one * one, 0) / n;
  return between + within > 0 ? between / (between + within) : 0;
}
