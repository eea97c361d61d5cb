import type { AbsorbedSystem } from './absorb.js';
import type { PredictionVariances } from './lmm-point.js';

export interface Draws {
  readonly system: AbsorbedSystem;
  /** Draws of B with the covariance of its prediction errors, fixed effects known, in spherical effects; nB x probes. */
  readonly draws: Float64Array;
  /** What they solve, nB x probes. */
  readonly noise: Float64Array;
  readonly probes: number;
  readonly scale: number;
  /** Of the equations of B. */
  readonly diagonal: Float64Array;
  /** How B (spherical) answers to the fixed effects, nB x nX; and their covariance. */
  readonly t: Float64Array;
  readonly covX: Float64Array;
}

/**
 * Prediction-error variances from draws, with what is known in closed form taken out (Rao-Blackwell), so that only the smaller part
 * of each is estimated:
 *
 *   B:  1 / S_bb + mean (x_b - r_b / S_bb)^2     its variance given the others, and the draw's prediction from them
 *   A:  1 / d_a + mean (e_a' x / d_a)^2          given B, and what B's errors do to it
 *   cell: h_j + h_j^2 s_j^2 (1 / d_a + mean (x_b - e_a' x / d_a)^2)
 *
 * and to each the exact part of the fixed effects, l' Cov_X l.
 * @source Siden, Lindgren, Bolin & Villani (2018), Efficient covariance approximations for large sparse precision matrices
 */
export function sampledVariances(input: Draws): PredictionVariances {
  const { system, covX } = input;
  const { nX } = system.layout;
  const fixed = new QuadraticForm(covX, nX);
  const { b, bTotal } = varianceOfB(input, fixed);
  const a = new Float64Array(system.layout.nA);
  const aTotal = new Float64Array(system.layout.nA);
  const cell = varianceOfA(input, fixed, a, aTotal);
  return { a, b, aTotal, bTotal, cell, x: covX };
}

/** l' C l for vectors that are filled in place. */
class QuadraticForm {
  readonly l: Float64Array;

  constructor(
    private readonly c: Float64Array,
    private readonly n: number,
  ) {
    this.l = new Float64Array(n);
  }

  /** With `shift` added to every entry: 1 / n is the intercept. */
  value(shift = 0): number {
    const { l, c, n } = this;
    let total = 0;
    for (let i = 0; i < n; i += 1) {
      let sum = 0;
      for (let j = 0; j < n; j += 1) sum += c[i * n + j]! * (l[j]! + shift);
      total += (l[i]! + shift) * sum;
    }
    return total;
  }
}

function varianceOfB({ system, draws, noise, probes, scale, diagonal, t }: Draws, fixed: QuadraticForm) {
  const { nB, nX } = system.layout;
  const b = new Float64Array(nB);
  const bTotal = new Float64Array(nB);
  for (let level = 0; level < nB; level += 1) {
    let squares = 0;
    for (let k = level * probes; k < (level + 1) * probes; k += 1) {
      squares += (draws[k]! - noise[k]! / diagonal[level]!) ** 2;
    }
    const known = scale * scale * (1 / diagonal[level]! + squares / probes);
    for (let k = 0; k < nX; k += 1) fixed.l[k] = -scale * t[level * nX + k]!;
    b[level] = known + fixed.value();
    bTotal[level] = known + fixed.value(1 / nX);
  }
  return { b, bTotal };
}

/** Fills the variances of A; returns the sum over the cells. */
function varianceOfA(
  { system, draws, probes, scale, t }: Draws,
  fixed: QuadraticForm,
  a: Float64Array,
  aTotal: Float64Array,
): number {
  const { layout, e, h, ax, inverseD, ratios } = system;
  const { nA, nX, aStart, cellB, cellStart, cellWeight, x, w } = layout;
  const sums = new Float64Array(probes);
  /** Minus the answer of this level to the fixed effects. */
  const answer = new Float64Array(nX);
  let cells = 0;
  for (let level = 0; level < nA; level += 1) {
    const [from, to] = [aStart[level]!, aStart[level + 1]!];
    const inverse = inverseD[level]!;
    sums.fill(0);
    for (let k = 0; k < nX; k += 1) answer[k] = ax[level * nX + k]!;
    for (let j = from; j < to; j += 1) {
      const weight = e[j]! * scale;
      const at = cellB[j]!;
      for (let k = 0; k < probes; k += 1) sums[k]! += weight * draws[at * probes + k]!;
      for (let k = 0; k < nX; k += 1) answer[k]! -= weight * t[at * nX + k]!;
    }
    let squares = 0;
    for (let k = 0; k < probes; k += 1) {
      sums[k]! *= inverse;
      squares += sums[k]! * sums[k]!;
    }
    for (let k = 0; k < nX; k += 1) {
      answer[k]! *= inverse;
      fixed.l[k] = -answer[k]!;
    }
    const known = inverse + squares / probes;
    a[level] = known + fixed.value();
    aTotal[level] = known + fixed.value(1 / nX);
    if (ratios.cell === 0) continue;
    for (let j = from; j < to; j += 1) {
      const at = cellB[j]!;
      let spread = 0;
      for (let k = 0; k < probes; k += 1) spread += (scale * draws[at * probes + k]! - sums[k]!) ** 2;
      const s = cellWeight[j]!;
      for (let k = 0; k < nX; k += 1) fixed.l[k] = -s * (answer[k]! + scale * t[at * nX + k]!);
      for (let i = cellStart[j]!; i < cellStart[j + 1]!; i += 1) fixed.l[x[i]!]! += w[i]!;
      cells += h[j]! + h[j]! * h[j]! * (s * s * (inverse + spread / probes) + fixed.value());
    }
  }
  return cells;
}
