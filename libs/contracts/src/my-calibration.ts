import type { VignetteScore } from '@app/domain';

export type LevelCounts4 = readonly [number, number, number, number];

/** How one's own answer to a case stands to its reference: criteria, each in one of the four. */
export interface MirrorCaseView {
  readonly caseId: string;
  readonly title: string;
  readonly same: number;
  readonly above: number;
  readonly below: number;
  readonly cannotTell: number;
}

export interface MirrorVignettesView extends VignetteScore {
  readonly packId: string;
  readonly title: string;
}

export type MirrorDifference =
  /** Under five shared candidates: no figure at all. */
  | { readonly statement: 'none'; readonly moreNeeded: number }
  | {
      /** 'interval' from five candidates on, 'reportable' from ten on. */
      readonly statement: 'interval' | 'reportable';
      /** Levels above (+) or below (-) the colleagues who rated the same candidate on the same criterion. */
      readonly mean: number;
      /** 90 %; null when every candidate shows the same difference. */
      readonly interval: readonly [number, number] | null;
    };

/** GET /api/my-calibration: of the reader alone, from loops that are revealed. Nobody else has such a page of them. */
export interface MyCalibrationView {
  readonly cards: number;
  readonly candidates: number;
  readonly ratings: number;
  readonly notAssessed: number;
  /** Candidate and criterion that a colleague rated as well. */
  readonly shared: {
    readonly candidates: number;
    readonly units: number;
    readonly own: LevelCounts4;
    readonly colleagues: LevelCounts4;
  };
  readonly difference: MirrorDifference;
  /** Pieces of evidence on a card; null without a card. */
  readonly evidencePerCard: number | null;
  readonly time: { readonly cards: number; readonly medianMinutes: number | null };
  readonly cases: readonly MirrorCaseView[];
  /** Own answers to role vignettes beside their references, of the newest sets that have one. */
  readonly vignettes: readonly MirrorVignettesView[];
}
