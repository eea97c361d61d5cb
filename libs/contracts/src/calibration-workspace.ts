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
  'cross-check',
  'thresholds',
  'categories',
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
  readonly periods: readonly {
    readonly period: string;
    readonly candidates: number;
    readonly figure: Figure;
    /** Differs from the rater's other periods, after correction for all of them. */
    readonly flagged: boolean;
  }[];
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
    /** Of candidates. */
    readonly ratings: number;
    /** What else is in the figure: ratings this rater gave in shared cases that connect the raters, and in how many of them. */
    readonly fromCases: { readonly ratings: number; readonly cases: number };
    readonly figure: Figure;
    readonly statement: 'none' | 'interval' | 'flag';
    readonly flagged: boolean;
    /** The difference to co-raters of the same candidates and criteria: needs no model, and checks whether strong candidates are behind it. */
    readonly within: {
      readonly candidates: number;
      readonly figure: Figure;
      /** Clears zero on the side of the model's figure. A noted difference that it does not confirm may be whom the rater met. */
      readonly confirms: boolean;
    };
  }[];
  readonly halo: readonly {
    readonly label: string;
    readonly candidates: number;
    /** With its interval, or why there is none. */
    readonly halo: Figure;
    readonly spread: Figure;
  }[];
  readonly criteria: readonly {
    readonly label: string;
    readonly effect: number;
    readonly interval: readonly [number, number];
  }[];
  readonly decisionStudy: {
    /** Criteria that one rater rates of one candidate, on average: what a panel of the curve does as well. */
    readonly criteriaPerRater: number;
    /** Absolute decisions (severity counts), then relative ones. */
    readonly phi: readonly DecisionPointView[];
    readonly eRho2: readonly DecisionPointView[];
    /** Why there is nothing; null where there is. */
    readonly missing: string | null;
    /** Both ends in whole raters; null where no number may be enough, and no interval where components have none. */
    readonly needed: readonly {
      readonly target: number;
      readonly raters: number | null;
      readonly interval: readonly [low: number | null, high: number | null] | null;
    }[];
  };
  readonly crossCheck: CrossCheckView;
}

export interface DecisionPointView {
  readonly raters: number;
  readonly value: number;
  readonly interval: readonly [number, number] | null;
}

/** The same ratings by two models for levels; figures of raters in logits, by label. */
export interface CrossCheckView {
  /** Why there is nothing to compare; null when there is. */
  readonly missing: string | null;
  /** What agrees and what does not, then what it can not say. */
  readonly findings: readonly string[];
  readonly limits: readonly string[];
  readonly raters: readonly {
    readonly label: string;
    readonly candidates: number;
    readonly linear: Figure;
    readonly ordinal: Figure;
    readonly rasch: Figure;
    readonly infit: number | null;
    readonly outfit: number | null;
  }[];
  readonly criteria: readonly {
    readonly label: string;
    readonly measure: number;
    readonly interval: readonly [number, number];
    readonly infit: number | null;
    readonly outfit: number | null;
    /** Logits at which an average rater passes from one level to the next. */
    readonly thresholds: readonly { readonly from: number; readonly to: number; readonly value: number }[];
  }[];
  readonly levels: readonly {
    readonly level: number;
    readonly n: number;
    readonly share: number;
    readonly averageMeasure: number;
  }[];
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
    /** Candidates with less than nine chances in ten on either side. */
    readonly undecided: number;
    /** Share of candidates who are expected to be on the right side; null without candidates. */
    readonly accuracy: number | null;
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
    /** From three raters of this criterion on, by their ratings alone; else why there is none. */
    readonly estimate: Figure;
  }[];
  readonly adjusted: Figure;
  /** There is no number yet because it is being computed: ask again. */
  readonly pending: boolean;
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
