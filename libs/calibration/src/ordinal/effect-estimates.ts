import type { ModeFinder, Modes, OrdinalParameters } from './conditional-modes.js';
import { DIFFERENCE_STEP, moved } from './curvature.js';
import type { OrdinalData } from './ordinal-data.js';
import { unpackParameters } from './parameters.js';

/** Random effects of one factor, one number per level, logits. */
export interface EffectEstimates {
  readonly mode: Float64Array;
  /** SD of the effect given the parameters. */
  readonly condSd: Float64Array;
  /** SD of mode minus effect with the uncertainty of all parameters; equal to condSd when that is unknown. */
  readonly pevSd: Float64Array;
  /** Covariance of the mode's movement with each threshold, levels x (categories - 1), row-major. */
  readonly withThresholds: Float64Array;
}

interface ParameterUncertainty {
  readonly natural: Float64Array;
  readonly free: readonly number[];
  readonly covariance: Float64Array | null;
}

/**
 * Conditional modes with two kinds of uncertainty: given the parameters (the inverse curvature at the mode), and with that of the
 * parameters by the delta method, Var = H^-1 + J V J', where J says how the modes move with the parameters.
 *
 * @source Booth & Hobert (1998), JASA 93, 262-272; Kristensen et al. (2016), TMB, J. Stat. Softw. 70(5), section 2.3
 */
export function estimateEffects(
  data: OrdinalData,
  finder: ModeFinder,
  uncertainty: ParameterUncertainty,
): { first: EffectEstimates; second: EffectEstimates } {
  const at = (natural: Float64Array): { parameters: OrdinalParameters; modes: Modes | null } => {
    const parameters = unpackParameters(data, natural);
    return { parameters, modes: finder.find(parameters) };
  };
  const { free, natural, covariance } = uncertainty;
  // The differences first: the factorisation that stays in the finder must be the one at the estimate.
  const movements = covariance
    ? free.map((position) => {
        const up = scaled(at(moved(natural, position, DIFFERENCE_STEP)));
        const down = scaled(at(moved(natural, position, -DIFFERENCE_STEP)));
        const slope = (a: Float64Array, b: Float64Array) => a.map((one, i) => (one - b[i]!) / (2 * DIFFERENCE_STEP));
        return { first: slope(up.first, down.first), second: slope(up.second, down.second) };
      })
    : [];
  const here = at(natural);
  const { sds } = here.parameters;
  const inverse = finder.system.inverse();
  const modes = scaled(here);
  const describe = (factor: 'first' | 'second'): EffectEstimates =>
    describeEffects(
      modes[factor],
      inverse[factor].map((variance) => variance * sds[factor] ** 2),
      movements.map((one) => one[factor]),
      covariance,
      data.categories - 1,
    );
  return { first: describe('first'), second: describe('second') };
}

function scaled({ parameters, modes }: { parameters: OrdinalParameters; modes: Modes | null }): {
  first: Float64Array;
  second: Float64Array;
} {
  if (!modes) throw new RangeError('The model has no modes at its own estimate.');
  const { first, second } = modes.effects;
  return { first: first.map((u) => u * parameters.sds.first), second: second.map((u) => u * parameters.sds.second) };
}

function describeEffects(
  mode: Float64Array,
  condVariance: Float64Array,
  movements: readonly Float64Array[],
  covariance: Float64Array | null,
  steps: number,
): EffectEstimates {
  const n = movements.length;
  const withThresholds = new Float64Array(mode.length * steps);
  const pevSd = condVariance.map((variance, level) => {
    let extra = 0;
    for (let i = 0; i < n; i += 1) {
      let together = 0;
      for (let j = 0; j < n; j += 1) together += covariance![i * n + j]! * movements[j]![level]!;
      if (i < steps) withThresholds[level * steps + i] = together;
      extra += movements[i]![level]! * together;
    }
    return Math.sqrt(variance + Math.max(0, extra));
  });
  return { mode, condSd: condVariance.map(Math.sqrt), pevSd, withThresholds };
}
