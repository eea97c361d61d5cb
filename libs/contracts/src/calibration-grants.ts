import type { GrantStanding } from '@app/domain';
import type { PersonRef } from './people.js';

export interface CalibrationGrantView {
  readonly id: string;
  readonly person: PersonRef;
  readonly reason: string;
  readonly grantedBy: string;
  readonly grantedAt: string;
  /** The last day on which it holds. */
  readonly endsOn: string;
  readonly standing: GrantStanding;
  readonly revoked: { readonly by: string; readonly at: string; readonly reason: string } | null;
  /** For If-Match of its revocation. */
  readonly version: number;
}

/** GET /api/calibration/grants (admins): who may read calibration with names, who could once, and whom it can be given to. */
export interface CalibrationGrantsView {
  /** Newest first. */
  readonly grants: readonly CalibrationGrantView[];
  /** Active people without a grant that stands, the reader not among them. */
  readonly people: readonly PersonRef[];
  readonly today: string;
}

/** POST /api/calibration/grants. Answers CalibrationGrantsView. */
export interface GrantCalibrationBody {
  readonly personId: string;
  readonly reason: string;
  /** A civil day. */
  readonly endsOn: string;
}

/** POST /api/calibration/grants/:grantId/revocation with If-Match. Answers CalibrationGrantsView. */
export interface RevokeGrantBody {
  readonly reason: string;
}

/** Whether the reader has a grant, and whether this answer names raters. */
export interface NamesView {
  readonly mayShow: boolean;
  readonly shown: boolean;
}
