import type { CalibrationResult } from '../calibrate/calibration-result.js';
import type { CategoryUse } from './category-use.js';
import type { FacetSummary } from './facet-summary.js';
import type { FitStatistics } from './fit-statistics.js';
import type { RaterAgreement } from './rater-agreement.js';

/**
 * A calibration by the many-facet Rasch model: effects and leniencies are logits, `adjusted` is the fair average. `varianceComponents` are
 * null: raters are fixed here, so that there are none but the candidates' (in `rasch`).
 */
export type RaschCalibrationResult = CalibrationResult & { readonly rasch: RaschSection | null };

export interface RaschSection {
  readonly scale: 'logit';
  /** Of the candidates' measures in the population. */
  readonly candidateVariance: number;
  readonly candidates: readonly RaschCandidate[];
  readonly raters: readonly RaschRater[];
  readonly criteria: readonly RaschCriterion[];
  /** Where two neighbouring ratings are equally likely, relative to the location. */
  readonly steps: readonly {
    readonly from: number;
    readonly to: number;
    readonly value: number;
    readonly se: number;
  }[];
  /** How each rating is used, lowest first. */
  readonly categories: readonly CategoryUse[];
  readonly summary: {
    /** From posterior means: reliability is var(EAP) / (var(EAP) + mean(SD^2)), the others follow from it. */
    readonly candidates: FacetSummary | null;
    readonly raters: FacetSummary | null;
    readonly criteria: FacetSummary | null;
  };
  readonly agreement: RaterAgreement;
  /** At most 50 with an absolute standardised residual of 2 and more, the most surprising first. */
  readonly unexpected: readonly RaschSurprise[];
}

export interface RaschCandidate {
  readonly id: string;
  /** Posterior mean and SD given the parameters. */
  readonly measure: number;
  readonly posteriorSd: number;
  readonly fairAverage: number;
  readonly fit: FitStatistics | null;
}

export interface RaschLevel {
  readonly id: string;
  readonly measure: number;
  /** From the whole covariance of the parameters. */
  readonly se: number;
  readonly fit: FitStatistics | null;
}

/** All three figures are null where the design does not tell the rater's severity from the difficulty of criteria (`aliased`). */
export interface RaschRater extends Omit<RaschLevel, 'measure' | 'se'> {
  readonly measure: number | null;
  readonly se: number | null;
  /** The expected rating of an average candidate on an average criterion by this rater. */
  readonly fairAverage: number | null;
}

/** `measure` is the deviation from the average criterion. */
export interface RaschCriterion extends RaschLevel {
  /** Where an average candidate stands on this criterion with an average rater: measure plus the mean easiness. */
  readonly easiness: number;
  readonly easinessSe: number;
}

export interface RaschSurprise {
  readonly candidate: string;
  readonly rater: string;
  readonly criterion: string | null;
  readonly observed: number;
  readonly expected: number;
  readonly stdResidual: number;
}
