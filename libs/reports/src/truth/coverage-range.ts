/**
 * How many of `n` intervals contain the truth in 19 of 20 such sets, if each does with probability `level`, independently of the others: the
 * central range of the binomial distribution.
 *
 * @param n     intervals, >= 0
 * @param level in (0, 1)
 * @returns the smallest and the largest count, each with less than 2.5 % beyond it
 * @source Clopper & Pearson (1934), The use of confidence or fiducial limits, Biometrika 26 (tails of the binomial)
 * @example coverageRange(40, 0.9) // [32, 39]
 */
export function coverageRange(n: number, level: number): readonly [number, number] {
  const probabilities = binomial(n, level);
  const lowest = firstAbove(probabilities);
  return [lowest, n - firstAbove(probabilities.toReversed())];
}

const TAIL = 0.025;

function firstAbove(probabilities: readonly number[]): number {
  let sum = 0;
  return Math.max(
    0,
    probabilities.findIndex((probability) => (sum += probability) >= TAIL),
  );
}

/** Over logarithms: .1 to the 400th is below the smallest double. */
function binomial(n: number, p: number): number[] {
  let log = n * Math.log(1 - p);
  return Array.from({ length: n + 1 }, (_, k) => {
    if (k > 0) log += Math.log((n - k + 1) / k) + Math.log(p / (1 - p));
    return Math.exp(log);
  });
}
