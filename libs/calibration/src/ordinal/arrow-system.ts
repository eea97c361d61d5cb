import { inverseOf, solveInPlace } from '../lmm/dense-cholesky.js';
import { tryCholesky } from '../lmm/try-cholesky.js';
import type { OrdinalData } from './ordinal-data.js';

/** Standard deviations of the random effects on the logit scale; any sign, only the square counts. */
export interface EffectSds {
  readonly first: number;
  readonly second: number;
  readonly cell: number;
}

/** One number per level of each kind of random effect. */
export interface EffectVector {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly cell: Float64Array;
}

export const emptyEffects = (data: OrdinalData): EffectVector => ({
  first: new Float64Array(data.firsts),
  second: new Float64Array(data.seconds),
  cell: new Float64Array(data.firstOf.length),
});

/**
 * H = I + S Z' W Z S, the curvature of the penalised log likelihood in standardised random effects u (effect = sd x u), factored with
 * its structure: cell effects are diagonal and go first, levels of the first factor are then diagonal too and are absorbed, what is left
 * is one dense matrix over the levels of the second factor. The cost is seconds^3 / 3 and not (firsts + seconds)^3.
 *
 * @source Bates & DebRoy (2004), Linear mixed models and penalized least squares, JMVA 91 (block elimination)
 */
export class ArrowSystem {
  /** 1 + sd_cell^2 W of each cell. */
  readonly cellPivot: Float64Array;
  private readonly diagonal: Float64Array;
  private readonly coupling: Float64Array;
  private readonly dense: Float64Array;
  private readonly cellStart: Int32Array;

  constructor(private readonly data: OrdinalData) {
    const { firsts, seconds, firstOf } = data;
    this.cellPivot = new Float64Array(firstOf.length);
    this.diagonal = new Float64Array(firsts);
    this.coupling = new Float64Array(firstOf.length);
    this.dense = new Float64Array(seconds * seconds);
    this.cellStart = new Int32Array(firsts + 1);
    for (const first of firstOf) this.cellStart[first + 1]! += 1;
    for (let i = 0; i < firsts; i += 1) this.cellStart[i + 1]! += this.cellStart[i]!;
  }

  /** @param weights W of each cell, >= 0 @returns ln |H|; null when a weight is no number */
  factor(weights: Float64Array, sds: EffectSds): number | null {
    const { firsts, seconds, firstOf, secondOf } = this.data;
    this.diagonal.fill(1);
    this.dense.fill(0);
    for (let i = 0; i < seconds; i += 1) this.dense[i * seconds + i] = 1;
    let logDet = 0;
    for (let cell = 0; cell < firstOf.length; cell += 1) {
      const pivot = 1 + sds.cell * sds.cell * weights[cell]!;
      const weight = weights[cell]! / pivot;
      const second = secondOf[cell]!;
      this.cellPivot[cell] = pivot;
      this.diagonal[firstOf[cell]!]! += sds.first * sds.first * weight;
      this.coupling[cell] = sds.first * sds.second * weight;
      this.dense[second * seconds + second]! += sds.second * sds.second * weight;
      logDet += Math.log(pivot);
    }
    for (let first = 0; first < firsts; first += 1) {
      logDet += Math.log(this.diagonal[first]!);
      this.absorb(first);
    }
    const denseLogDet = tryCholesky(this.dense, seconds);
    return denseLogDet === null ? null : logDet + denseLogDet;
  }

  private absorb(first: number): void {
    const { seconds, secondOf } = this.data;
    const end = this.cellStart[first + 1]!;
    for (let a = this.cellStart[first]!; a < end; a += 1) {
      const scale = this.coupling[a]! / this.diagonal[first]!;
      // Cells ascend by their second factor, so that this stays in the lower triangle.
      for (let b = this.cellStart[first]!; b <= a; b += 1) {
        this.dense[secondOf[a]! * seconds + secondOf[b]!]! -= scale * this.coupling[b]!;
      }
    }
  }

  /** Solves H x = b in place. `weights` and `sds` are those of the last factorisation. */
  solve(b: EffectVector, weights: Float64Array, sds: EffectSds): void {
    const { firstOf, secondOf, firsts, seconds } = this.data;
    const { first, second, cell } = b;
    for (let c = 0; c < firstOf.length; c += 1) {
      const moved = ((sds.cell * weights[c]!) / this.cellPivot[c]!) * cell[c]!;
      first[firstOf[c]!]! -= sds.first * moved;
      second[secondOf[c]!]! -= sds.second * moved;
    }
    for (let c = 0; c < firstOf.length; c += 1) {
      second[secondOf[c]!]! -= (this.coupling[c]! / this.diagonal[firstOf[c]!]!) * first[firstOf[c]!]!;
    }
    solveInPlace(this.dense, seconds, second);
    for (let c = 0; c < firstOf.length; c += 1) first[firstOf[c]!]! -= this.coupling[c]! * second[secondOf[c]!]!;
    for (let i = 0; i < firsts; i += 1) first[i]! /= this.diagonal[i]!;
    for (let c = 0; c < firstOf.length; c += 1) {
      const shift = sds.first * first[firstOf[c]!]! + sds.second * second[secondOf[c]!]!;
      cell[c] = (cell[c]! - sds.cell * weights[c]! * shift) / this.cellPivot[c]!;
    }
  }

  /** Diagonal of the inverse for both factors, and for each cell the covariances of its two effects with each other. */
  inverse(): { first: Float64Array; second: Float64Array; between: Float64Array } {
    const { firsts, seconds, secondOf } = this.data;
    const dense = inverseOf(this.dense, seconds);
    const first = new Float64Array(firsts);
    const between = new Float64Array(secondOf.length);
    for (let i = 0; i < firsts; i += 1) {
      let spread = 0;
      for (let a = this.cellStart[i]!; a < this.cellStart[i + 1]!; a += 1) {
        let sum = 0;
        for (let b = this.cellStart[i]!; b < this.cellStart[i + 1]!; b += 1) {
          sum += this.coupling[b]! * dense[secondOf[b]! * seconds + secondOf[a]!]!;
        }
        between[a] = -sum / this.diagonal[i]!;
        spread += sum * this.coupling[a]!;
      }
      first[i] = 1 / this.diagonal[i]! + spread / this.diagonal[i]! ** 2;
    }
    const second = Float64Array.from({ length: seconds }, (_, i) => dense[i * seconds + i]!);
    return { first, second, between };
  }
}
