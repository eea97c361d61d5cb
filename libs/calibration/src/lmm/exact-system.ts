import {
  absorb,
  backSubstitute,
  effectsOfA,
  explainedSquares,
  type AbsorbedSystem,
  type LmmSolution,
  type RightHandSide,
} from './absorb.js';
import { choleskyInPlace, inverseOf, solveInPlace } from './dense-cholesky.js';
import { covarianceOfA, type LevelCovariance } from './level-covariance.js';
import type { LmmLayout } from './layout.js';
import type { LevelVariances, LmmPoint, PointComponents, PredictionVariances, Traces } from './lmm-point.js';
import { cellVariance, levelVariances } from './prediction-variances.js';

/**
 * The mixed model at given components, by a dense Cholesky factor of factor B and the fixed effects. Factor B is scaled to unit
 * variance (spherical effects), so that a component of 0 is an ordinary point.
 */
export class ExactPoint implements LmmPoint {
  readonly exact = true;
  readonly system: AbsorbedSystem;
  readonly logDet: number;
  private readonly factor: Float64Array;
  private readonly scale: number;
  private readonly size: number;
  private inverseMatrix: Float64Array | null = null;
  private variances: PredictionVariances | null = null;

  constructor(
    readonly layout: LmmLayout,
    readonly components: PointComponents,
    /** False leaves the uncertainty of the fixed effects out of determinant, traces and variances: maximum likelihood. */
    readonly restricted = true,
  ) {
    const { a, b, cell, residual } = components;
    this.system = absorb(layout, { a: a / residual, b: b / residual, cell: cell / residual });
    this.scale = Math.sqrt(b / residual);
    this.size = layout.nB + layout.nX;
    this.factor = reducedMatrix(this.system, this.scale);
    const full = choleskyInPlace(this.factor, this.size);
    this.logDet = this.system.logDet + (restricted ? full : this.logDetOfB());
  }

  solveAll(sides: readonly RightHandSide[]): LmmSolution[] {
    return sides.map((side) => {
      const { b, x } = this.solveReduced(side);
      return backSubstitute(this.system, side, b, x);
    });
  }

  /** The effects alone, and what they explain of f'Wf: O(cells), for whoever needs no residuals. */
  predict(side: RightHandSide) {
    const { b, x } = this.solveReduced(side);
    return { a: effectsOfA(this.system, side, b, x), b, x, explained: explainedSquares(this.system, side, b, x) };
  }

  predictionVariances(): PredictionVariances {
    this.variances ??= {
      ...this.levelVariances(),
      cell: cellVariance(this.system, this.inverse(), this.restricted),
    };
    return this.variances;
  }

  /** Those of the levels, without the sum over the cells, which costs more than all of them. */
  levelVariances(): LevelVariances {
    return levelVariances(this.system, this.inverse(), this.restricted);
  }

  /** Covariances of the prediction errors within one factor; of a restricted point. */
  covariances(side: 'a' | 'b'): LevelCovariance {
    const inverse = this.inverse();
    return side === 'a' ? covarianceOfA(this.system, inverse) : (i, j) => inverse[i * this.size + j]!;
  }

  traces(): Traces {
    const { a, b, cell } = this.predictionVariances();
    return { a: sum(a), b: sum(b), cell };
  }

  /** Of B in its own units, then (restricted) the fixed effects. */
  private inverse(): Float64Array {
    if (!this.inverseMatrix) {
      const { nB } = this.layout;
      const size = this.restricted ? this.size : nB;
      const inverse = inverseOf(this.factor, this.size, size);
      for (let i = 0; i < size; i += 1) {
        for (let j = 0; j < size; j += 1) {
          inverse[i * size + j]! *= (i < nB ? this.scale : 1) * (j < nB ? this.scale : 1);
        }
      }
      this.inverseMatrix = inverse;
    }
    return this.inverseMatrix;
  }

  private solveReduced(side: RightHandSide): { readonly b: Float64Array; readonly x: Float64Array } {
    const { nB } = this.layout;
    const z = new Float64Array(this.size);
    for (let b = 0; b < nB; b += 1) z[b] = this.scale * side.b[b]!;
    z.set(side.x, nB);
    solveInPlace(this.factor, this.size, z);
    for (let b = 0; b < nB; b += 1) z[b]! *= this.scale;
    return { b: z.subarray(0, nB), x: z.subarray(nB) };
  }

  private logDetOfB(): number {
    let logDet = 0;
    for (let b = 0; b < this.layout.nB; b += 1) logDet += 2 * Math.log(this.factor[b * this.size + b]!);
    return logDet;
  }
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** Lower triangle of the equations of B (scaled) and the fixed effects, row-major. */
function reducedMatrix({ layout, e, inverseD, ax, bx, bb, xx }: AbsorbedSystem, scale: number): Float64Array {
  const { nA, nB, nX, aStart, cellB } = layout;
  const size = nB + nX;
  const m = new Float64Array(size * size);
  for (let b = 0; b < nB; b += 1) m[b * size + b] = bb[b]!;
  for (let k = 0; k < nX; k += 1) {
    for (let b = 0; b < nB; b += 1) m[(nB + k) * size + b] = bx[b * nX + k]!;
    for (let l = 0; l <= k; l += 1) m[(nB + k) * size + nB + l] = xx[k * nX + l]!;
  }
  for (let a = 0; a < nA; a += 1) {
    const inverse = inverseD[a]!;
    if (inverse === 0) continue;
    // Cells of one level stand in the order of B: j before i is column before row.
    for (let i = aStart[a]!; i < aStart[a + 1]!; i += 1) {
      const share = e[i]! * inverse;
      const row = cellB[i]! * size;
      for (let j = aStart[a]!; j <= i; j += 1) m[row + cellB[j]!]! -= share * e[j]!;
      for (let k = 0; k < nX; k += 1) m[(nB + k) * size + cellB[i]!]! -= share * ax[a * nX + k]!;
    }
    for (let k = 0; k < nX; k += 1) {
      const share = ax[a * nX + k]! * inverse;
      for (let l = 0; l <= k; l += 1) m[(nB + k) * size + nB + l]! -= share * ax[a * nX + l]!;
    }
  }
  return scaled(m, size, nB, scale);
}

function scaled(m: Float64Array, size: number, nB: number, scale: number): Float64Array {
  for (let b = 0; b < nB; b += 1) {
    for (let j = 0; j <= b; j += 1) m[b * size + j]! *= scale * scale;
    m[b * size + b]! += 1;
  }
  for (let i = nB; i < size; i += 1) for (let j = 0; j < nB; j += 1) m[i * size + j]! *= scale;
  return m;
}
