import type { CoverageWarning } from '@app/domain';
import type { PersonRef } from './people.js';

export interface CoverageRowView {
  readonly criterionId: string;
  /** One per panel round that rates the criterion. */
  readonly cells: readonly { readonly roundId: string; readonly people: readonly PersonRef[] }[];
  /** Different people, however many rounds each sits in. */
  readonly raters: number;
}

export interface CoverageWarningView {
  readonly kind: CoverageWarning['kind'];
  readonly criterionIds: readonly string[];
  readonly title: string;
  readonly reason: string;
  readonly remedy: string;
  /** The proposed additions remove it. */
  readonly isHelped: boolean;
}

/** What the design check says of a plan: which statistics it lets be computed. */
export interface DesignCheckView {
  /** Criteria for which agreement can be computed, of how many. */
  readonly agreement: number;
  readonly criteria: number;
  /** Raters who can be compared with a co-rater, of how many. */
  readonly comparable: number;
  readonly raters: number;
  /** Within a group raters can be compared, between groups not. */
  readonly groups: readonly (readonly PersonRef[])[];
}

/**
 * GET /api/requisitions/:id/coverage (its usual panel), GET /api/applications/:id/coverage (the panel of one loop): for whoever may set
 * that panel. Who is asked for what, never how far anybody is.
 */
export interface CoverageView {
  readonly rounds: readonly {
    readonly roundId: string;
    readonly minutes: number;
    readonly people: readonly PersonRef[];
  }[];
  readonly rows: readonly CoverageRowView[];
  readonly warnings: readonly CoverageWarningView[];
  readonly proposal: {
    readonly additions: readonly {
      readonly roundId: string;
      readonly person: PersonRef;
      /** Criteria short of raters that it helps. */
      readonly criterionIds: readonly string[];
    }[];
    /** No smaller set covers as much. */
    readonly isSmallest: boolean;
    /** Why no addition helps the rest, in words. */
    readonly beyondHelp: readonly string[];
  };
  readonly check: { readonly now: DesignCheckView; readonly after: DesignCheckView | null };
}

/**
 * POST .../coverage/additions (Idempotency-Key): the proposal as it was read. When the panel changed meanwhile: 409 COVERAGE.CHANGED with
 * the coverage of now as `current`, and nothing is added. Answers CoverageView.
 */
export interface CoverageAdditionsBody {
  readonly additions: readonly { readonly roundId: string; readonly personId: string }[];
}
