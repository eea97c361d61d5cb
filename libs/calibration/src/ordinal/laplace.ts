import type { EffectSds, EffectVector } from './arrow-system.js';
import { type ModeFinder, type Modes, type OrdinalParameters } from './conditional-modes.js';
import { lowerProbability, upperProbability } from './cumulative-logit.js';
import type { OrdinalData } from './ordinal-data.js';

/** Derivatives by each parameter, in the order of `packParameters`: thresholds, fixed effects, three SDs. */
export interface MarginalValue {
  /** Minus the log likelihood with the random effects integrated out; Infinity where it can not be computed. */
  readonly value: number;
  readonly gradient: Float64Array;
  readonly modes: Modes | null;
}

/**
 * Minus the Laplace approximation of the marginal log likelihood, f = h(u^) + ln |H(u^)| / 2, with its exact gradient: the modes u^ move
 * with the parameters, and H moves with both.
 *
 *   df = h_psi + 1/2 (d ln|H| / d psi at fixed u) - 1/2 s' h_{u psi},   H s = d ln|H| / du
 *
 * @source Tierney & Kadane (1986), JASA 81, 82-86; Pinheiro & Chao (2006), JCGS 15, 58-81;
 *   Skaug & Fournier (2006), Comput. Stat. Data Anal. 51, 699-709, eq. 6-8 (the gradient)
 */
export function laplace(data: OrdinalData, finder: ModeFinder, parameters: OrdinalParameters): MarginalValue {
  const size = parameters.thresholds.length + parameters.beta.length + 3;
  const modes = finder.find(parameters);
  if (!modes) return { value: Infinity, gradient: new Float64Array(size), modes };
  const spread = cellSpread(data, finder, modes, parameters.sds);
  const skew = cellSkewness(data, modes);
  const pull = solveForModes(data, finder, modes, parameters.sds, spread, skew);
  const gradient = new Float64Array(size);
  addFixedPart(data, parameters, modes, spread.variance, pull.shift, gradient);
  addSdPart(data, modes, spread, skew, pull, gradient);
  return { value: modes.objective + modes.logDet / 2, gradient, modes };
}

interface CellSpread {
  /** Variance of the random part of eta under H^-1. */
  readonly variance: Float64Array;
  /** Covariance of that part with the standardised effect of the first factor, of the second, of the cell. */
  readonly withFirst: Float64Array;
  readonly withSecond: Float64Array;
  readonly withCell: Float64Array;
}

function cellSpread(data: OrdinalData, finder: ModeFinder, modes: Modes, sds: EffectSds): CellSpread {
  const inverse = finder.system.inverse();
  const { firstOf, secondOf } = data;
  const cells = firstOf.length;
  const spread = {
    variance: new Float64Array(cells),
    withFirst: new Float64Array(cells),
    withSecond: new Float64Array(cells),
    withCell: new Float64Array(cells),
  };
  for (let cell = 0; cell < cells; cell += 1) {
    const pivot = finder.system.cellPivot[cell]!;
    const first = sds.first * inverse.first[firstOf[cell]!]! + sds.second * inverse.between[cell]!;
    const second = sds.second * inverse.second[secondOf[cell]!]! + sds.first * inverse.between[cell]!;
    const crossed = sds.first * first + sds.second * second;
    spread.withFirst[cell] = first / pivot;
    spread.withSecond[cell] = second / pivot;
    spread.withCell[cell] = sds.cell / pivot - (sds.cell * modes.weights[cell]! * crossed) / pivot ** 2;
    spread.variance[cell] = crossed / pivot ** 2 + sds.cell ** 2 / pivot;
  }
  return spread;
}

/** Sum over each cell of dW / d eta = -(f'(a) + f'(b)), with f' = f (1 - 2F). */
function cellSkewness(data: OrdinalData, modes: Modes): Float64Array {
  const { category, weight, cellOf } = data;
  const skew = new Float64Array(data.firstOf.length);
  for (let i = 0; i < category.length; i += 1) {
    const upper = upperProbability(modes.thresholds, category[i]!, modes.expEta[i]!);
    const lower = lowerProbability(modes.thresholds, category[i]!, modes.expEta[i]!);
    skew[cellOf[i]!]! -= weight[i]! * (densitySlope(upper) + densitySlope(lower));
  }
  return skew;
}

