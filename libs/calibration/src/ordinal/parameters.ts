import type { OrdinalData } from './ordinal-data.js';
import type { OrdinalParameters } from './conditional-modes.js';

/** Which of the three SDs are estimated; the others are 0. */
export interface ActiveSds {
  readonly first: boolean;
  readonly second: boolean;
  readonly cell: boolean;
}

/** Natural parameters in one vector: thresholds, fixed effects, SDs of first factor, second factor and cell. */
export function packParameters({ thresholds, beta, sds }: OrdinalParameters): Float64Array {
  return Float64Array.of(...thresholds, ...beta, sds.first, sds.second, sds.cell);
}

export function unpackParameters(data: OrdinalData, natural: Float64Array): OrdinalParameters {
  const steps = data.categories - 1;
  const [first = 0, second = 0, cell = 0] = natural.subarray(steps + data.fixed);
  return {
    thresholds: natural.slice(0, steps),
    beta: natural.slice(steps, steps + data.fixed),
    sds: { first, second, cell },
  };
}

/** Positions of the estimated parameters within the natural vector. */
export function freePositions(data: OrdinalData, active: ActiveSds): number[] {
  const before = data.categories - 1 + data.fixed;
  const sds = [active.first, active.second, active.cell].flatMap((isActive, i) => (isActive ? [before + i] : []));
  return [...Array.from({ length: before }, (_, i) => i), ...sds];
}

/**
 * Thresholds as the search sees them: the first one, then the logarithms of the distances, so that no step can put them out of order.
 */
export function toSearch(data: OrdinalData, natural: Float64Array): Float64Array {
  const search = Float64Array.from(natural);
  for (let j = data.categories - 2; j > 0; j -= 1) search[j] = Math.log(natural[j]! - natural[j - 1]!);
  return search;
}

export function toNatural(data: OrdinalData, search: Float64Array): Float64Array {
  const natural = Float64Array.from(search);
  for (let j = 1; j < data.categories - 1; j += 1) natural[j] = natural[j - 1]! + Math.exp(search[j]!);
  return natural;
}

/** The gradient by the search's parameters from the one by the natural parameters (chain rule). */
export function gradientToSearch(data: OrdinalData, search: Float64Array, natural: Float64Array): Float64Array {
  const gradient = Float64Array.from(natural);
  for (let j = data.categories - 3; j >= 0; j -= 1) gradient[j]! += gradient[j + 1]!;
  for (let j = 1; j < data.categories - 1; j += 1) gradient[j]! *= Math.exp(search[j]!);
  return gradient;
}

/** Starts at the observed shares without any effect, widened a little for the effects to come, and SDs of 1. */
export function startingParameters(data: OrdinalData, active: ActiveSds): Float64Array {
  const counts = new Float64Array(data.categories);
  data.category.forEach((category, i) => (counts[category]! += data.weight[i]!));
  const total = counts.reduce((sum, one) => sum + one, 0);
  let below = 0;
  const thresholds = Array.from({ length: data.categories - 1 }, (_, j) => {
    below += counts[j]!;
    return Math.log(below / (total - below));
  });
  const sds = [active.first, active.second, active.cell].map(Number);
  return Float64Array.of(...thresholds, ...new Float64Array(data.fixed), ...sds);
}
