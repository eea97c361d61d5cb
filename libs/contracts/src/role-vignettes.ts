import type { RoleFinding, VisibleVignette } from '@app/domain';

/** GET /api/role-vignettes: the newest set of each pack, with the reader's own standing and nobody else's. */
export interface RoleVignetteListView {
  readonly sets: readonly {
    readonly packId: string;
    readonly title: string;
    readonly rubric: string;
    /** The own version of the pack that the organisation uses, where there is one: the moments were not written against it. */
    readonly ownRubric: string | null;
    readonly minutes: number;
    readonly answered: number;
    readonly of: number;
  }[];
}

/** GET /api/role-vignettes/:packId, and the answer to an answer. */
export interface RoleVignetteSetView {
  /** Names the version: sent back with each answer. */
  readonly setId: string;
  readonly packId: string;
  readonly title: string;
  readonly rubric: string;
  /** As in the list. */
  readonly ownRubric: string | null;
  readonly minutes: number;
  readonly vignettes: readonly VisibleVignette[];
  /** The reader answered an earlier version of this pack: this one may be answered anew. */
  readonly isAnew: boolean;
}

/** POST /api/role-vignettes/:packId/answers: final, since it opens the reference. */
export interface AnswerVignetteBody {
  readonly setId: string;
  readonly vignetteId: string;
  readonly choice: RoleFinding;
}
