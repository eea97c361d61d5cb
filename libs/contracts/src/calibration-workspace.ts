import type { Level } from '@app/domain';
import type { CalibrationStatementView, Figure } from './calibration.js';
import type { NamesView } from './calibration-grants.js';

/** Every figure that speaks from a calibration; also the anchor of its explanation at /calibration/methods. */
export const CALIBRATION_FIGURE_IDS = [
  'severity',
  'agreement',
  'level-use',
  'halo',
  'drift',
  'criteria',
  'decision-study',
  'adjusted',
  'cut-off',
  'design',
  'panel',
] as const;
export type CalibrationFigureId = (typeof CALIBRATION_FIGURE_IDS)[number];

/** Which ratings; all of them narrow, absent is everything. Days are UTC: 2026-01-31. */
export interface CalibrationFilters {
  readonly requisition?: string;
  readonly from?: string;
  readonly to?: string;
  /** A rubric version. */
  readonly rubric?: string;
  readonly round?: string;
}

export interface WorkspaceChoice {
  readonly id: string;
  readonly label: string;
}

export interface WorkspaceStatementView extends CalibrationStatementView {
  /** What would change that, e.g. which candidates to share; null where nothing is missing. */
  readonly change: string | null;
}

export interface DriftLineView {
  readonly label: string;
  /** Oldest first; periods without a rating are left out. */
  readonly periods: readonly { readonly period: string; readonly candidates: number; readonly figure: Figure }[];
}

/** Who rated whom. Links of single candidates only while they can be drawn; the pairs of raters always. */
export interface DesignView {
  readonly components: number;
  readonly candidates: readonly { readonly label: string; readonly component: number }[];
  readonly raters: readonly {
    readonly label: string;
    readonly component: number;
    readonly candidates: number;
    /** Without this rater the others fall apart. */
    readonly isBridge: boolean;
  }[];
  /** Indexes into `candidates` and `raters`; empty with more candidates than can be drawn. */
  readonly links: readonly { readonly candidate: number; readonly rater: number; readonly isBridge: boolean }[];
  /** Raters who share candidates; indexes into `raters`. */
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly candidates: number }[];
}

export interface CalibrationFitView {
  readonly id: string;
  readonly createdAt: string;
  /** SHA-256 of the canonical ratings and of the result. */
  readonly inputHash: string;
  readonly resultHash: string;
  readonly modelVersion: string;
  readonly parameters: string;
  readonly seed: number;
  readonly method: string;
  readonly prior: string | null;
  readonly warnings: readonly string[];
  readonly components: readonly { readonly name: string; readonly value: number; readonly share: number }[];
  /** By label, never ranked. Positive = gives higher ratings. */
  readonly severity: readonly {
    readonly label: string;
    readonly candidates: number;
    readonly ratings: number;
    readonly figure: Figure;
    readonly statement: 'none' | 'interval' | 'flag';
    readonly flagged: boolean;
  }[];
  readonly halo: readonly {
    readonly label: string;
    readonly candidates: number;
    readonly halo: number | null;
    readonly spread: number | null;
  }[];
  readonly criteria: readonly {
    readonly label: string;
    readonly effect: number;
    readonly interval: readonly [number, number];
  }[];
  readonly decisionStudy: {
    readonly phi: readonly { readonly raters: number; readonly value: number }[];
    readonly needed: readonly { readonly target: number; readonly raters: number | null }[];
  };
}

/** GET /api/calibration?requisition=&from=&to=&rubric=&round=&names=true (names: with a grant; each such look is logged) */
export interface CalibrationWorkspaceView {
  readonly generatedAt: string;
  readonly filters: CalibrationFilters;
  readonly names: NamesView;
  readonly choices: {
    readonly requisitions: readonly WorkspaceChoice[];
    readonly rubrics: readonly WorkspaceChoice[];
    readonly rounds: readonly WorkspaceChoice[];
  };
  /** False: the organisation has turned adjusted scores off. */
  readonly adjusts: boolean;
  readonly n: {
    readonly candidates: number;
    readonly raters: number;
    readonly cards: number;
    readonly ratings: number;
    readonly notAssessed: number;
  };
  readonly statements: readonly WorkspaceStatementView[];
  readonly cautions: readonly string[];
  readonly levelUse: readonly {
    readonly label: string;
    readonly candidates: number;
    readonly counts: readonly [number, number, number, number];
    readonly notAssessed: number;
  }[];
  readonly agreement: readonly {
    readonly label: string;
    readonly pairs: number;
    readonly figure: Figure;
    readonly moreNeeded: number;
  }[];
  readonly drift: readonly DriftLineView[];
  readonly design: DesignView;
  /** The fit of exactly these ratings; null until somebody had it computed. */
  readonly fit: CalibrationFitView | null;
  /** Whether there is anything to fit. */
  readonly canFit: boolean;
}

/** POST /api/calibration/fits: the filters. Answers 202 with a JobView. */
export type CalibrationFitBody = CalibrationFilters;

/** GET /api/calibration/fits/:fitId/candidates: behind its switch, and logged. */
export interface AdjustedCandidatesView {
  readonly fitId: string;
  readonly rows: readonly {
    readonly label: string;
    readonly raters: number;
    readonly ratings: number;
    readonly raw: number;
    readonly figure: Figure;
    readonly component: number;
    readonly notes: readonly string[];
  }[];
  readonly cutOffs: readonly {
    readonly cut: number;
    readonly aboveRaw: number;
    readonly aboveAdjusted: number;
    readonly flips: number;
    /** Candidates whose interval holds the cut. */
    readonly undecided: number;
  }[];
}

/** GET and PUT /api/calibration/settings (admins). PUT with If-Match. */
export interface CalibrationSettingsView {
  readonly adjusts: boolean;
  readonly changedAt: string | null;
  readonly version: number;
}
export interface CalibrationSettingsBody {
  readonly adjusts: boolean;
}

/** GET /api/applications/:applicationId/calibration, from the reveal on. */
export interface PanelCalibrationView {
  readonly n: { readonly raters: number; readonly ratings: number; readonly criteria: number };
  /** Mean over criteria of the mean of their raters; null without a rating. */
  readonly raw: number | null;
  readonly criteria: readonly {
    readonly criterionId: string;
    readonly name: string;
    readonly levels: readonly Level[];
    readonly median: number;
    readonly mean: number;
    readonly range: readonly [Level, Level];
  }[];
  readonly adjusted: Figure;
  /** 'What this is', in one sentence. */
  readonly what: string;
  /** What the bar says of the independent ratings, and without each rater in turn. */
  readonly bar: {
    readonly verdict: string;
    readonly without: readonly {
      readonly raterId: string;
      readonly ratings: number;
      readonly mean: number | null;
      readonly verdict: string;
      readonly flips: boolean;
    }[];
  };
}
