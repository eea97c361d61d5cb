import type { Level, LoopState } from '@app/domain';
import type { AgendaItemView, CriterionScoreView } from './debriefs.js';
import type { PersonRef } from './people.js';

/**
 * GET /api/applications/:id/debrief/events, GET /api/projector/events: server-sent events without content. Each says what to ask again;
 * `snapshot` says: everything. The id ('epoch-number') is the recipient's own, without a gap; Last-Event-ID, or `?after=`, resumes.
 */
export const LIVE_EVENTS = ['snapshot', 'debrief', 'phase', 'clock', 'presence'] as const;
export type LiveEvent = (typeof LIVE_EVENTS)[number];

/** GET /api/applications/:id/debrief/presence: who has the debrief open now, by name; 404 before the reveal, to everybody. */
export interface PresenceView {
  readonly people: readonly PersonRef[];
}

/** POST /api/projector/code, by a screen that nobody signed in on: what to show on it until somebody enters it in a debrief. */
export interface ProjectorCodeView {
  readonly code: string;
  readonly expiresAt: string;
}

/** PUT /api/applications/:id/projector (facilitator or chair): the code that the screen shows. Answers ProjectorPairedView. */
export interface PairProjectorBody {
  readonly code: string;
}

/** GET, PUT, DELETE /api/applications/:id/projector (facilitator or chair). */
export interface ProjectorPairedView {
  readonly paired: { readonly by: PersonRef; readonly at: string; readonly expiresAt: string } | null;
}

/** A row of the matrix: what each rater gave, in the order of `raters`; null: not assessed or not asked. */
export interface ProjectedCriterion {
  readonly id: string;
  readonly name: string;
  readonly levels: readonly (Level | null)[];
}

/**
 * GET /api/projector/debrief, with the cookie of a paired screen; 404 without. What every participant who is not recused may see; a part
 * that one of them may not is absent.
 */
export interface ProjectionView {
  readonly title: string;
  readonly candidate: string;
  readonly state: LoopState;
  readonly raters?: readonly PersonRef[];
  readonly criteria?: readonly ProjectedCriterion[];
  readonly scores?: readonly CriterionScoreView[];
  readonly agenda?: readonly AgendaItemView[];
  readonly present?: readonly PersonRef[];
}
