/** A symmetric matrix as what it does to a vector: writes A x into `into`. */
export type SymmetricOperator = (x: Float64Array, into: Float64Array) => void;

/**
 * Largest eigenvalue of a symmetric matrix on the space orthogonal to known unit vectors, by Lanczos with full reorthogonalisation.
 *
 * @param size     order of the matrix, at least 1 more than the number of known vectors
 * @param known    orthonormal vectors to leave out
 * @param maxSteps from `size` steps on the value is exact to rounding; with fewer it is a lower bound that converges fast
 * @returns the value; deterministic, as the start vector is fixed
 * @source Golub & Van Loan (2013), Matrix Computations, section 10.3
 * @example largestEigenvalue((x, into) => into.set(x.map((value, i) => value * (i + 1))), 3, [], 3).toFixed(9) // '3.000000000'
 */
export function largestEigenvalue(
  multiply: SymmetricOperator,
  size: number,
  known: readonly Float64Array[],
  maxSteps: number,
): number {
  const basis: Float64Array[] = [];
  const [diagonal, offDiagonal]: [number[], number[]] = [[], []];
  let vector = orthogonalised(startVector(size), known);
  let value = -Infinity;
  for (let step = 0; step < Math.min(maxSteps, size - known.length); step += 1) {
    const length = norm(vector);
    // An invariant subspace: everything that the start vector can reach has been seen.
    if (length < 1e-13 && step > 0) break;
    if (step > 0) offDiagonal.push(length);
    const unit = vector.map((entry) => entry / length);
    const image = new Float64Array(size);
    multiply(unit, image);
    diagonal.push(dot(unit, image));
    basis.push(unit);
    // Twice is enough: once leaves rounding that grows into ghosts of known eigenvalues.
    vector = orthogonalised(orthogonalised(image, [...known, ...basis]), [...known, ...basis]);
    if (step % CHECK_EVERY === CHECK_EVERY - 1) {
      const now = largestOfTridiagonal(diagonal, offDiagonal);
      if (now - value < 1e-13 * Math.abs(now)) return now;
      value = now;
    }
  }
  return largestOfTridiagonal(diagonal, offDiagonal);
}

const CHECK_EVERY = 8;

/** Bisection on the number of eigenvalues above x, counted by the signs of the pivots (Sturm sequence). */
function largestOfTridiagonal(diagonal: readonly number[], offDiagonal: readonly number[]): number {
  const radius = diagonal.map((d, i) => Math.abs(d) + (offDiagonal[i - 1] ?? 0) + (offDiagonal[i] ?? 0));
  let high = Math.max(...radius);
  let low = -high;
  const someAbove = (x: number): boolean => {
    let pivot = 1;
    for (let i = 0; i < diagonal.length; i += 1) {
      const coupling = i === 0 ? 0 : offDiagonal[i - 1]! ** 2 / pivot;
      pivot = diagonal[i]! - x - coupling;
      if (pivot > 0) return true;
      if (pivot === 0) pivot = -Number.MIN_VALUE;
    }
    return false;
  };
  while (true) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (someAbove(middle)) low = middle;
    else high = middle;
  }
}

/** Neither regular nor random: the same on every machine, and orthogonal to nothing in particular. */
const startVector = (size: number): Float64Array =>
  Float64Array.from({ length: size }, (_, i) => 1 + 0.5 * Math.sin(1 + 12.9898 * i) + ((i * 7919) % 101) / 101);

function orthogonalised(vector: Float64Array, to: readonly Float64Array[]): Float64Array {
  for (const unit of to) {
    const share = dot(vector, unit);
    for (let i = 0; i < vector.length; i += 1) vector[i]! -= share * unit[i]!;
  }
  return vector;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}

const norm = (a: Float64Array): number => Math.sqrt(dot(a, a));
