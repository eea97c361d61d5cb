/**
 * Every statistic that the product speaks of; also the anchor of its explanation at /calibration/methods and in docs/methods.md. What a
 * figure's 'How this is made' leads to is one of these.
 */
export const METHOD_IDS = [
  'design',
  'level-use',
  'agreement',
  'differences',
  'severity',
  'criteria',
  'halo',
  'drift',
  'components',
  'decision-study',
  'cross-check',
  'thresholds',
  'categories',
  'adjusted',
  'cut-off',
  'panel',
  'interval',
  'times',
] as const;
export type MethodId = (typeof METHOD_IDS)[number];

export interface MethodReference {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  /** Journal with volume and pages, or publisher. */
  readonly where: string;
}

export interface MethodFormula {
  /** In Unicode, as it is printed. */
  readonly text: string;
  /** As it is read aloud. */
  readonly words: string;
}

/** One statistic as everybody gets it explained: on the page, in the documents, beside each figure. */
export interface Method {
  readonly id: MethodId;
  readonly name: string;
  /** For a recruiter: what the figure says, in one or two sentences. */
  readonly plain: string;
  readonly formulas: readonly MethodFormula[];
  /** What the symbols mean and how it is computed. */
  readonly how: string;
  readonly assumptions: readonly string[];
  /** What it can not say. */
  readonly limits: readonly string[];
  /** How much it takes before anything is said. */
  readonly minimum: string;
  readonly references: readonly MethodReference[];
}
