export { CalibrationInputError, type CalibrationInputCode } from './ratings/calibration-input-error.js';
export { LEVELS, type Level, type Rating } from './ratings/rating.js';

export { mean } from './descriptive/mean.js';
export { median } from './descriptive/median.js';
export { quantile } from './descriptive/quantile.js';
export { sampleSd } from './descriptive/sample-sd.js';
export { averageDeviation } from './descriptive/average-deviation.js';
export { type LevelCounts } from './descriptive/count-levels.js';
export { describeCriteria, type CriterionDescription, type Spread } from './descriptive/describe-criterion.js';
export { levelUse, type LevelUse } from './descriptive/level-use.js';
export {
  completionTimes,
  MIN_CARDS_FOR_QUARTILES,
  type CompletionSummary,
  type CompletionTime,
} from './descriptive/completion-times.js';

export { ALPHA_METRICS, type AlphaMetric } from './agreement/distance.js';
export { type Unit } from './agreement/index-units.js';
export { krippendorffAlpha, type AlphaResult, type AlphaUndefinedReason } from './agreement/krippendorff-alpha.js';
export {
  alphaWithInterval,
  MIN_AGREEMENT_PAIRS,
  MIN_AGREEMENT_UNITS,
  type AlphaInterval,
  type AlphaOptions,
  type AlphaWithInterval,
} from './agreement/alpha-with-interval.js';
export { agreementByCriterion, type CriterionAgreement } from './agreement/agreement-by-criterion.js';

export {
  meanDifferenceToCoRaters,
  MIN_CANDIDATES_FOR_INTERVAL,
  MIN_CANDIDATES_TO_REPORT,
  type DifferenceInterval,
  type RaterDifference,
  type RaterDifferenceEstimate,
} from './raters/mean-difference-to-co-raters.js';
export { raterDifferences, type FlaggedRaterDifference } from './raters/rater-differences.js';

export { connectedGroups, type ConnectedGroup } from './design/connected-groups.js';
export { checkDesign, type DesignCheck, type PlannedRating } from './design/check-design.js';

export { calibrate, calibrateColumns } from './calibrate/calibrate.js';
export {
  INTERVAL_LEVEL,
  type CalibrateOptions,
  type CalibrationModelName,
  type ComponentPriorOption,
} from './calibrate/calibrate-options.js';
export { duplicateRatings } from './calibrate/duplicates.js';
export { LITERATURE_PRIOR } from './calibrate/prior.js';
export { CalibrationStopped } from './calibrate/calibration-stopped.js';
export type {
  CalibratedCandidate,
  CalibratedRater,
  CalibrationDesign,
  CalibrationModel,
  CalibrationResult,
  CalibrationWarning,
  VarianceComponents,
} from './calibrate/calibration-result.js';
export type { ScoredRating } from './calibrate/scored-rating.js';
export { columnsOf, RatingColumnsBuilder, type RatingColumns } from './columns/rating-columns.js';
export {
  candidatePosterior,
  leaveOneRaterOut,
  probabilityAbove,
  type CandidatePosterior,
  type KnownModel,
  type PosteriorWithoutRater,
} from './panel/candidate-posterior.js';
export { criterionPosterior, MIN_CRITERION_RATERS, type CriterionPosterior } from './panel/criterion-posterior.js';

