import type { Level } from '@app/domain';

/** A figure, or why there is none. */
export type Figure =
  | { readonly value: number; readonly interval: readonly [number, number] | null }
  | { readonly value: null; readonly why: string };

/** Raters are pseudonymous ('Rater 03') and listed by label, never ranked. */
export interface RaterCalibrationView {
  readonly label: string;
  readonly candidates: number;
  readonly ratings: number;
  readonly notAssessed: number;
  readonly levelUse: readonly [number, number, number, number];
  /** Own rating minus the mean of co-raters of the same candidate and criterion. */
  readonly difference: {
    readonly pairs: number;
    readonly candidates: number;
    readonly figure: Figure;
    readonly statement: 'none' | 'interval' | 'reportable';
    readonly moreNeeded: number;
  };
  readonly completionHours: {
    readonly cards: number;
    readonly median: number | null;
    readonly quartiles: readonly [number, number] | null;
  };
}
export interface CriterionCalibrationView {
  readonly criterionId: string;
  readonly name: string;
  readonly candidates: number;
  readonly ratings: number;
  /** Candidates rated by two or more on this criterion. */
  readonly units: number;
  readonly levels: readonly { readonly level: Level; readonly count: number }[];
  readonly notAssessed: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly alpha: Figure;
  readonly moreNeeded: number;
}
/** GET /api/requisitions/:id/calibration; exports at /calibration/export?format=csv|pdf|json. Only revealed, independent ratings. */
export interface CalibrationReportView {
  readonly requisition: { readonly id: string; readonly title: string };
  readonly rubric: string;
  readonly generatedAt: string;
  readonly n: {
    readonly candidates: number;
    readonly raters: number;
    readonly cards: number;
    readonly ratings: number;
  };
  readonly method: readonly string[];
  readonly cautions: readonly string[];
  readonly raters: readonly RaterCalibrationView[];
  readonly criteria: readonly CriterionCalibrationView[];
  readonly rounds: readonly {
    readonly roundId: string;
    readonly name: string;
    readonly cards: number;
    readonly hours: readonly number[];
    readonly median: number | null;
  }[];
}
