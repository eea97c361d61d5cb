export const CONFIDENCES = [0.9, 0.95, 0.99] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export interface RateInterval {
  readonly low: number;
  readonly high: number;
}

/** Two-sided standard normal quantiles. */
const Z: Readonly<Record<Confidence, number>> = {
  0.9: 1.6448536269514722,
  0.95: 1.959963984540054,
  0.99: 2.5758293035489004,
};

/**
 * Wilson score interval for a proportion, without continuity correction.
 *
 *   (p + z^2 / 2n +- z sqrt(p (1 - p) / n + z^2 / 4n^2)) / (1 + z^2 / n)
 *
 * Unlike p +- z se it stays inside 0..1 and has a width at 0 and at n of n: twenty passes of twenty are no certainty.
 *
 * @param successes whole number, 0 to n
 * @param n         whole number >= 0
 * @returns undefined for n = 0
 * @throws RangeError for anything else
 * @source Wilson (1927), Probable inference; Newcombe (1998), method 3
 * @example wilsonInterval(81, 263) // { low: 0.2553, high: 0.3662 }
 */
export function wilsonInterval(successes: number, n: number, confidence: Confidence = 0.95): RateInterval | undefined {
  if (!Number.isInteger(n) || !Number.isInteger(successes) || successes < 0 || successes > n) {
    throw new RangeError(`Not a count of successes: ${successes} of ${n}`);
  }
  if (n === 0) return undefined;
  const z = Z[confidence];
  const rate = successes / n;
  const centre = rate + (z * z) / (2 * n);
  const half = z * Math.sqrt((rate * (1 - rate)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  // The formula gives these ends exactly; floating point misses them by a bit.
  const low = successes === 0 ? 0 : (centre - half) / scale;
  const high = successes === n ? 1 : (centre + half) / scale;
  return { low, high };
}
