/** What a file turned out to be, told by its content. */
export const EVAL_FORMATS = [
  'promptfoo-json',
  'promptfoo-jsonl',
  'promptfoo-csv',
  'inspect-json',
  'inspect-eval',
  'cases-jsonl',
  'cases-csv',
] as const;
export type EvalFormat = (typeof EVAL_FORMATS)[number];

/**
 * `partial`: a score between none and all. `errored`: the case could not be judged (provider down, assertion crashed).
 * `unscored`: it ran, and nothing says how it went. The last two are neither a pass nor a failure.
 */
export const EVAL_OUTCOMES = ['passed', 'failed', 'partial', 'errored', 'unscored'] as const;
export type EvalOutcome = (typeof EVAL_OUTCOMES)[number];

/** How the run ended by the file's own word; a file of plain cases has none. */
export type EvalStatus = 'success' | 'error' | 'cancelled' | 'started' | 'unknown';

/** What decided: text comparison, a measure of likeness, another model, code, time and money, a person, or something unknown. */
export const JUDGE_CLASSES = ['exact', 'similarity', 'model-graded', 'code', 'latency-cost', 'human', 'other'] as const;
export type JudgeClass = (typeof JUDGE_CLASSES)[number];

/** One assertion or scorer on one case. `passed` is undefined where the file names it but not its verdict. */
export interface EvalCheck {
  readonly type: string;
  readonly judge: JudgeClass;
  /** The grading model, where the file names it. */
  readonly model?: string | undefined;
  readonly metric: string | undefined;
  readonly passed: boolean | undefined;
}

/** One thing a case can be sliced by: `slice` = `refunds`, `tag` = `long`, `vars.language` = `de`. */
export type SlicePair = readonly [key: string, value: string];

export interface EvalUsage {
  readonly cost?: number | undefined;
  readonly tokens?: number | undefined;
  readonly latencyMs?: number | undefined;
}

export interface EvalCase {
  readonly outcome: EvalOutcome;
  /** How a person finds the case in the file: its description or its id. */
  readonly label: string;
  readonly slices: readonly SlicePair[];
  readonly description: string | undefined;
  readonly source: string | undefined;
  /** Prompt and model; the same case runs once for each. */
  readonly variant: string;
  /** Equal for cases with the same input. Undefined where the file does not hold the whole input. */
  readonly inputKey: string | undefined;
  /** Equal for inputs that differ only in case, punctuation, spacing or numbers. */
  readonly nearKey: string | undefined;
  /** Runs of the case that were reduced to this one; 1 without repeats. */
  readonly epochs: number;
  readonly checks: readonly EvalCheck[];
  readonly scores: readonly { readonly metric: string; readonly score: number }[];
  readonly usage: EvalUsage;
}

/** Plain text from the file, cleaned and cut: shown as text, never rendered. */
export interface FailingCase {
  readonly label: string;
  readonly outcome: 'failed' | 'errored';
  readonly input: string | undefined;
  readonly reason: string | undefined;
}

export const EVAL_WARNING_CODES = [
  'STATS_MISMATCH',
  'CONTRADICTORY_OUTCOME',
  'UNKNOWN_LAYOUT',
  'CASES_WITHOUT_CHECKS',
  'DUPLICATE_CASES',
  'NEAR_DUPLICATE_CASES',
  'MIXED_VARIANTS',
  'GROUPS_MERGED',
  'RUN_NOT_FINISHED',
  'NO_SCORES',
  'NO_CASES_IN_FILE',
  'SEVERAL_SCORERS',
  'SELF_GRADED',
  'UNKNOWN_SCALE',
  'EPOCHS_REDUCED',
  'INPUTS_SHORTENED',
  'COLUMNS_GUESSED',
  'UNKNOWN_SLICE',
  'ROWS_SKIPPED',
] as const;

export interface EvalWarning {
  readonly code: (typeof EVAL_WARNING_CODES)[number];
  readonly message: string;
}

/** A parsed result file: what it says, cleaned for display and storage. Nothing in it was executed or fetched. */
export interface EvalArtifact {
  readonly format: EvalFormat;
  /** The layout version that the file states. */
  readonly formatVersion: number | undefined;
  readonly toolVersion: string | undefined;
  readonly evaluationId: string | undefined;
  /** As it stands in the file; not parsed, since a file can claim any time. */
  readonly evaluatedAt: string | undefined;
  readonly suite: string | undefined;
  readonly status: EvalStatus;
  readonly models: readonly string[];
  /** Thresholds that the file sets for one case (a share of its assertions), never for the suite. */
  readonly caseThresholds: readonly number[];
  /** Totals of the whole run, where the file states them apart from its cases. */
  readonly runUsage: EvalUsage;
  /** Aggregates that the file states, as they stand in it: a claim, shown beside what its cases give. */
  readonly stated: readonly { readonly name: string; readonly value: number }[];
  readonly cases: readonly EvalCase[];
  readonly failing: readonly FailingCase[];
  readonly warnings: readonly EvalWarning[];
}