const densitySlope = (probability: number): number => probability * (1 - probability) * (1 - 2 * probability);

interface Pull {
  readonly effects: EffectVector;
  /** The same as a shift of eta, by cell. */
  readonly shift: Float64Array;
}

function solveForModes(
  data: OrdinalData,
  finder: ModeFinder,
  modes: Modes,
  sds: EffectSds,
  { variance }: CellSpread,
  skew: Float64Array,
): Pull {
  const { firstOf, secondOf } = data;
  const effects = {
    first: new Float64Array(data.firsts),
    second: new Float64Array(data.seconds),
    cell: new Float64Array(firstOf.length),
  };
  for (let cell = 0; cell < firstOf.length; cell += 1) {
    const change = variance[cell]! * skew[cell]!;
    effects.first[firstOf[cell]!]! += sds.first * change;
    effects.second[secondOf[cell]!]! += sds.second * change;
    effects.cell[cell] = sds.cell * change;
  }
  finder.system.solve(effects, modes.weights, sds);
  const shift = Float64Array.from(
    firstOf,
    (first, cell) =>
      sds.first * effects.first[first]! +
      sds.second * effects.second[secondOf[cell]!]! +
      sds.cell * effects.cell[cell]!,
  );
  return { effects, shift };
}

function addFixedPart(
  data: OrdinalData,
  { thresholds, beta }: OrdinalParameters,
  modes: Modes,
  variance: Float64Array,
  shift: Float64Array,
  gradient: Float64Array,
): void {
  const { category, weight, design, fixed, cellOf } = data;
  for (let i = 0; i < category.length; i += 1) {
    const y = category[i]!;
    const w = weight[i]!;
    const q = variance[cellOf[i]!]! / 2;
    const rho = shift[cellOf[i]!]! / 2;
    const upper = upperProbability(modes.thresholds, y, modes.expEta[i]!);
    const lower = lowerProbability(modes.thresholds, y, modes.expEta[i]!);
    const pull = modes.thresholds.pull[y]!;
    const byUpper = upper - 1 - pull + q * densitySlope(upper) + rho * upper * (1 - upper);
    const byLower = lower + pull + q * densitySlope(lower) + rho * lower * (1 - lower);
    // byUpper is 0 for the highest category and byLower for the lowest: they have no such threshold.
    if (y < thresholds.length) gradient[y]! += w * byUpper;
    if (y > 0) gradient[y - 1]! += w * byLower;
    // A shift of eta is a shift of both thresholds the other way; the pull of one on the other cancels.
    const byEta = -w * (byUpper + byLower);
    for (let k = 0; k < fixed; k += 1) gradient[thresholds.length + k]! += byEta * design[i * fixed + k]!;
  }
  if (beta.length !== fixed) throw new RangeError(`The model has ${fixed} fixed effects, got ${beta.length}`);
}

function addSdPart(
  data: OrdinalData,
  { effects, slopes, weights }: Modes,
  spread: CellSpread,
  skew: Float64Array,
  pull: Pull,
  gradient: Float64Array,
): void {
  const { firstOf, secondOf } = data;
  const at = gradient.length - 3;
  for (let cell = 0; cell < firstOf.length; cell += 1) {
    const slope = slopes[cell]!;
    const move = (spread.variance[cell]! * skew[cell]! - pull.shift[cell]! * weights[cell]!) / 2 - slope;
    const first = firstOf[cell]!;
    const second = secondOf[cell]!;
    gradient[at]! +=
      effects.first[first]! * move +
      weights[cell]! * spread.withFirst[cell]! +
      (pull.effects.first[first]! * slope) / 2;
    gradient[at + 1]! +=
      effects.second[second]! * move +
      weights[cell]! * spread.withSecond[cell]! +
      (pull.effects.second[second]! * slope) / 2;
    gradient[at + 2]! +=
      effects.cell[cell]! * move + weights[cell]! * spread.withCell[cell]! + (pull.effects.cell[cell]! * slope) / 2;
  }
}
