export const EVAL_FORMATS = ['promptfoo-json'] as const;
export type EvalFormat = (typeof EVAL_FORMATS)[number];

/** `error`: the case could not be judged (provider down, assertion crashed). It is neither a pass nor a failure. */
export type EvalOutcome = 'passed' | 'failed' | 'error';

/** What decided: text comparison, a measure of likeness, another model, code, time and money, a person, or something unknown. */
export const JUDGE_CLASSES = ['exact', 'similarity', 'model-graded', 'code', 'latency-cost', 'human', 'other'] as const;
export type JudgeClass = (typeof JUDGE_CLASSES)[number];

/** One assertion on one case. `passed` is undefined where the file names the assertion but not its verdict. */
export interface EvalCheck {
  readonly type: string;
  readonly judge: JudgeClass;
  readonly metric: string | undefined;
  readonly passed: boolean | undefined;
}

export interface EvalCase {
  readonly outcome: EvalOutcome;
  /** From the case's metadata. */
  readonly slice: string | undefined;
  readonly description: string | undefined;
  readonly source: string | undefined;
  /** Prompt and provider; the same case runs once for each. */
  readonly variant: string;
  /** Equal for cases with the same variables under the same variant. */
  readonly inputKey: string;
  readonly checks: readonly EvalCheck[];
  readonly scores: readonly { readonly metric: string; readonly score: number }[];
}

export interface EvalWarning {
  readonly code:
    | 'STATS_MISMATCH'
    | 'CONTRADICTORY_OUTCOME'
    | 'UNKNOWN_LAYOUT'
    | 'CASES_WITHOUT_CHECKS'
    | 'DUPLICATE_CASES'
    | 'MIXED_VARIANTS'
    | 'GROUPS_MERGED';
  readonly message: string;
}

/** A parsed result file: what it says, cleaned for display and storage. Nothing in it was executed or fetched. */
export interface EvalArtifact {
  readonly format: EvalFormat;
  readonly layout: string;
  readonly toolVersion: string | undefined;
  readonly evaluationId: string | undefined;
  /** As it stands in the file; not parsed, since a file can claim any time. */
  readonly evaluatedAt: string | undefined;
  readonly title: string | undefined;
  readonly cases: readonly EvalCase[];
  readonly warnings: readonly EvalWarning[];
}
