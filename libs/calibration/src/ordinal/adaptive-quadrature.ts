import type { ModeFinder, Modes, OrdinalParameters } from './conditional-modes.js';
import { aboveLower, upperProbability } from './cumulative-logit.js';
import { gaussHermite } from './gauss-hermite.js';
import type { MarginalValue } from './laplace.js';
import type { OrdinalData } from './ordinal-data.js';
import { packParameters, unpackParameters } from './parameters.js';

const GRADIENT_STEP = 1e-5;

/**
 * Minus the marginal log likelihood of a model with one random effect by adaptive Gauss-Hermite quadrature: the nodes of each level are
 * centred at its conditional mode and scaled by its curvature. One node is the Laplace approximation.
 *
 * The gradient is a central difference: the nodes move with the parameters, and one factor is cheap to integrate.
 *
 * @param nodes 1 to 60
 * @source Pinheiro & Bates (1995), JCGS 4, 12-35, section 2.4; Christensen (2022), ordinal::clmm (nAGQ)
 */
export function adaptiveQuadrature(
  data: OrdinalData,
  finder: ModeFinder,
  parameters: OrdinalParameters,
  nodes: number,
): MarginalValue {
  const rule = gaussHermite(nodes);
  const natural = packParameters(parameters);
  const valueAt = (at: Float64Array) => quadratureValue(data, finder, unpackParameters(data, at), rule);
  const gradient = natural.map((here, i) => {
    const moved = (by: number) => valueAt(natural.map((one, k) => (k === i ? here + by : one))).value;
    return (moved(GRADIENT_STEP) - moved(-GRADIENT_STEP)) / (2 * GRADIENT_STEP);
  });
  return { ...valueAt(natural), gradient };
}

function quadratureValue(
  data: OrdinalData,
  finder: ModeFinder,
  parameters: OrdinalParameters,
  { nodes, weights }: ReturnType<typeof gaussHermite>,
): { value: number; modes: Modes | null } {
  const modes = finder.find(parameters);
  if (!modes) return { value: Infinity, modes };
  const { sds } = parameters;
  const centre = logDensities(data, modes, modes.effects.first, modes.effects.first, sds.first);
  // One factor: the cells are its levels, in order, and 1 + sd^2 W is all of H.
  const scale = modes.weights.map((weight) => 1 / Math.sqrt(1 + sds.first * sds.first * weight));
  const sums = new Float64Array(data.firsts);
  nodes.forEach((node, k) => {
    const at = modes.effects.first.map((u, i) => u + Math.SQRT2 * scale[i]! * node);
    const there = logDensities(data, modes, modes.effects.first, at, sds.first);
    sums.forEach((_, i) => (sums[i]! += weights[k]! * Math.exp(node * node + there[i]! - centre[i]!)));
  });
  let value = 0;
  sums.forEach((sum, i) => (value -= centre[i]! + Math.log((scale[i]! * sum) / Math.sqrt(Math.PI))));
  return { value, modes };
}

/** Log likelihood minus u^2 / 2 of each level when its standardised effect is `at` instead of the mode. */
function logDensities(
  data: OrdinalData,
  { thresholds, expEta }: Modes,
  mode: Float64Array,
  at: Float64Array,
  sd: number,
): Float64Array {
  const { category, weight, cellOf } = data;
  const sums = at.map((u) => (-u * u) / 2);
  const factors = at.map((u, i) => Math.exp(sd * (u - mode[i]!)));
  for (let i = 0; i < category.length; i += 1) {
    const level = cellOf[i]!;
    const y = category[i]!;
    const e = expEta[i]! * factors[level]!;
    const probability = upperProbability(thresholds, y, e) * aboveLower(thresholds, y, e);
    sums[level]! += weight[i]! * (Math.log(probability) + thresholds.logWidth[y]!);
  }
  return sums;
}
