/**
 * Dense symmetric positive definite systems of a few to a few thousand unknowns, row by row in one array. Rows are walked from left
 * to right everywhere, because the cache decides the speed of the larger ones.
 */

/**
 * Cholesky factor L of A = L L', written over the lower triangle of `a`; the upper triangle is neither read nor written.
 *
 * @param a n x n, row-major; only the lower triangle is read
 * @returns false when A is not positive definite to working precision (then `a` is spoilt)
 * @source Golub & Van Loan (2013), Matrix Computations, section 4.2
 * @example factorCholesky(Float64Array.of(4, 0, 2, 5), 2) // true; the array now holds 2, 0, 1, 2
 */
export function factorCholesky(a: Float64Array, n: number): boolean {
  for (let i = 0; i < n; i += 1) {
    const rowI = i * n;
    for (let j = 0; j <= i; j += 1) {
      const rowJ = j * n;
      let sum = a[rowI + j]!;
      for (let k = 0; k < j; k += 1) sum -= a[rowI + k]! * a[rowJ + k]!;
      if (i > j) a[rowI + j] = sum / a[rowJ + j]!;
      else if (sum > 0 && Number.isFinite(sum)) a[rowI + i] = Math.sqrt(sum);
      else return false;
    }
  }
  return true;
}

/** ln |A| from its Cholesky factor. */
export function logDeterminant(factor: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += Math.log(factor[i * n + i]!);
  return 2 * sum;
}

/** Solves A x = b from the Cholesky factor of A; `b` becomes x. */
export function solveCholesky(factor: Float64Array, n: number, b: Float64Array): void {
  for (let i = 0; i < n; i += 1) {
    let sum = b[i]!;
    for (let k = 0; k < i; k += 1) sum -= factor[i * n + k]! * b[k]!;
    b[i] = sum / factor[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    const x = b[i]! / factor[i * n + i]!;
    b[i] = x;
    for (let k = 0; k < i; k += 1) b[k]! -= factor[i * n + k]! * x;
  }
}

/**
 * The inverse of A from its Cholesky factor: n x n, row-major, both triangles.
 *
 * @example invertCholesky(Float64Array.of(2, 0, 1, 2), 2) // 5/16, -2/16, -2/16, 4/16
 */
export function invertCholesky(factor: Float64Array, n: number): Float64Array {
  const lower = invertLower(factor, n);
  const inverse = new Float64Array(n * n);
  for (let k = 0; k < n; k += 1) {
    for (let i = 0; i <= k; i += 1) {
      const scale = lower[k * n + i]!;
      if (scale === 0) continue;
      for (let j = 0; j <= i; j += 1) inverse[i * n + j]! += scale * lower[k * n + j]!;
    }
  }
  for (let i = 0; i < n; i += 1) for (let j = 0; j < i; j += 1) inverse[j * n + i] = inverse[i * n + j]!;
  return inverse;
}

function invertLower(factor: Float64Array, n: number): Float64Array {
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    const row = i * n;
    for (let k = 0; k < i; k += 1) {
      const scale = factor[row + k]!;
      if (scale === 0) continue;
      for (let j = 0; j <= k; j += 1) lower[row + j]! -= scale * lower[k * n + j]!;
    }
    const pivot = factor[row + i]!;
    for (let j = 0; j < i; j += 1) lower[row + j]! /= pivot;
    lower[row + i] = 1 / pivot;
  }
  return lower;
}
