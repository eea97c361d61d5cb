import { normalCdf } from '../distributions/normal.js';

/**
 * Expected rank of each candidate, 1 = highest, under independent normal posteriors: 1 + sum over the others of P(other > own).
 * @source Laird & Louis (1989), Empirical Bayes ranking methods, Journal of Educational Statistics 14
 */
export function expectedRanks(means: readonly number[], sds: readonly number[]): number[] {
  return means.map((own, i) =>
    means.reduce((rank, other, j) => {
      if (i === j) return rank;
      const sd = Math.hypot(sds[i]!, sds[j]!);
      return rank + (sd > 0 ? normalCdf((other - own) / sd) : other > own ? 1 : other < own ? 0 : 0.5);
    }, 1),
  );
}
