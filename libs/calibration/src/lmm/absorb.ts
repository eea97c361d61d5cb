import { cellSums, type LmmLayout } from './layout.js';

/** Variances over the residual variance, each >= 0; 0 leaves the term out. */
export interface VarianceRatios {
  readonly a: number;
  readonly b: number;
  readonly cell: number;
}

/**
 * Henderson's mixed model equations, in units of the residual variance, with the cell term and factor A absorbed:
 *
 *   h_j = g_cell / (1 + g_cell s_j)      inverse of the cell's diagonal (s_j = sum of its weights)
 *   c_j = 1 - s_j h_j,  e_j = s_j c_j    what a cell leaves of the weight of its ratings
 *   d_a^-1 = g_A / (1 + g_A sum_j e_j)   inverse of the diagonal of level a
 *
 * Ratios of 0 need no special case: the inverse is 0 and the term is gone.
 * @source Henderson (1984), Applications of Linear Models in Animal Breeding; absorption as in Searle, Casella & McCulloch (1992), 7.6
 */
export interface AbsorbedSystem {
  readonly layout: LmmLayout;
  readonly ratios: VarianceRatios;
  readonly h: Float64Array;
  readonly c: Float64Array;
  readonly e: Float64Array;
  readonly inverseD: Float64Array;
  /** Coupling of A with the fixed effects, nA x nX. */
  readonly ax: Float64Array;
  /** Before A is absorbed: B with the fixed effects (nB x nX), the diagonal of B, and the fixed effects (nX x nX). */
  readonly bx: Float64Array;
  readonly bb: Float64Array;
  readonly xx: Float64Array;
  /** log determinant of what was absorbed. */
  readonly logDet: number;
}

export function absorb(layout: LmmLayout, ratios: VarianceRatios): AbsorbedSystem {
  const { nCells, nA, nB, nX } = layout;
  const system = {
    layout,
    ratios,
    h: new Float64Array(nCells),
    c: new Float64Array(nCells),
    e: new Float64Array(nCells),
    inverseD: new Float64Array(nA),
    ax: new Float64Array(nA * nX),
    bx: new Float64Array(nB * nX),
    bb: new Float64Array(nB),
    xx: new Float64Array(nX * nX),
  };
  const logDet = absorbCells(system) + absorbA(system);
  return { ...system, logDet };
}

type Building = Omit<AbsorbedSystem, 'logDet'>;

function absorbCells({ layout, ratios, h, c, e }: Building): number {
  let logDet = 0;
  for (let j = 0; j < h.length; j += 1) {
    const s = layout.cellWeight[j]!;
    const scaled = 1 + ratios.cell * s;
    h[j] = ratios.cell / scaled;
    c[j] = 1 / scaled;
    e[j] = s / scaled;
    if (ratios.cell > 0) logDet += Math.log(scaled);
  }
  return logDet;
}

function absorbA({ layout, ratios, h, c, e, inverseD, ax, bx, bb, xx }: Building): number {
  const { aStart, cellB, cellStart, x, w, nX } = layout;
  let logDet = 0;
  for (let a = 0; a < inverseD.length; a += 1) {
    let total = 0;
    for (let j = aStart[a]!; j < aStart[a + 1]!; j += 1) {
      const b = cellB[j]!;
      total += e[j]!;
      bb[b]! += e[j]!;
      const from = cellStart[j]!;
      const to = cellStart[j + 1]!;
      for (let i = from; i < to; i += 1) {
        const left = c[j]! * w[i]!;
        ax[a * nX + x[i]!]! += left;
        bx[b * nX + x[i]!]! += left;
        xx[x[i]! * nX + x[i]!]! += w[i]!;
        if (h[j] === 0) continue;
        const lost = h[j]! * w[i]!;
        for (let k = from; k < to; k += 1) xx[x[i]! * nX + x[k]!]! -= lost * w[k]!;
      }
    }
    const scaled = 1 + ratios.a * total;
    inverseD[a] = ratios.a / scaled;
    logDet += Math.log(scaled);
  }
  return logDet;
}

/** What of a vector f over the ratings no component changes: w f, and its sums over the cells. */
export interface WeightedVector {
  readonly f: Float64Array;
  readonly wf: Float64Array;
  readonly cell: Float64Array;
}

export function weighted({ w, cellStart }: LmmLayout, f: Float64Array): WeightedVector {
  const wf = new Float64Array(f.length);
  for (let i = 0; i < wf.length; i += 1) wf[i] = w[i]! * f[i]!;
  return { f, wf, cell: cellSums(cellStart, wf) };
}

/** The right-hand side for a vector f over the ratings: Z'Wf with the cells absorbed, then B and the fixed effects with A absorbed. */
export interface RightHandSide {
  readonly f: Float64Array;
  /** Sum of w f over a cell. */
  readonly cell: Float64Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly x: Float64Array;
}

