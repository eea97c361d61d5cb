import type { ScoredRating } from '../calibrate/scored-rating.js';
import { columnsOf } from '../columns/rating-columns.js';
import { CalibrationInputError } from '../ratings/calibration-input-error.js';
import { ratingGraphOf, type RatingGraph } from './rating-graph.js';
import { spanningForest } from './spanning-forest.js';

export type ContrastVariance =
  /** Times the residual variance is the variance of the estimated difference; its root times the residual SD is the SE. */
  | { readonly status: 'defined'; readonly factor: number }
  | { readonly status: 'undefined'; readonly reason: 'no chain of shared raters' };

/**
 * How uncertain the difference between two candidates is by the design alone, in the additive model candidate + rater with fixed
 * effects: the effective resistance between them when every rating is a wire of unit conductance.
 *
 *   factor = (e_a - e_b)' L^+ (e_a - e_b),   L the Laplacian of the candidate-rater graph weighted by ratings
 *
 * @throws CalibrationInputError BAD_OPTION for a candidate without ratings
 * @source Eccleston & Hedayat (1974), On the theory of connected designs; Klein & Randic (1993), Resistance distance
 * @example contrastVariance([{ candidate: 'a', rater: 'r', value: 1 }, { candidate: 'b', rater: 'r', value: 2 }], 'a', 'b')
 *   // { status: 'defined', factor: 2 }
 */
export function contrastVariance(ratings: readonly ScoredRating[], a: string, b: string): ContrastVariance {
  const columns = columnsOf(ratings);
  const [from, to] = [columns.candidateIds.indexOf(a), columns.candidateIds.indexOf(b)];
  if (from < 0 || to < 0) throw new CalibrationInputError('BAD_OPTION', `${from < 0 ? a : b} has no ratings.`);
  if (from === to) return { status: 'defined', factor: 0 };
  const graph = ratingGraphOf(columns);
  const { componentOf } = spanningForest(graph);
  if (componentOf[from] !== componentOf[to]) return { status: 'undefined', reason: 'no chain of shared raters' };
  return { status: 'defined', factor: resistance(graph, from, to) };
}

/** Conjugate gradients with the degrees as preconditioner; the right side sums to zero, so the singular system is solvable. */
function resistance(graph: RatingGraph, from: number, to: number): number {
  const nodes = graph.candidates + graph.raters;
  const degree = laplacianTimes(graph, null, new Float64Array(nodes));
  const x = new Float64Array(nodes);
  const r = new Float64Array(nodes);
  r[from] = 1;
  r[to] = -1;
  const direction = r.map((value, i) => (degree[i]! > 0 ? value / degree[i]! : 0));
  let rho = dot(r, direction);
  const first = rho;
  const image = new Float64Array(nodes);
  for (let step = 0; step < 10 * nodes && rho > 1e-28 * first; step += 1) {
    laplacianTimes(graph, direction, image);
    const alpha = rho / dot(direction, image);
    for (let i = 0; i < nodes; i += 1) {
      x[i]! += alpha * direction[i]!;
      r[i]! -= alpha * image[i]!;
    }
    let next = 0;
    for (let i = 0; i < nodes; i += 1) next += degree[i]! > 0 ? r[i]! ** 2 / degree[i]! : 0;
    for (let i = 0; i < nodes; i += 1) {
      direction[i] = (degree[i]! > 0 ? r[i]! / degree[i]! : 0) + (next / rho) * direction[i]!;
    }
    rho = next;
  }
  return x[from]! - x[to]!;
}

/** L x; with no x the degrees, its diagonal. */
function laplacianTimes(graph: RatingGraph, x: Float64Array | null, into: Float64Array): Float64Array {
  into.fill(0);
  for (let cell = 0; cell < graph.cells; cell += 1) {
    const [c, r] = [graph.cellCandidate[cell]!, graph.candidates + graph.cellRater[cell]!];
    const weight = graph.cellRatings[cell]!;
    into[c]! += weight * (x ? x[c]! - x[r]! : 1);
    into[r]! += weight * (x ? x[r]! - x[c]! : 1);
  }
  return into;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}
