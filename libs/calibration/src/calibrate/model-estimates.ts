import type { ComponentUncertainty } from '../decision/component-uncertainty.js';
import type { EffectEstimates } from '../lmm/effect-estimates.js';
import type { CalibrationModel, CalibrationWarning, VarianceComponents } from './calibration-result.js';

/** What a model found, by index of the columns: everything in a result that depends on the model. */
export interface ModelEstimates {
  readonly model: CalibrationModel;
  readonly components: VarianceComponents | null;
  /** Null where it is not known: then what is made of the components has no interval. */
  readonly uncertainty?: ComponentUncertainty | null;
  readonly boundary: readonly string[];
  readonly intercept: number | null;
  readonly criteria: readonly { readonly effect: number; readonly se: number }[];
  /** Null when the data allow no adjustment. */
  readonly candidates: EffectEstimates | null;
  readonly raters: EffectEstimates | null;
  /** Effects of criteria and raters in units of the ratings, for a model whose own effects are logits. */
  readonly onRatingScale?: { readonly criteria: Float64Array; readonly raters: Float64Array };
  readonly warnings: readonly CalibrationWarning[];
}
