export const AGREEMENT_WEIGHTS = ['unweighted', 'linear', 'ordinal', 'quadratic', 'radical'] as const;
export type AgreementWeights = (typeof AGREEMENT_WEIGHTS)[number];

/** Agreement between each two categories, 1 on the diagonal, symmetric, 0 to 1. */
export type WeightMatrix = readonly (readonly number[])[];

/**
 * How much two ratings agree. With d = |x_k - x_l| between category scores and R the range of the scores:
 *
 *   unweighted  1 if k = l, else 0        linear     1 - d / R
 *   quadratic   1 - (d / R)^2             radical    1 - sqrt(d / R)
 *   ordinal     1 - C(|k - l| + 1, 2) / C(q, 2), by the places k, l of q categories; not Krippendorff's ordinal metric
 *
 * @param categories distinct finite scores, ascending
 * @returns q x q; for one category [[1]]
 * @source Gwet (2014), Handbook of Inter-Rater Reliability, 4th edition, section 3.5
 * @example weightMatrix([1, 2, 3], 'linear')[0] // [1, 0.5, 0]
 */
export function weightMatrix(categories: readonly number[], weights: AgreementWeights): WeightMatrix {
  const range = (categories.at(-1) ?? 0) - (categories[0] ?? 0);
  const pairs = (steps: number): number => (steps * (steps - 1)) / 2;
  const agreement = (k: number, l: number): number => {
    if (k === l) return 1;
    const distance = Math.abs(categories[k]! - categories[l]!) / range;
    switch (weights) {
      case 'unweighted':
        return 0;
      case 'linear':
        return 1 - distance;
      case 'quadratic':
        return 1 - distance ** 2;
      case 'radical':
        return 1 - Math.sqrt(distance);
      case 'ordinal':
        return 1 - pairs(Math.abs(k - l) + 1) / pairs(categories.length);
    }
  };
  return categories.map((_, k) => categories.map((__, l) => agreement(k, l)));
}
