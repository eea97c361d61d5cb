export interface Evaluation {
  /** May be Infinity or NaN where the function is not defined: the search then takes a shorter step. */
  readonly value: number;
  readonly gradient: Float64Array;
}

interface QuasiNewtonOptions {
  /** Rough curvature of each coordinate, > 0: what the first step is measured by. */
  readonly curvature: Float64Array;
  /** Largest change of one coordinate in one step. */
  readonly maxStep: number;
  readonly maxIterations: number;
  /** Ends when no component of the gradient is larger. */
  readonly gradientTolerance: number;
  /** Called before each iteration; throws to end the search. */
  readonly onIteration?: (iteration: number) => void;
}

interface Minimum {
  readonly x: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
  readonly iterations: number;
  /** The gradient is below its tolerance, or the value has not moved beyond rounding. */
  readonly converged: boolean;
}

const SUFFICIENT_DECREASE = 1e-4;
const MAX_HALVINGS = 40;

/**
 * Minimum of a smooth function by BFGS with a backtracking line search.
 *
 * @param start    where to begin; the function must be finite there
 * @param evaluate value and gradient at a point
 * @source Nocedal & Wright (2006), Numerical Optimization, algorithms 3.1 and 6.1; updates without positive curvature are skipped
 * @example minimise(Float64Array.of(3), ([x]) => ({ value: (x - 1) ** 2, gradient: Float64Array.of(2 * (x - 1)) }),
 *   { curvature: Float64Array.of(2), maxStep: 5, maxIterations: 20, gradientTolerance: 1e-9 }).x[0] // 1
 */
export function minimise(
  start: Float64Array,
  evaluate: (x: Float64Array) => Evaluation,
  options: QuasiNewtonOptions,
): Minimum {
  const inverse = startingInverse(options.curvature);
  let x: Float64Array = Float64Array.from(start);
  let here = evaluate(x);
  for (let iteration = 0; ; iteration += 1) {
    const done = largest(here.gradient) <= options.gradientTolerance;
    if (done || iteration >= options.maxIterations) return { x, ...here, iterations: iteration, converged: done };
    options.onIteration?.(iteration);
    const found = searchLine(x, here, directionOf(inverse, here.gradient), evaluate, options.maxStep);
    // No step is better: the value is at its floor of rounding, which the caller's curvature check then judges.
    if (!found)
      return {
        x,
        ...here,
        iterations: iteration,
        converged: largest(here.gradient) <= 1e3 * options.gradientTolerance,
      };
    updateInverse(inverse, x, here, found.x, found.there);
    x = found.x;
    here = found.there;
  }
}

const largest = (vector: Float64Array): number => vector.reduce((most, one) => Math.max(most, Math.abs(one)), 0);

function startingInverse(curvature: Float64Array): Float64Array {
  const n = curvature.length;
  const inverse = new Float64Array(n * n);
  curvature.forEach((one, i) => (inverse[i * n + i] = 1 / one));
  return inverse;
}

function directionOf(inverse: Float64Array, gradient: Float64Array): Float64Array {
  const n = gradient.length;
  return gradient.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < n; j += 1) sum -= inverse[i * n + j]! * gradient[j]!;
    return sum;
  });
}

function searchLine(
  x: Float64Array,
  here: Evaluation,
  direction: Float64Array,
  evaluate: (x: Float64Array) => Evaluation,
  maxStep: number,
): { x: Float64Array; there: Evaluation } | null {
  const slope = direction.reduce((sum, one, i) => sum + one * here.gradient[i]!, 0);
  if (!(slope < 0)) return null;
  let length = Math.min(1, maxStep / Math.max(largest(direction), 1e-300));
  for (let halving = 0; halving < MAX_HALVINGS; halving += 1) {
    const at = x.map((one, i) => one + length * direction[i]!);
    const there = evaluate(at);
    if (there.value <= here.value + SUFFICIENT_DECREASE * length * slope) return { x: at, there };
    const parabola = (-slope * length) / (2 * (there.value - here.value - slope * length));
    const factor = Number.isFinite(parabola) ? Math.min(0.5, Math.max(0.1, parabola)) : 0.25;
    length *= factor;
  }
  return null;
}

function updateInverse(
  inverse: Float64Array,
  x: Float64Array,
  here: Evaluation,
  next: Float64Array,
  there: Evaluation,
): void {
  const n = x.length;
  const step = next.map((one, i) => one - x[i]!);
  const change = there.gradient.map((one, i) => one - here.gradient[i]!);
  const curvature = step.reduce((sum, one, i) => sum + one * change[i]!, 0);
  const scale = Math.sqrt(
    step.reduce((sum, one) => sum + one * one, 0) * change.reduce((sum, one) => sum + one * one, 0),
  );
  if (!(curvature > 1e-10 * scale)) return;
  const mapped = directionOf(inverse, change).map((one) => -one);
  const spread = change.reduce((sum, one, i) => sum + one * mapped[i]!, 0);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      inverse[i * n + j]! +=
        ((1 + spread / curvature) * step[i]! * step[j]! - mapped[i]! * step[j]! - step[i]! * mapped[j]!) / curvature;
    }
  }
}
