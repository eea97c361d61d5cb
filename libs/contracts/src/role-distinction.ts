import type { RoleChance, RoleProfile, RoleStanding } from '@app/domain';
import type { PersonRef } from './people.js';

/** One indicator with what each rater who was asked answered. */
export interface RoleIndicatorView {
  readonly id: string;
  readonly text: string;
  readonly standing: RoleStanding;
  readonly yes: number;
  readonly no: number;
  readonly answers: readonly {
    readonly raterId: string;
    readonly answer: 'yes' | 'no' | 'not_seen';
    readonly quote: string;
  }[];
}

export interface RoleProfileEvidenceView {
  readonly profile: RoleProfile;
  readonly label: string;
  readonly yes: number;
  readonly asked: number;
  readonly leftOut: number;
  readonly indicators: readonly RoleIndicatorView[];
}

/** What the panel saw of the role: advisory, no score. */
export interface RoleDistinctionView {
  /** Why nothing is shown; null where something is. */
  readonly none: string | null;
  /** Raters with an answer, in the order their cards were sealed. */
  readonly raters: readonly PersonRef[];
  /** All five. */
  readonly profiles: readonly RoleProfileEvidenceView[];
  readonly agreement: {
    readonly words: string;
    /** Null where raters or indicators are too few; `chanceWords` says so. */
    readonly chance: RoleChance | null;
    readonly chanceWords: string;
  };
  /** Sentences without names: what raters disagree on, then profiles that are strong together. */
  readonly contested: readonly string[];
  /** The whole in plain sentences, as the record holds it. */
  readonly sentences: readonly string[];
}

/** In a decision record: no names, since whose answer is whose stands on the cards. */
export interface RoleDistinctionRecord {
  readonly sentences: readonly string[];
  readonly profiles: readonly {
    readonly profile: RoleProfile;
    readonly label: string;
    readonly yes: number;
    readonly asked: number;
    readonly indicators: readonly {
      readonly id: string;
      readonly text: string;
      readonly yes: number;
      readonly no: number;
      readonly notSeen: number;
    }[];
  }[];
}
