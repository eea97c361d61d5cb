import type { LmmSolution } from './absorb.js';
import { cellSums, type LmmLayout } from './layout.js';
import { solveVectors, type LmmPoint } from './lmm-point.js';

/** Order of the components in every vector and matrix of the fit. */
export const COMPONENTS = ['a', 'b', 'cell', 'residual'] as const;
export type ComponentName = (typeof COMPONENTS)[number];

/**
 * -2 log (restricted) likelihood with its gradient and half its average-information matrix, by component:
 *
 *   d/ds_k = tr(P V_k) - y'P V_k P y,   AI_kl = y'P V_k P V_l P y / 2,   V_k = dV / ds_k
 *
 * @source Gilmour, Thompson & Cullis (1995), Average information REML, Biometrics 51, 1440-1450
 */
export interface Score {
  /** Null where the determinant is not known. */
  readonly criterion: number | null;
  readonly gradient: Float64Array;
  readonly information: Float64Array;
  readonly solution: LmmSolution;
}

export function scoreAt(point: LmmPoint): Score {
  const { layout, components } = point;
  const [solution] = solveVectors(point, [layout.y]);
  const working = workingVectors(layout, solution!.residual, components);
  const answers = solveVectors(point, working.vectors);
  const information = new Float64Array(16);
  for (let k = 0; k < 4; k += 1) {
    for (let l = 0; l <= k; l += 1) {
      const entry = weightedDot(layout.w, working.vectors[k]!, answers[l]!.residual) / (2 * components.residual);
      information[4 * k + l] = entry;
      information[4 * l + k] = entry;
    }
  }
  return {
    criterion: criterionOf(point, solution!),
    gradient: gradientAt(point, working.squares),
    information,
    solution: solution!,
  };
}

/** -2 log restricted likelihood as lme4 reports it (criteria coded as sum-to-zero contrasts); null without a determinant. */
export function criterionOf(
  { layout, components, logDet, restricted }: LmmPoint,
  { residual }: LmmSolution,
): number | null {
  if (logDet === null) return null;
  const degrees = restricted ? layout.n - layout.nX : layout.n;
  const quadratic = weightedDot(layout.w, layout.y, residual) / components.residual;
  // From one column per criterion to intercept and contrasts: |det| of contr.sum with its intercept is the number of criteria.
  const coding = restricted ? 2 * Math.log(layout.nX) : 0;
  return degrees * Math.log(2 * Math.PI * components.residual) - layout.sumLogWeight + logDet + quadratic + coding;
}

/** y'W e: sigma^2 y'Py for the residuals e of y. */
export function weightedDot(w: Float64Array, f: Float64Array, e: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < w.length; i += 1) sum += w[i]! * f[i]! * e[i]!;
  return sum;
}

/** V_k P y for every component, and y'P V_k P y. */
function workingVectors(layout: LmmLayout, residual: Float64Array, components: LmmPoint['components']) {
  const { n, nA, nB, nCells, aStart, cellB, cellStart, w } = layout;
  const sigma2 = components.residual;
  const py = new Float64Array(n);
  for (let i = 0; i < n; i += 1) py[i] = (w[i]! * residual[i]!) / sigma2;
  const cell = cellSums(cellStart, py);
  const [a, b] = [new Float64Array(nA), new Float64Array(nB)];
  for (let level = 0; level < nA; level += 1) {
    for (let j = aStart[level]!; j < aStart[level + 1]!; j += 1) {
      a[level]! += cell[j]!;
      b[cellB[j]!]! += cell[j]!;
    }
  }
  const vectors = COMPONENTS.map(() => new Float64Array(n));
  for (let level = 0; level < nA; level += 1) {
    for (let j = aStart[level]!; j < aStart[level + 1]!; j += 1) {
      const [from, to] = [cellStart[j]!, cellStart[j + 1]!];
      vectors[0]!.fill(a[level]!, from, to);
      vectors[1]!.fill(b[cellB[j]!]!, from, to);
      vectors[2]!.fill(cell[j]!, from, to);
    }
  }
  for (let i = 0; i < n; i += 1) vectors[3]![i] = residual[i]! / sigma2;
  const squares = [a, b, cell].map((sums) => sums.slice(0, nCells).reduce((sum, value) => sum + value * value, 0));
  squares.push(weightedDot(w, residual, residual) / (sigma2 * sigma2));
  return { vectors, squares };
}

function gradientAt(point: LmmPoint, squares: readonly number[]): Float64Array {
  const { layout, components, restricted } = point;
  const traces = point.traces();
  const levels = { a: layout.nA, b: layout.nB, cell: layout.nCells };
  const gradient = new Float64Array(4);
  let explained = 0;
  (['a', 'b', 'cell'] as const).forEach((name, k) => {
    const variance = components[name];
    if (variance === 0) return;
    const trace = (levels[name] - (traces[name] * components.residual) / variance) / variance;
    explained += trace * variance;
    gradient[k] = trace - squares[k]!;
  });
  // tr(P V) is the degrees of freedom: what the other components leave of it belongs to the residual.
  const degrees = restricted ? layout.n - layout.nX : layout.n;
  gradient[3] = (degrees - explained) / components.residual - squares[3]!;
  return gradient;
}
