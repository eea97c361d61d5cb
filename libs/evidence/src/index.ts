export { EvalArtifactError, type EvalArtifactErrorCode } from './artifact/eval-artifact-error.js';
export type { EvalArtifact, EvalOutcome, EvalStatus, FailingCase } from './artifact/eval-artifact.js';
export {
  compareArtifacts,
  type ChangeCounts,
  type ChangedCase,
  type EvalComparison,
} from './compare/compare-artifacts.js';
export { mcnemarExact } from './compare/mcnemar.js';
export { evalInputOf, type EvalInput } from './input/eval-input.js';
export { DEFAULT_EVAL_LIMITS, type EvalLimits } from './input/eval-limits.js';
export { COLUMN_ROLES, type ColumnMapping, type ColumnRole } from './plain/column-mapping.js';
export { readEvalArtifact, type ReadArtifactOptions } from './read-eval-artifact.js';
export type { EvalSummary, JudgeUse, SliceSummary } from './summary/eval-summary.js';
export type { OutcomeSummary } from './summary/group-outcomes.js';
export { summarizeEvalArtifact, type SummarizeOptions } from './summary/summarize-eval-artifact.js';
export type { MetricSummary } from './summary/summarize-metrics.js';
export { casesNeeded } from './summary/threshold-verdict.js';
export { UNKNOWN_TOPICS, type UnknownTopic } from './summary/unknown-topics.js';
export { wilsonInterval, type RateInterval } from './summary/wilson-interval.js';
