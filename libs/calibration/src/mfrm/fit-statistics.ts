/** What the model expects of each rating beside what it is; categories counted from 0. */
export interface RatingResiduals {
  readonly observed: ArrayLike<number>;
  readonly expected: Float64Array;
  readonly variance: Float64Array;
  readonly fourthMoment: Float64Array;
}

export interface FitStatistics {
  /** Mean square weighted by information; 1 is expected, above it noise, below it too little variation. */
  readonly infit: number;
  /** Mean square of the standardised residuals; sensitive to single surprises. */
  readonly outfit: number;
  /** The mean squares as approximate standard normal deviates; null where every rating was certain. */
  readonly infitZ: number | null;
  readonly outfitZ: number | null;
}

/**
 * Infit and outfit of each level of a facet.
 *
 *   infit = sum (x - E)^2 / sum V,   outfit = mean of (x - E)^2 / V,   Z = (MS^(1/3) - 1) (3 / q) + q / 3
 *
 * with q the standard deviation of the mean square under the model, from the fourth moments.
 *
 * @param level facet level of each rating, 0 to levels - 1
 * @returns null for a level whose ratings carry no information (V = 0)
 * @source Wright & Masters (1982), Rating Scale Analysis, p. 100-101 (Wilson-Hilferty)
 */
export function fitStatistics(
  { observed, expected, variance, fourthMoment }: RatingResiduals,
  level: ArrayLike<number>,
  levels: number,
): (FitStatistics | null)[] {
  const sums = Array.from({ length: levels }, () => ({ n: 0, squares: 0, variance: 0, z: 0, excess: 0, ratio: 0 }));
  for (let i = 0; i < expected.length; i += 1) {
    const v = variance[i]!;
    if (!(v > 0)) continue;
    const sum = sums[level[i]!]!;
    const square = (observed[i]! - expected[i]!) ** 2;
    sum.n += 1;
    sum.squares += square;
    sum.variance += v;
    sum.z += square / v;
    sum.excess += fourthMoment[i]! - v * v;
    sum.ratio += fourthMoment[i]! / (v * v);
  }
  return sums.map(({ n, squares, variance: information, z, excess, ratio }) => {
    if (n === 0) return null;
    const infit = squares / information;
    const outfit = z / n;
    return {
      infit,
      outfit,
      infitZ: standardised(infit, Math.sqrt(excess) / information),
      outfitZ: standardised(outfit, Math.sqrt(ratio / (n * n) - 1 / n)),
    };
  });
}

const standardised = (meanSquare: number, q: number): number | null =>
  q > 1e-12 ? (Math.cbrt(meanSquare) - 1) * (3 / q) + q / 3 : null;