export { calibrateOrdinal, calibrateOrdinalColumns } from './ordinal/calibrate-ordinal.js';
export { compareOrder, type OrderComparison, type OrderSwap } from './ordinal/compare-order.js';
export type { OrdinalCalibrationResult, OrdinalSection } from './ordinal/ordinal-result.js';
export {
  crossCheck,
  type CheckedCriterion,
  type CheckedRater,
  type CrossCheck,
  type ModelCheck,
  type OrderAgreement,
} from './cross-check/cross-check.js';
export { calibrateMfrm, calibrateMfrmColumns } from './mfrm/calibrate-mfrm.js';
export type {
  RaschCalibrationResult,
  RaschCandidate,
  RaschCriterion,
  RaschLevel,
  RaschRater,
  RaschSection,
  RaschSurprise,
} from './mfrm/rasch-result.js';
export type { FacetSummary } from './mfrm/facet-summary.js';
export type { FitStatistics } from './mfrm/fit-statistics.js';
export type { RaterAgreement } from './mfrm/rater-agreement.js';
export {
  AGREEMENT_WEIGHTS,
  weightMatrix,
  type AgreementWeights,
  type WeightMatrix,
} from './agreement/agreement-weights.js';
export { ratingTable, type RatingTable, type UnitRating } from './agreement/rating-table.js';
export { agreementCoefficients, COEFFICIENTS, type CoefficientName } from './agreement/agreement-coefficients.js';
export { type Coefficient } from './agreement/chance-corrected/coefficient.js';
export { coefficientInterval } from './agreement/coefficient-interval.js';
export { bootstrapOverUnits, type BootstrapInterval, type BootstrapOptions } from './agreement/bootstrap-over-units.js';
export { cohenKappa, crossTabulate, type CohenKappa } from './agreement/cohen-kappa.js';
export { fleissKappa, type FleissKappa } from './agreement/fleiss-kappa.js';
export { lightKappa, type LightKappa } from './agreement/light-kappa.js';
export { kendallW, type KendallW } from './agreement/kendall-w.js';
export { intraclassCorrelations, type IntraclassCorrelations } from './agreement/icc/intraclass-correlations.js';
export { incompleteIcc, type IncompleteIcc } from './agreement/icc/incomplete-icc.js';
export { iccFromComponents, type ComponentIcc } from './agreement/icc/icc-from-components.js';
export { probabilisticBenchmark, type Benchmark } from './agreement/probabilistic-benchmark.js';
export {
  summariseAgreement,
  type AgreementSummary,
  type AgreementSummaryOptions,
  type Figure,
} from './agreement/summarise-agreement.js';

export { describeDesign, describeColumns, type DescribedDesign } from './design/describe-design.js';
export { holdingPoints, type HoldingPoints } from './design/holding-points.js';
export { contrastVariance, type ContrastVariance } from './design/contrast-variance.js';
export { raterLoads, type RaterLoad } from './design/rater-loads.js';

export { type DecisionComponents, type DecisionKind } from './decision/components.js';
export { dependability } from './decision/dependability.js';
export { generalizability } from './decision/generalizability.js';
export { ratersNeededBetween } from './decision/raters-needed-between.js';
export { ratersNeeded, RELIABILITY_TARGETS, type RatersNeeded } from './decision/raters-needed.js';
export { COMPONENT_ORDER, type ComponentUncertainty } from './decision/component-uncertainty.js';
export { decisionIntervals, type DecisionIntervals } from './decision/decision-study-interval.js';
export { expectedRanks, EXACT_RANKS_UP_TO } from './decision/expected-rank.js';
export { cutOffStudy, flipsAround, probabilityAboveCut, type CutOffStudy } from './decision/cut-off.js';
export { crossedStudy, type CrossedComponents } from './gtheory/crossed-study.js';
export { nestedStudy, nestedDecision, type NestedDecision, type NestedStudy } from './gtheory/nested-study.js';
export { stationComponents, type InterviewComponents } from './gtheory/interview-study.js';

export { tInterval, type TInterval } from './descriptive/t-interval.js';
export { awg, rwg, type PanelIndex, type Scale } from './panel/within-panel-agreement.js';
export {
  flipsWithoutRater,
  panelIntervals,
  panelScore,
  type CriterionWeights,
  type PanelInterval,
  type ScoreWithoutRater,
} from './panel/panel-score.js';
export { withinCellSpread, cellShare, type WithinCellSpread } from './raters/within-cell-spread.js';
export { raterDrift, type DatedDeviation, type DriftPeriod } from './raters/rater-drift.js';
export { datedDeviations } from './raters/dated-deviations.js';
export { statementFor, type RaterStatement } from './raters/statement.js';

export { normalCdf, normalQuantile } from './distributions/normal.js';
