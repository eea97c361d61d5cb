export const ALPHA_METRICS = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
export type AlphaMetric = (typeof ALPHA_METRICS)[number];

/**
 * Squared distance delta(c, k) between each two categories.
 *
 *   nominal   0 if c = k, else 1
 *   ordinal   (sum_{g = c..k} n_g - (n_c + n_k) / 2)^2, the ratings that lie between the two
 *   interval  (c - k)^2
 *   ratio     ((c - k) / (c + k))^2, 0 for c = k = 0
 *
 * @param categories distinct values, ascending; for ratio all >= 0
 * @param marginals  pairable ratings per category
 * @source Krippendorff (2011), section E, step 3
 */
export function distanceMatrix(
  categories: readonly number[],
  marginals: readonly number[],
  metric: AlphaMetric,
): number[][] {
  const upTo = cumulative(marginals);
  const distance = (c: number, k: number): number => {
    if (c === k) return 0;
    const [a, b] = [categories[c]!, categories[k]!];
    switch (metric) {
      case 'nominal':
        return 1;
      case 'ordinal': {
        const [low, high] = c < k ? [c, k] : [k, c];
        return (upTo[high + 1]! - upTo[low]! - (marginals[low]! + marginals[high]!) / 2) ** 2;
      }
      case 'interval':
        return (a - b) ** 2;
      case 'ratio':
        return ((a - b) / (a + b)) ** 2;
    }
  };
  return categories.map((_, c) => categories.map((__, k) => distance(c, k)));
}

function cumulative(counts: readonly number[]): number[] {
  const sums = [0];
  for (const count of counts) sums.push(sums[sums.length - 1]! + count);
  return sums;
}
