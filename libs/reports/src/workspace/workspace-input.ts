import type { CalibrationResult, CrossCheck } from '@app/calibration';
import type { CalibrationFilters, WorkspaceChoice } from '@app/contracts';
import type { ConnectingRating, Instant } from '@app/domain';
import type { ReportedRating } from '../calibration/calibration-input.js';

export interface WorkspaceRating extends ReportedRating {
  readonly requisitionId: string;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A rubric version with its criteria and rounds, variants included. */
export interface WorkspaceRubric {
  readonly id: string;
  /** Name and version, as people call it. */
  readonly label: string;
  readonly criteria: readonly Named[];
  readonly rounds: readonly Named[];
}

/** A stored fit: what it is, and what it found. */
export interface StoredFit {
  readonly id: string;
  readonly createdAt: Instant;
  readonly inputHash: string;
  readonly resultHash: string;
  readonly modelVersion: string;
  readonly parameters: string;
  readonly seed: number;
  /** `crossCheck` from the second model version on. */
  readonly result: CalibrationResult & { readonly crossCheck?: CrossCheck };
}

/** Everything the workspace is made of; plain data, so that it can travel to another thread. */
export interface WorkspaceInput {
  readonly generatedAt: Instant;
  readonly filters: CalibrationFilters;
  /** Whatever the viewer may see aggregates of, before any filter: labels must not change with a filter. */
  readonly ratings: readonly WorkspaceRating[];
  /** Answers to shared cases that the viewer may be told of: they connect raters, and are in nothing that is said of candidates. */
  readonly answers?: readonly ConnectingRating[];
  readonly requisitions: readonly WorkspaceChoice[];
  readonly rubrics: readonly WorkspaceRubric[];
  readonly labelKey: string;
  /** Whether the reader has a grant for names; and names of raters by id, where they asked for them. */
  readonly mayName?: boolean;
  readonly raterNames?: Readonly<Record<string, string>>;
  readonly adjusts: boolean;
  readonly fit: StoredFit | null;
}