export function rightHandSide(system: AbsorbedSystem, { f, wf, cell }: WeightedVector): RightHandSide {
  const { layout, h, c } = system;
  const { aStart, cellB, cellStart, x: criterion, w, nX, nA, nB } = layout;
  const [a, b, x] = [new Float64Array(nA), new Float64Array(nB), new Float64Array(nX)];
  for (let level = 0; level < nA; level += 1) {
    for (let j = aStart[level]!; j < aStart[level + 1]!; j += 1) {
      const t = cell[j]!;
      const lost = h[j]! * t;
      a[level]! += c[j]! * t;
      b[cellB[j]!]! += c[j]! * t;
      for (let i = cellStart[j]!; i < cellStart[j + 1]!; i += 1) x[criterion[i]!]! += wf[i]! - lost * w[i]!;
    }
    absorbInto(system, level, a[level]!, b, x);
  }
  return { f, cell, a, b, x };
}

/** The right-hand side of a linear combination of the levels of A (or B): what solves it is the covariance with their predictions. */
export function combination(
  system: AbsorbedSystem,
  side: 'a' | 'b',
  weights: ReadonlyMap<number, number>,
): RightHandSide {
  const { n, nA, nB, nX, nCells } = system.layout;
  const [a, b, x] = [new Float64Array(nA), new Float64Array(nB), new Float64Array(nX)];
  for (const [level, weight] of weights) {
    if (side === 'b') b[level]! += weight;
    else {
      a[level] = weight;
      absorbInto(system, level, weight, b, x);
    }
  }
  return { f: new Float64Array(n), cell: new Float64Array(nCells), a, b, x };
}

/** Takes a level of A with the right-hand side `value` out of those of B and the fixed effects. */
function absorbInto(
  { layout, e, inverseD, ax }: AbsorbedSystem,
  level: number,
  value: number,
  b: Float64Array,
  x: Float64Array,
): void {
  const share = inverseD[level]! * value;
  if (share === 0) return;
  for (let j = layout.aStart[level]!; j < layout.aStart[level + 1]!; j += 1) b[layout.cellB[j]!]! -= e[j]! * share;
  for (let k = 0; k < layout.nX; k += 1) x[k]! -= ax[level * layout.nX + k]! * share;
}

export interface LmmSolution {
  readonly x: Float64Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** What is left of f after fixed effects, both factors and the cell: W e / sigma^2 is P f. */
  readonly residual: Float64Array;
}

/** Effects of A, of the cells, and the residuals, once B and the fixed effects are known. */
export function backSubstitute(
  system: AbsorbedSystem,
  side: RightHandSide,
  b: Float64Array,
  x: Float64Array,
): LmmSolution {
  const { layout, h } = system;
  const { aStart, cellB, cellStart, x: criterion, w, nA, cellWeight } = layout;
  const { f, cell } = side;
  const a = effectsOfA(system, side, b, x);
  const residual = new Float64Array(layout.n);
  for (let level = 0; level < nA; level += 1) {
    for (let j = aStart[level]!; j < aStart[level + 1]!; j += 1) {
      const main = a[level]! + b[cellB[j]!]!;
      let left = cell[j]! - cellWeight[j]! * main;
      for (let i = cellStart[j]!; i < cellStart[j + 1]!; i += 1) left -= w[i]! * x[criterion[i]!]!;
      const known = main + h[j]! * left;
      for (let i = cellStart[j]!; i < cellStart[j + 1]!; i += 1) residual[i] = f[i]! - x[criterion[i]!]! - known;
    }
  }
  return { x, a, b, residual };
}

export function effectsOfA(
  { layout, e, inverseD, ax }: AbsorbedSystem,
  { a: right }: RightHandSide,
  b: Float64Array,
  x: Float64Array,
): Float64Array {
  const { aStart, cellB, nX, nA } = layout;
  const a = new Float64Array(nA);
  for (let level = 0; level < nA; level += 1) {
    let sum = right[level]!;
    for (let j = aStart[level]!; j < aStart[level + 1]!; j += 1) sum -= e[j]! * b[cellB[j]!]!;
    for (let k = 0; k < nX; k += 1) sum -= ax[level * nX + k]! * x[k]!;
    a[level] = inverseD[level]! * sum;
  }
  return a;
}

/**
 * What the equations explain of f'Wf, step by step of the elimination: by the cells, by A, and by what solves the rest. The residuals
 * need not be known for it.
 *
 *   f'W e = f'Wf - sum h_j t_j^2 - sum r_a^2 / d_a - b'r_b - x'r_x       t_j: sum of w f over a cell, r: right-hand sides
 */
export function explainedSquares(
  { h, inverseD }: AbsorbedSystem,
  side: RightHandSide,
  b: Float64Array,
  x: Float64Array,
): number {
  let sum = 0;
  for (let j = 0; j < h.length; j += 1) sum += h[j]! * side.cell[j]! * side.cell[j]!;
  for (let a = 0; a < inverseD.length; a += 1) sum += inverseD[a]! * side.a[a]! * side.a[a]!;
  for (let level = 0; level < b.length; level += 1) sum += b[level]! * side.b[level]!;
  for (let k = 0; k < x.length; k += 1) sum += x[k]! * side.x[k]!;
  return sum;
}
