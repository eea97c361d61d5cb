// Does a nominal 90 % interval cover? Panels are drawn as in sim_s1 of the reference data; the prior is not told how.
import { mulberry32, simulate } from '../fixtures/stats/simulate-ratings.mjs';

/** Candidates x raters; panels of 4 to 6 raters, 3 to 4 of 6 criteria each. */
export const SIZES = [
  [4, 6],
  [8, 8],
  [20, 15],
  [60, 30],
];
/** Of the candidate variance of sim_s1. */
export const FACTORS = [0.5, 1, 2];

/** One simulated requisition: ratings on a continuous scale, and the true level of every candidate. */
export function drawPanels(seed, [candidates, raters], factor) {
  const { rows, truth } = simulate({ seed, nCand: candidates, nRater: raters, sdCand: Math.sqrt(factor) });
  const uniform = mulberry32(seed ^ 0x5eed);
  const normal = () => Math.sqrt(-2 * Math.log(Math.max(uniform(), 1e-12))) * Math.cos(2 * Math.PI * uniform());
  const halo = new Map(truth.halo.map(([c, r, value]) => [`${c} ${r}`, value]));
  const ratings = rows.map(([c, r, k]) => ({
    candidate: `c${c}`,
    rater: `r${r}`,
    criterion: `k${k}`,
    value: 3 + truth.theta[c] + truth.leniency[r] + truth.crit[k] + halo.get(`${c} ${r}`) + normal(),
  }));
  return { ratings, truth: new Map(truth.theta.map((theta, c) => [`c${c}`, 3 + theta])) };
}

/** The interval anybody would compute: Student's t over the means of the raters. */
function naiveInterval(ratings, candidate, tQuantile) {
  const byRater = new Map();
  for (const one of ratings) {
    if (one.candidate !== candidate) continue;
    byRater.set(one.rater, [...(byRater.get(one.rater) ?? []), one.value]);
  }
  const means = [...byRater.values()].map((values) => values.reduce((sum, value) => sum + value, 0) / values.length);
  const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
  const variance = means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (means.length - 1);
  const half = tQuantile(0.95, means.length - 1) * Math.sqrt(variance / means.length);
  return [mean - half, mean + half];
}

/**
 * Share of candidates whose true level lies in the interval, with 95 % Monte-Carlo bounds (runs are the units: candidates of one
 * run share its raters), and mean widths.
 */
export function simulateCoverage({ calibrate, studentTQuantile }, size, factor, runs, options) {
  const shares = [];
  const totals = { candidates: 0, width: 0, naiveCovered: 0, naiveWidth: 0 };
  for (let run = 0; run < runs; run += 1) {
    const { ratings, truth } = drawPanels(1000 * size[0] + 7919 * run + 1, size, factor);
    const { candidates } = calibrate(ratings, { cell: true, ...options });
    let covered = 0;
    for (const { id, interval } of candidates) {
      const level = truth.get(id);
      const naive = naiveInterval(ratings, id, studentTQuantile);
      covered += interval[0] <= level && level <= interval[1] ? 1 : 0;
      totals.width += interval[1] - interval[0];
      totals.naiveCovered += naive[0] <= level && level <= naive[1] ? 1 : 0;
      totals.naiveWidth += naive[1] - naive[0];
      totals.candidates += 1;
    }
    shares.push(covered / candidates.length);
  }
  const coverage = shares.reduce((sum, share) => sum + share, 0) / runs;
  const variance = shares.reduce((sum, share) => sum + (share - coverage) ** 2, 0) / (runs - 1);
  const half = 1.96 * Math.sqrt(variance / runs);
  return {
    coverage,
    lower: coverage - half,
    upper: coverage + half,
    width: totals.width / totals.candidates,
    naiveCoverage: totals.naiveCovered / totals.candidates,
    naiveWidth: totals.naiveWidth / totals.candidates,
  };
}
