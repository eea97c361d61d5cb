/**
 * Nodes and weights of Gauss-Hermite quadrature: integral of e^(-x^2) g(x) ~ sum of weight_k g(node_k), exact for polynomials up to
 * degree 2n - 1.
 *
 * @param n 1 to 60
 * @returns nodes ascending
 * @throws RangeError outside 1..60
 * @source Press et al. (2007), Numerical Recipes, section 4.6 (Newton on orthonormal Hermite polynomials, deflated)
 * @example gaussHermite(2).nodes[1] // 0.7071067812
 */
export function gaussHermite(n: number): { nodes: Float64Array; weights: Float64Array } {
  if (!Number.isInteger(n) || n < 1 || n > 60) throw new RangeError(`Quadrature needs 1 to 60 nodes, got ${n}`);
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  const roots: number[] = [];
  const half = Math.ceil(n / 2);
  for (let i = 0; i < half; i += 1) {
    const isCentre = n % 2 === 1 && i === half - 1;
    const root = isCentre ? 0 : findRoot(n, i === 0 ? Math.sqrt(2 * n + 1) : roots[i - 1]! * 0.999, roots);
    roots.push(root);
    const { slope } = hermite(n, root);
    nodes[n - 1 - i] = root;
    nodes[i] = root === 0 ? 0 : -root;
    weights[i] = weights[n - 1 - i] = 2 / (slope * slope);
  }
  return { nodes, weights };
}

/** Orthonormal Hermite polynomial of degree n and its derivative. */
function hermite(n: number, x: number): { value: number; slope: number } {
  let before = 0;
  let value = Math.PI ** -0.25;
  for (let j = 0; j < n; j += 1) {
    const next = x * Math.sqrt(2 / (j + 1)) * value - Math.sqrt(j / (j + 1)) * before;
    before = value;
    value = next;
  }
  return { value, slope: Math.sqrt(2 * n) * before };
}

/** Newton from above with the roots already found divided out (Maehly), so that it comes down on the next one. */
function findRoot(n: number, start: number, found: readonly number[]): number {
  let x = start;
  for (let step = 0; step < 200; step += 1) {
    const { value, slope } = hermite(n, x);
    const deflation = found.reduce((sum, root) => sum + 1 / (x - root) + 1 / (x + root), 0);
    const change = value / (slope - value * deflation);
    x -= change;
    if (Math.abs(change) < 1e-15 * (1 + Math.abs(x))) break;
  }
  return x;
}
