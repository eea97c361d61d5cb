import { largestEigenvalue } from '../linear-algebra/largest-eigenvalue.js';
import type { RatingGraph } from './rating-graph.js';

/** An edge counts as many times as it has ratings, or once per cell. */
export type EdgeWeight = 'ratings' | 'cells';

/**
 * Second-smallest eigenvalue of the normalised Laplacian I - D^(-1/2) A D^(-1/2): how well the design hangs together as a whole. 1 in
 * a complete design, near 0 when little holds two parts together.
 *
 *   lambda_2 = 1 - sigma_2,   sigma_2 the second singular value of D_c^(-1/2) B D_r^(-1/2), from the smaller of its two Gram matrices
 *
 * @param graph connected; call it for connected graphs only (a disconnected one has 0)
 * @returns 0 to 1 (2 for a single cell, 0 for an empty graph); exact up to 400 raters or candidates, beyond that at most 100 Lanczos
 *   steps, which overstate a very small value slightly
 * @source Chung (1997), Spectral Graph Theory, section 1.2
 */
export function normalisedConnectivity(graph: RatingGraph, weight: EdgeWeight): number {
  const { candidates, raters, cells, cellCandidate, cellRater, cellRatings } = graph;
  if (cells === 0) return 0;
  if (candidates === 1 && raters === 1) return 2;
  if (candidates === 1 || raters === 1) return 1;
  const weightOf = (cell: number): number => (weight === 'cells' ? 1 : cellRatings[cell]!);
  const [candidateDegree, raterDegree] = [new Float64Array(candidates), new Float64Array(raters)];
  for (let cell = 0; cell < cells; cell += 1) {
    candidateDegree[cellCandidate[cell]!]! += weightOf(cell);
    raterDegree[cellRater[cell]!]! += weightOf(cell);
  }
  const raterSide = raters <= candidates;
  const [small, large] = raterSide ? [cellRater, cellCandidate] : [cellCandidate, cellRater];
  const [smallDegree, largeDegree] = raterSide ? [raterDegree, candidateDegree] : [candidateDegree, raterDegree];
  const scaled = Float64Array.from({ length: cells }, (_, cell) =>
    weightOf(cell) / Math.sqrt(smallDegree[small[cell]!]! * largeDegree[large[cell]!]!)); // prettier-ignore
  const across = new Float64Array(largeDegree.length);
  const gram = (x: Float64Array, into: Float64Array): void => {
    across.fill(0);
    for (let cell = 0; cell < cells; cell += 1) across[large[cell]!]! += scaled[cell]! * x[small[cell]!]!;
    into.fill(0);
    for (let cell = 0; cell < cells; cell += 1) into[small[cell]!]! += scaled[cell]! * across[large[cell]!]!;
  };
  const size = smallDegree.length;
  const second = largestEigenvalue(gram, size, [unit(smallDegree.map(Math.sqrt))], stepsFor(size));
  return 1 - Math.sqrt(Math.max(0, second));
}

/**
 * Algebraic connectivity: second-smallest eigenvalue of the Laplacian D - A. Grows with the number of ratings, unlike the normalised
 * one; kept for comparison with the literature.
 *
 * @param graph connected, with at least one cell
 * @source Fiedler (1973), Algebraic connectivity of graphs, Czechoslovak Mathematical Journal 23(98)
 */
export function algebraicConnectivity(graph: RatingGraph, weight: EdgeWeight): number {
  const { candidates, raters, cells, cellCandidate, cellRater, cellRatings } = graph;
  const nodes = candidates + raters;
  const degree = new Float64Array(nodes);
  const weightOf = (cell: number): number => (weight === 'cells' ? 1 : cellRatings[cell]!);
  for (let cell = 0; cell < cells; cell += 1) {
    degree[cellCandidate[cell]!]! += weightOf(cell);
    degree[candidates + cellRater[cell]!]! += weightOf(cell);
  }
  // Every eigenvalue of the Laplacian is at most twice the largest degree, so the smallest become the largest.
  const shift = 2 * degree.reduce((largest, value) => Math.max(largest, value), 0);
  const shifted = (x: Float64Array, into: Float64Array): void => {
    for (let node = 0; node < nodes; node += 1) into[node] = (shift - degree[node]!) * x[node]!;
    for (let cell = 0; cell < cells; cell += 1) {
      const [c, r] = [cellCandidate[cell]!, candidates + cellRater[cell]!];
      into[c]! += weightOf(cell) * x[r]!;
      into[r]! += weightOf(cell) * x[c]!;
    }
  };
  return shift - largestEigenvalue(shifted, nodes, [unit(new Float64Array(nodes).fill(1))], stepsFor(nodes));
}

const EXACT_UP_TO = 400;
const stepsFor = (size: number): number => (size <= EXACT_UP_TO ? size : 100);

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return vector.map((value) => value / length);
}
