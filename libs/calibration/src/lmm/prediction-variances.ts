import type { AbsorbedSystem } from './absorb.js';
import type { LevelVariances } from './lmm-point.js';

/**
 * Diagonals of the full inverse from the inverse of the reduced equations (B, then the fixed effects):
 *
 *   C_za = -C_z. k_a / d_a,  C_aa = 1 / d_a + k_a' C k_a / d_a^2     k_a: coupling of level a with B and the fixed effects
 *
 * Only entries between raters of one candidate are needed: O(sum of squared panel sizes).
 *
 * @param inverse (nB + nX) squared, or nB squared when the fixed effects count as known
 */
export function levelVariances(system: AbsorbedSystem, inverse: Float64Array, withFixed: boolean): LevelVariances {
  const { nA, nB, nX: criteria } = system.layout;
  const nX = withFixed ? criteria : 0;
  const size = nB + nX;
  const x = new Float64Array(criteria * criteria);
  for (let k = 0; k < nX; k += 1) {
    for (let l = 0; l < nX; l += 1) x[k * criteria + l] = inverse[(nB + k) * size + nB + l]!;
  }
  const intercept = x.reduce((total, value) => total + value, 0) / (criteria * criteria);
  const b = new Float64Array(nB);
  const bTotal = new Float64Array(nB);
  for (let level = 0; level < nB; level += 1) {
    let cross = 0;
    for (let k = 0; k < nX; k += 1) cross += inverse[level * size + nB + k]!;
    const own = inverse[level * size + level]!;
    b[level] = own;
    bTotal[level] = own + intercept + (2 * cross) / criteria;
  }
  const a = new Float64Array(nA);
  const aTotal = new Float64Array(nA);
  const panel = new PanelInverse(system, inverse, nX);
  for (let level = 0; level < nA; level += 1) {
    panel.moveTo(level);
    a[level] = panel.variance;
    aTotal[level] = panel.variance + intercept + (2 * panel.crossWithFixed) / criteria;
  }
  return { a, b, aTotal, bTotal, x };
}

/**
 * Sum of the prediction-error variances of the cells; 0 without the term.
 *
 *   C_jj = h_j + h_j^2 g_j' C g_j                                   g_j: coupling of cell j with its two levels and the fixed effects
 */
export function cellVariance(system: AbsorbedSystem, inverse: Float64Array, withFixed: boolean): number {
  if (system.ratios.cell === 0) return 0;
  const panel = new PanelInverse(system, inverse, withFixed ? system.layout.nX : 0);
  let sum = 0;
  for (let level = 0; level < system.layout.nA; level += 1) {
    panel.moveTo(level);
    sum += panel.cells();
  }
  return sum;
}

/** Entries of the inverse around one level of A; reused from level to level so that nothing is allocated. */
class PanelInverse {
  variance = 0;
  /** Sum over the criteria of the covariance of this level with the fixed effects. */
  crossWithFixed = 0;
  private from = 0;
  private to = 0;
  private readonly index: Int32Array;
  private readonly coupling: Float64Array;
  /** Covariance of this level with each of its raters, then with the fixed effects. */
  private readonly cross: Float64Array;
  private readonly size: number;

  constructor(
    private readonly system: AbsorbedSystem,
    private readonly inverse: Float64Array,
    private readonly nX: number,
  ) {
    const { nA, nB, aStart } = system.layout;
    let widest = 0;
    for (let a = 0; a < nA; a += 1) widest = Math.max(widest, aStart[a + 1]! - aStart[a]!);
    this.index = new Int32Array(widest + nX);
    this.coupling = new Float64Array(widest + nX);
    this.cross = new Float64Array(widest + nX);
    this.size = nB + nX;
  }

  moveTo(a: number): void {
    const { layout, e, ax, inverseD } = this.system;
    this.from = layout.aStart[a]!;
    this.to = layout.aStart[a + 1]!;
    const raters = this.to - this.from;
    const { index, coupling, cross, inverse, size, nX } = this;
    for (let i = 0; i < raters; i += 1) {
      index[i] = layout.cellB[this.from + i]!;
      coupling[i] = e[this.from + i]!;
    }
    for (let k = 0; k < nX; k += 1) {
      index[raters + k] = layout.nB + k;
      coupling[raters + k] = ax[a * layout.nX + k]!;
    }
    let quadratic = 0;
    this.crossWithFixed = 0;
    for (let i = 0; i < raters + nX; i += 1) {
      let sum = 0;
      const row = index[i]! * size;
      for (let j = 0; j < raters + nX; j += 1) sum += inverse[row + index[j]!]! * coupling[j]!;
      cross[i] = -inverseD[a]! * sum;
      quadratic += coupling[i]! * sum;
      if (i >= raters) this.crossWithFixed += cross[i]!;
    }
    this.variance = inverseD[a]! + inverseD[a]! * inverseD[a]! * quadratic;
  }

  /** Sum of the prediction-error variances of the cells of this level. */
  cells(): number {
    const { layout, h } = this.system;
    const { cellStart, cellWeight, cellB, x, w, nB } = layout;
    const { cross, inverse, size, nX } = this;
    const raters = this.to - this.from;
    let total = 0;
    for (let j = this.from; j < this.to; j += 1) {
      const s = cellWeight[j]!;
      const row = cellB[j]! * size;
      let quadratic = s * s * (this.variance + inverse[row + cellB[j]!]! + 2 * cross[j - this.from]!);
      for (let i = nX > 0 ? cellStart[j]! : cellStart[j + 1]!; i < cellStart[j + 1]!; i += 1) {
        const k = x[i]!;
        let sum = 2 * s * (cross[raters + k]! + inverse[row + nB + k]!);
        for (let l = cellStart[j]!; l < cellStart[j + 1]!; l += 1) {
          sum += w[l]! * inverse[(nB + k) * size + nB + x[l]!]!;
        }
        quadratic += w[i]! * sum;
      }
      total += h[j]! + h[j]! * h[j]! * quadratic;
    }
    return total;
  }
}
