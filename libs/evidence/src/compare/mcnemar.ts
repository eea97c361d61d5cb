/**
 * Two-sided exact McNemar test on the cases that changed: were they as likely to get better as to get worse?
 *
 *   p = min(1, 2 P(X <= min(better, worse))),  X ~ Binomial(better + worse, 1/2)
 *
 * @param better cases that failed before and pass now, whole >= 0
 * @param worse  cases that passed before and fail now, whole >= 0
 * @returns p in 0..1; 1 when nothing changed
 * @throws RangeError for anything else
 * @source McNemar (1947); the exact conditional form in Fagerland, Lydersen, Laake (2013)
 * @example mcnemarExact(1, 7) // 0.0703125
 */
export function mcnemarExact(better: number, worse: number): number {
  if (![better, worse].every((count) => Number.isInteger(count) && count >= 0)) {
    throw new RangeError(`Not two counts: ${better} and ${worse}`);
  }
  const changed = better + worse;
  const few = Math.min(better, worse);
  // In logarithms: 0.5 to the power of a few thousand is zero in floating point.
  let logTerm = -changed * Math.LN2;
  let tail = 0;
  for (let count = 0; count <= few; count += 1) {
    tail += Math.exp(logTerm);
    logTerm += Math.log(changed - count) - Math.log(count + 1);
  }
  return Math.min(1, 2 * tail);
}
