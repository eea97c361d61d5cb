import type { LadderNeed, LadderPolicy, LadderStep } from '@app/domain';
import type { PersonRef } from './people.js';

export interface CertificationView {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}
/** One person in one round of a pack. */
export interface LadderPlaceView {
  readonly packId: string;
  readonly roundId: string;
  readonly step: LadderStep;
  readonly missing: readonly LadderNeed[];
  readonly shadows: number;
  readonly reverseShadows: number;
  readonly certification: CertificationView | null;
  /** Of what was said of this place, for If-Match; 0: nothing yet. */
  readonly version: number;
}
export interface LadderPackView {
  readonly packId: string;
  readonly name: string;
  readonly rounds: readonly { readonly id: string; readonly name: string; readonly shortName: string }[];
}
export interface LadderPersonView extends PersonRef {
  readonly places: readonly LadderPlaceView[];
  /** Calibration cases answered; null while the reader is blind on one. */
  readonly cases: number | null;
}

/** GET /api/training */
export interface LadderView {
  readonly policy: LadderPolicy;
  /** For If-Match; 0 while the product's defaults hold. */
  readonly policyVersion: number;
  readonly casesOf: number;
  readonly packs: readonly LadderPackView[];
  readonly people: readonly LadderPersonView[];
}
/** GET /api/my-training: rounds that one has begun, practises in or interviews. */
export interface MyLadderView {
  readonly policy: LadderPolicy;
  readonly casesOf: number;
  readonly cases: number;
  readonly places: readonly (LadderPlaceView & { readonly pack: string; readonly round: string })[];
}
/** PUT /api/training/certifications with If-Match: says, or takes back, that somebody interviews a round alone. Answers LadderView. */
export interface CertifyBody {
  readonly personId: string;
  readonly packId: string;
  readonly roundId: string;
  readonly certified: boolean;
  /** Needed to certify. */
  readonly reason: string;
}
