import { choleskyInPlace } from './dense-cholesky.js';

/**
 * Cholesky factor in place, for a search that may step where the matrix is not positive definite.
 *
 * @param m symmetric, row-major n x n; the lower triangle is read and becomes the factor
 * @returns log determinant of the matrix; null when it is not positive definite (then `m` is spoilt)
 * @example tryCholesky(Float64Array.of(1, 2, 2, 1), 2) // null
 */
export function tryCholesky(m: Float64Array, n: number): number | null {
  try {
    const logDet = choleskyInPlace(m, n);
    return Number.isFinite(logDet) ? logDet : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
