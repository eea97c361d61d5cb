import type { Level } from '@app/domain';

/** A figure, or why there is none. */
export type Figure =
  /** `note`: what to keep in mind beside it, e.g. why there is no interval, or that it is too narrow. */
  | { readonly value: number; readonly interval: readonly [number, number] | null; readonly note?: string }
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
    /** Reportable, and clear of zero after correction for having looked at many raters. */
    readonly flagged: boolean;
    /** Candidates. */
    readonly moreNeeded: number;
  };
  readonly completionHours: {
    readonly cards: number;
    /** Every time, ascending. */
    readonly hours: readonly number[];
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
  /** Pairs of raters of the same candidate, summed over the units. */
  readonly pairs: number;
  readonly levels: readonly { readonly level: Level; readonly count: number }[];
  readonly notAssessed: number;
  readonly mean: number | null;
  readonly median: number | null;
  /** Krippendorff's alpha, ordinal. */
  readonly alpha: Figure;
  /** Pairs. */
  readonly moreNeeded: number;
}
/** What the data allow to be said, what only with care, and what not yet. */
export interface CalibrationStatementView {
  readonly kind: 'can' | 'care' | 'not_yet';
  readonly title: string;
  readonly detail: string;
}
/**
 * GET /api/requisitions/:id/calibration. Independent ratings of loops whose aggregates are open to the viewer; other loops
 * leave no trace, not even a count.
 */
export interface CalibrationReportView {
  readonly requisition: { readonly id: string; readonly title: string };
  /** Name and version of the rubric pack. */
  readonly rubric: string;
  readonly generatedAt: string;
  /** Raters under their names instead of labels: for a reader with a grant. */
  readonly named: boolean;
  readonly n: {
    readonly candidates: number;
    readonly raters: number;
    readonly cards: number;
    /** Levels given. */
    readonly ratings: number;
    readonly notAssessed: number;
  };
  /** Hours after the interview at which a card is due. */
  readonly dueHours: number;
  readonly statements: readonly CalibrationStatementView[];
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
    readonly quartiles: readonly [number, number] | null;
  }[];
}

export const REPORT_FORMATS = ['pdf', 'csv', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** POST /api/requisitions/:id/calibration/exports, with an Idempotency-Key. Answers 202 with a JobView. */
export interface ReportExportBody {
  readonly format: ReportFormat;
  /** With the names of raters: needs a grant. */
  readonly names?: boolean;
}

/** GET /api/jobs/:jobId (own jobs only); POST /api/jobs/:jobId/cancellation asks for its end. */
export interface JobView {
  readonly id: string;
  readonly status: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  /** Steps done, of `total` (0 until it has begun). */
  readonly progress: number;
  readonly total: number;
  readonly cancelRequested: boolean;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  /** Why it failed, in words for people. */
  readonly error: string | null;
  /** What it made: GET /api/report-exports/:id/file. */
  readonly exportId: string | null;
}

export interface ReportExportView {
  readonly id: string;
  readonly format: ReportFormat;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  /** With the names of raters. */
  readonly named: boolean;
  readonly createdAt: string;
  readonly createdBy: { readonly id: string; readonly name: string };
}

/** GET /api/requisitions/:id/calibration/exports: who exported what and when, newest first, and the own jobs under way. */
export interface ReportExportsView {
  readonly exports: readonly ReportExportView[];
  readonly jobs: readonly (JobView & { readonly format: ReportFormat })[];
  /** Whether the reader has a grant for names. */
  readonly mayName: boolean;
}
