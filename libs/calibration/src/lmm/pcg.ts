import type { AbsorbedSystem } from './absorb.js';

/**
 * The equations of factor B in spherical effects, I + g^2 (D_B - E' D_A^-1 E), never formed: one product costs two passes over the
 * cells. Several right-hand sides share a pass; they stand interleaved, nB x width.
 */
export class ReducedOperator {
  readonly diagonal: Float64Array;
  private readonly scale2: number;

  constructor(
    private readonly system: AbsorbedSystem,
    scale: number,
  ) {
    const { layout, e, inverseD, bb } = system;
    this.scale2 = scale * scale;
    this.diagonal = bb.map((value) => 1 + this.scale2 * value);
    for (let a = 0; a < layout.nA; a += 1) {
      for (let j = layout.aStart[a]!; j < layout.aStart[a + 1]!; j += 1) {
        this.diagonal[layout.cellB[j]!]! -= this.scale2 * e[j]! * e[j]! * inverseD[a]!;
      }
    }
  }

  multiply(v: Float64Array, width: number, out: Float64Array): void {
    const { layout, e, inverseD, bb } = this.system;
    const { nA, nB, aStart, cellB } = layout;
    const { scale2 } = this;
    for (let b = 0; b < nB; b += 1) {
      const factor = 1 + scale2 * bb[b]!;
      for (let k = b * width; k < (b + 1) * width; k += 1) out[k] = factor * v[k]!;
    }
    const sums = new Float64Array(width);
    const whole = width - (width % 4);
    for (let a = 0; a < nA; a += 1) {
      const [from, to] = [aStart[a]!, aStart[a + 1]!];
      sums.fill(0);
      for (let j = from; j < to; j += 1) addScaled(sums, 0, v, cellB[j]! * width, e[j]!, whole, width);
      const inverse = inverseD[a]! * scale2;
      for (let k = 0; k < width; k += 1) sums[k]! *= inverse;
      for (let j = from; j < to; j += 1) addScaled(out, cellB[j]! * width, sums, 0, -e[j]!, whole, width);
    }
  }
}

/** target += factor * source over `width` places, four at a time: nearly all of the time of a large fit is spent here. */
function addScaled(
  target: Float64Array,
  at: number,
  source: Float64Array,
  from: number,
  factor: number,
  whole: number,
  width: number,
): void {
  let k = 0;
  for (; k < whole; k += 4) {
    const t = at + k;
    const s = from + k;
    target[t]! += factor * source[s]!;
    target[t + 1]! += factor * source[s + 1]!;
    target[t + 2]! += factor * source[s + 2]!;
    target[t + 3]! += factor * source[s + 3]!;
  }
  for (; k < width; k += 1) target[at + k]! += factor * source[from + k]!;
}

const MAX_ITERATIONS = 500;

/**
 * Conjugate gradients with the diagonal as preconditioner, for all right-hand sides at once. Candidates absorb most of what couples
 * raters, so that some twenty passes reach nine digits.
 *
 * @param right     nB x width, interleaved
 * @param tolerance on the residual of each right-hand side, relative to its size
 * @param onStep    told the coefficients of every step, 0 for right-hand sides that are done
 * @source Hestenes & Stiefel (1952)
 */
export function solveByConjugateGradients(
  operator: ReducedOperator,
  right: Float64Array,
  width: number,
  tolerance: number,
  onStep?: (alpha: Float64Array, beta: Float64Array) => void,
): Float64Array {
  const { diagonal } = operator;
  const size = right.length;
  const x = new Float64Array(size);
  const r = right.slice();
  const z = new Float64Array(size);
  const q = new Float64Array(size);
  precondition(r, diagonal, width, z);
  const p = z.slice();
  let rz = dots(r, z, width);
  const stop = rz.map((value) => value * tolerance * tolerance);
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration += 1) {
    if (rz.every((value, k) => value <= stop[k]!)) break;
    operator.multiply(p, width, q);
    const pq = dots(p, q, width);
    // A right-hand side that is done stands still: its step would be 0 / 0.
    const alpha = rz.map((value, k) => (value > stop[k]! ? value / pq[k]! : 0));
    for (let i = 0; i < size; i += width) {
      for (let k = 0; k < width; k += 1) {
        x[i + k]! += alpha[k]! * p[i + k]!;
        r[i + k]! -= alpha[k]! * q[i + k]!;
      }
    }
    precondition(r, diagonal, width, z);
    const next = dots(r, z, width);
    const beta = next.map((value, k) => (rz[k]! > stop[k]! ? value / rz[k]! : 0));
    onStep?.(alpha, beta);
    for (let i = 0; i < size; i += width) {
      for (let k = 0; k < width; k += 1) p[i + k] = z[i + k]! + beta[k]! * p[i + k]!;
    }
    rz = next.map((value, k) => (rz[k]! > stop[k]! ? value : rz[k]!));
  }
  return x;
}

function precondition(r: Float64Array, diagonal: Float64Array, width: number, z: Float64Array): void {
  for (let b = 0; b < diagonal.length; b += 1) {
    const inverse = 1 / diagonal[b]!;
    for (let k = b * width; k < (b + 1) * width; k += 1) z[k] = r[k]! * inverse;
  }
}

function dots(u: Float64Array, v: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(width);
  for (let i = 0; i < u.length; i += width) {
    for (let k = 0; k < width; k += 1) sums[k]! += u[i + k]! * v[i + k]!;
  }
  return sums;
}
