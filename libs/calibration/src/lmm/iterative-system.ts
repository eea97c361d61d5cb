import { absorb, backSubstitute, type AbsorbedSystem, type LmmSolution, type RightHandSide } from './absorb.js';
import { choleskyInPlace } from './dense-cholesky.js';
import type { LmmLayout } from './layout.js';
import type { LmmPoint, PointComponents, PredictionVariances, Traces } from './lmm-point.js';
import { logDeterminant } from './log-determinant.js';
import { ReducedOperator, solveByConjugateGradients } from './pcg.js';
import { probeVectors } from './probes.js';
import { sampledVariances } from './sampled-variances.js';
import { invertSmall } from './small-matrix.js';

export interface IterativeOptions {
  readonly seed: number;
  /** Draws that variances are estimated from. */
  readonly probes: number;
  /** Estimates the determinant too; without it there is no likelihood. */
  readonly determinant: boolean;
}

const TOLERANCE = 1e-9;
/** Of draws, whose own spread is a hundred times this. */
const DRAW_TOLERANCE = 1e-4;

/**
 * The mixed model at given components for more raters than a factor can be kept of: conjugate gradients for the solutions, exact to
 * nine digits, and a few draws for traces and prediction-error variances. What fixed effects add to a variance is exact.
 */
export class IterativePoint implements LmmPoint {
  readonly exact = false;
  readonly restricted = true;
  readonly logDet: number | null;
  readonly system: AbsorbedSystem;
  private readonly scale: number;
  private readonly operator: ReducedOperator;
  /** S_BB^-1 S_BX (spherical), nB x nX, and the covariance of the fixed effects, nX x nX. */
  private readonly t: Float64Array;
  private readonly covX: Float64Array;
  /** Draws (spherical) and their right-hand sides, nB x probes. */
  private readonly draws: Float64Array;
  private readonly noise: Float64Array;
  private variances: PredictionVariances | null = null;

  constructor(
    readonly layout: LmmLayout,
    readonly components: PointComponents,
    private readonly options: IterativeOptions,
  ) {
    const { a, b, cell, residual } = components;
    const { nB, nX } = layout;
    this.system = absorb(layout, { a: a / residual, b: b / residual, cell: cell / residual });
    this.scale = Math.sqrt(b / residual);
    this.operator = new ReducedOperator(this.system, this.scale);
    const { bx, xx } = reducedFixed(this.system, this.scale);
    this.noise = probeVectors(this.system, this.scale, options.probes, options.seed);
    this.t = solveByConjugateGradients(this.operator, bx, nX, TOLERANCE);
    this.draws = solveByConjugateGradients(this.operator, this.noise, options.probes, DRAW_TOLERANCE);
    const schur = xx;
    for (let k = 0; k < nX; k += 1) {
      for (let l = 0; l < nX; l += 1) {
        for (let level = 0; level < nB; level += 1) schur[k * nX + l]! -= bx[level * nX + k]! * this.t[level * nX + l]!;
      }
    }
    const inverse = invertSmall([...schur], nX);
    if (!inverse) throw new RangeError('The equations of the fixed effects are singular.');
    this.covX = Float64Array.from(inverse);
    this.logDet = options.determinant
      ? this.system.logDet + logDeterminant(this.operator, options.seed) + choleskyInPlace(schur.slice(), nX)
      : null;
  }

  solveAll(sides: readonly RightHandSide[]): LmmSolution[] {
    const { nB, nX } = this.layout;
    const width = sides.length;
    const right = new Float64Array(nB * width);
    sides.forEach(({ b }, k) => b.forEach((value, level) => (right[level * width + k] = this.scale * value)));
    const solved = solveByConjugateGradients(this.operator, right, width, TOLERANCE);
    return sides.map((side, k) => {
      // x = Cov_X (r_x - S_XB S_BB^-1 r_b), b = S_BB^-1 r_b - T x
      const left = side.x.map((value, l) => {
        let sum = value;
        for (let level = 0; level < nB; level += 1) sum -= this.t[level * nX + l]! * right[level * width + k]!;
        return sum;
      });
      const x = left.map((_, l) => left.reduce((sum, value, m) => sum + this.covX[l * nX + m]! * value, 0));
      const b = new Float64Array(nB);
      for (let level = 0; level < nB; level += 1) {
        let value = solved[level * width + k]!;
        for (let l = 0; l < nX; l += 1) value -= this.t[level * nX + l]! * x[l]!;
        b[level] = this.scale * value;
      }
      return backSubstitute(this.system, side, b, x);
    });
  }

  predictionVariances(): PredictionVariances {
    this.variances ??= sampledVariances({
      system: this.system,
      draws: this.draws,
      noise: this.noise,
      probes: this.options.probes,
      scale: this.scale,
      diagonal: this.operator.diagonal,
      t: this.t,
      covX: this.covX,
    });
    return this.variances;
  }

  traces(): Traces {
    const { a, b, cell } = this.predictionVariances();
    const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
    return { a: sum(a), b: sum(b), cell };
  }
}

/** B (spherical) with the fixed effects, and the fixed effects among themselves, A absorbed. */
function reducedFixed({ layout, e, inverseD, ax, bx: before, xx: xxBefore }: AbsorbedSystem, scale: number) {
  const { nA, nX, aStart, cellB } = layout;
  const bx = before.map((value) => value * scale);
  const xx = xxBefore.slice();
  for (let a = 0; a < nA; a += 1) {
    for (let k = 0; k < nX; k += 1) {
      const share = inverseD[a]! * ax[a * nX + k]!;
      if (share === 0) continue;
      for (let l = 0; l < nX; l += 1) xx[k * nX + l]! -= share * ax[a * nX + l]!;
      for (let j = aStart[a]!; j < aStart[a + 1]!; j += 1) bx[cellB[j]! * nX + k]! -= scale * share * e[j]!;
    }
  }
  return { bx, xx };
}
