export interface EvalLimits {
  /** Of the file in UTF-8. */
  readonly maxBytes: number;
  /** Nesting of arrays and objects. */
  readonly maxDepth: number;
  readonly maxCases: number;
}

/** Assertions, or named scores, of one case: an honest case has a handful. */
export const MAX_CHECKS_PER_CASE = 1_000;

export const DEFAULT_EVAL_LIMITS: EvalLimits = { maxBytes: 20_000_000, maxDepth: 100, maxCases: 100_000 };
