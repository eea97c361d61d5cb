import type { CalibrateOptions } from '../calibrate/calibrate-options.js';
import type { CalibratedRater, CalibrationResult } from '../calibrate/calibration-result.js';
import type { ScoredRating } from '../calibrate/scored-rating.js';
import { columnsOf } from '../columns/rating-columns.js';
import { inOrder } from '../columns/in-order.js';
import type { CategoryUse } from '../mfrm/category-use.js';
import { calibrateMfrmColumns } from '../mfrm/calibrate-mfrm.js';
import type { RaschSection } from '../mfrm/rasch-result.js';
import { calibrateOrdinalColumns } from '../ordinal/calibrate-ordinal.js';
import { compareOrder, type OrderComparison } from '../ordinal/compare-order.js';
import type { OrdinalSection } from '../ordinal/ordinal-result.js';

export type OrderAgreement = Omit<OrderComparison, 'swaps'>;

/** One of the models for levels against the linear one. */
export interface ModelCheck {
  readonly method: string;
  readonly converged: boolean;
  /** Why there is nothing to compare; null when there is. */
  readonly refused: string | null;
  /** Null above 3,000 candidates, whose pairs are not worth their time. */
  readonly candidates: OrderAgreement | null;
  /** Null where raters of different groups can not be compared. */
  readonly raters: OrderAgreement | null;
}

interface Logits {
  readonly value: number;
  readonly interval: readonly [number, number];
}

export interface CheckedRater {
  readonly id: string;
  /** Leniency in logits; null where nothing may be said of the rater. */
  readonly ordinal: Logits | null;
  readonly rasch: Logits | null;
  /** Mean squares of the Rasch model: 1 is expected, above it noise. */
  readonly infit: number | null;
  readonly outfit: number | null;
}

export interface CheckedCriterion {
  readonly id: string;
  /** Easiness in logits, against the average criterion. */
  readonly measure: number;
  readonly se: number;
  readonly infit: number | null;
  readonly outfit: number | null;
  /** Where an average rater passes from one rating to the next on this criterion, lowest first. */
  readonly thresholds: readonly { readonly from: number; readonly to: number; readonly value: number }[];
}

export interface CrossCheck {
  readonly ordinal: ModelCheck & { readonly thresholds: OrdinalSection['thresholds'] };
  readonly rasch: ModelCheck & {
    readonly agreement: RaschSection['agreement'] | null;
    readonly reliability: { readonly candidates: number | null; readonly raters: number | null };
  };
  /** By id. */
  readonly raters: readonly CheckedRater[];
  readonly criteria: readonly CheckedCriterion[];
  readonly categories: readonly CategoryUse[];
}

/** Pairs of candidates that are compared. */
const MAX_COMPARED = 3_000;

/**
 * The same ratings by two models that do not take the steps of the scale for equally wide: the cumulative logit model, with raters and
 * candidates random as in the linear one, and the many-facet Rasch model, with raters fixed. What is compared is the order of
 * candidates and of raters, and whether pairs swap whose intervals are apart; the models' own figures stand beside it.
 *
 * Agreement proves none of the models: all three read the same ratings, and none knows whether they are right.
 *
 * @param ratings as for `calibrate`
 * @param linear  the calibration by the linear model
 * @param options prior, seed and hooks; the cell term goes to the ordinal model, the Rasch model has none
 * @throws as `calibrate`
 * @source Agresti (2010), chapter 10; Linacre (1989); Kendall (1938)
 * @example crossCheck([], calibrate([])).ordinal.refused // 'There is no rating.'
 */
export function crossCheck(
  ratings: readonly ScoredRating[],
  linear: CalibrationResult,
  options: CalibrateOptions = {},
): CrossCheck {
  const columns = inOrder(columnsOf(ratings));
  const part = (from: number): CalibrateOptions => ({
    ...options,
    onProgress: (share) => options.onProgress?.(from + share / 2),
  });
  const ordinal = calibrateOrdinalColumns(columns, part(0));
  const rasch = calibrateMfrmColumns(columns, part(0.5));
  const section = rasch.rasch;
  return {
    ordinal: { ...checkOf(linear, ordinal, ordinal.ordinal), thresholds: ordinal.ordinal?.thresholds ?? [] },
    rasch: {
      ...checkOf(linear, rasch, section),
      agreement: section?.agreement ?? null,
      reliability: {
        candidates: section?.summary.candidates?.reliability ?? null,
        raters: section?.summary.raters?.reliability ?? null,
      },
    },
    raters: linear.raters.map(({ id }, i) => ({
      id,
      ordinal: logitsOf(ordinal.raters[i]!),
      rasch: logitsOf(rasch.raters[i]!),
      infit: mayBeTold(rasch.raters[i]!) ? (section?.raters[i]?.fit?.infit ?? null) : null,
      outfit: mayBeTold(rasch.raters[i]!) ? (section?.raters[i]?.fit?.outfit ?? null) : null,
    })),
    criteria: section ? criteriaOf(section) : [],
    categories: section?.categories ?? [],
  };
}

function checkOf(linear: CalibrationResult, other: CalibrationResult, section: object | null): ModelCheck {
  const { method, converged } = other.model;
  const refused = section === null ? (other.design.warnings.at(-1)?.message ?? null) : null;
  const together = linear.candidates.length <= MAX_COMPARED;
  return {
    ...{ method, converged, refused },
    candidates: section && together ? agreementOf(compareOrder(linear, other, 0)) : null,
    raters: section && linear.design.components === 1 ? agreementOf(compareOrder(ratersOf(linear), ratersOf(other), 0)) : null, // prettier-ignore
  };
}

const agreementOf = ({ pairs, swapped, swappedAndSeparated, kendallTau }: OrderComparison): OrderAgreement => ({
  ...{ pairs, swapped, swappedAndSeparated, kendallTau },
});

const mayBeTold = ({ statement }: CalibratedRater): boolean => statement !== 'none';

/** Only raters of whom something may be said. */
const ratersOf = ({ raters }: CalibrationResult) => ({
  candidates: raters
    .filter(mayBeTold)
    .map(({ id, leniency, interval }) => ({ id, effect: leniency, interval, expectedRank: null, component: 0 })),
});

const logitsOf = (rater: CalibratedRater): Logits | null =>
  mayBeTold(rater) && rater.leniency !== null && rater.interval !== null
    ? { value: rater.leniency, interval: rater.interval }
    : null;

/** The rating scale model has steps in common: a criterion moves all of them by its easiness. */
const criteriaOf = ({ criteria, steps }: RaschSection): CheckedCriterion[] =>
  criteria.map(({ id, measure, se, fit, easiness }) => ({
    ...{ id, measure, se, infit: fit?.infit ?? null, outfit: fit?.outfit ?? null },
    thresholds: steps.map(({ from, to, value }) => ({ from, to, value: value - easiness })),
  }));
