import { inverseOf } from '../lmm/dense-cholesky.js';
import { tryCholesky } from '../lmm/try-cholesky.js';

/** Central differences of exact gradients: the truncation error is about 1e-8, the rounding error less. */
export const DIFFERENCE_STEP = 1e-4;

interface Curvature {
  /** Inverse of the observed information, free x free, row-major. */
  readonly covariance: Float64Array;
}

type Gradient = (natural: Float64Array) => { readonly gradient: Float64Array };

/** @returns null when the curvature is not positive definite: the search has not ended in a proper maximum */
export function curvatureAt(natural: Float64Array, free: readonly number[], evaluate: Gradient): Curvature | null {
  const n = free.length;
  const information = new Float64Array(n * n);
  free.forEach((position, i) => {
    const up = evaluate(moved(natural, position, DIFFERENCE_STEP)).gradient;
    const down = evaluate(moved(natural, position, -DIFFERENCE_STEP)).gradient;
    free.forEach((other, j) => {
      const second = (up[other]! - down[other]!) / (2 * DIFFERENCE_STEP);
      information[i * n + j]! += second / 2;
      information[j * n + i]! += second / 2;
    });
  });
  return tryCholesky(information, n) === null ? null : { covariance: inverseOf(information, n) };
}

/** One parameter moved, the others as they are. */
export function moved(natural: Float64Array, position: number, by: number): Float64Array {
  const copy = natural.slice();
  copy[position]! += by;
  return copy;
}

const POLISHING_STEPS = 4;

/**
 * Newton steps with the curvature already known: takes what the search left over (about 1e-5 of a standard error) down to rounding, so
 * that the order of the input does not show in the result.
 */
export function polish(
  start: Float64Array,
  free: readonly number[],
  evaluate: Gradient,
  curvature: Curvature | null,
): Float64Array {
  if (!curvature) return start;
  const n = free.length;
  const natural = start.slice();
  let size = Infinity;
  for (let step = 0; step < POLISHING_STEPS; step += 1) {
    const { gradient } = evaluate(natural);
    const changes = free.map((_, i) =>
      free.reduce((sum, other, j) => sum - curvature.covariance[i * n + j]! * gradient[other]!, 0),
    );
    const largest = Math.max(...changes.map(Math.abs));
    // Only ever closer: a step that grows, or is no small correction, says that the quadratic is not what it seemed.
    if (!(largest < Math.min(size, 0.5))) break;
    size = largest;
    free.forEach((position, i) => (natural[position]! += changes[i]!));
    if (largest < 1e-11) break;
  }
  return natural;
}
