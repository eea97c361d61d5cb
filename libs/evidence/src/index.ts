export { EvalArtifactError, type EvalArtifactErrorCode } from './artifact/eval-artifact-error.js';
export {
  EVAL_FORMATS,
  JUDGE_CLASSES,
  type EvalArtifact,
  type EvalCase,
  type EvalCheck,
  type EvalFormat,
  type EvalOutcome,
  type EvalWarning,
  type JudgeClass,
} from './artifact/eval-artifact.js';
export { decodeEvalBytes } from './input/decode-eval-bytes.js';
export { DEFAULT_EVAL_LIMITS, type EvalLimits } from './input/eval-limits.js';
export { detectEvalFormat, EVAL_PARSERS, parseEvalArtifact, type EvalParser } from './eval-parsers.js';
export { parsePromptfoo } from './promptfoo/parse-promptfoo.js';
export { summarizeEvalArtifact, type EvalSummary, type JudgeUse } from './summary/summarize-eval-artifact.js';
export { type NamedOutcomeSummary, type OutcomeSummary } from './summary/group-outcomes.js';
export { type MetricSummary } from './summary/summarize-metrics.js';
export { type ThresholdVerdict } from './summary/threshold-verdict.js';
export { wilsonInterval, type Confidence, type RateInterval } from './summary/wilson-interval.js';
