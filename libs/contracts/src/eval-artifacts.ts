import type { PersonRef } from './people.js';
import type { EvalArtifactView } from './scorecards.js';

/** An artefact attached to the candidate: candidate material, like a document. */
export interface LoopArtifactView extends EvalArtifactView {
  /** The round it was shown in, the criterion it speaks to; null: none in particular. */
  readonly roundId: string | null;
  readonly criterionId: string | null;
  readonly mayRemove: boolean;
  /** Only for whoever arranges the loop, where the requisition hides who the candidate is. */
  readonly safeForPanel?: boolean;
}

/** An artefact on a card: one's own, or one that the policy opens. */
export interface CardArtifactView extends EvalArtifactView {
  readonly scorecardId: string;
  /** Null: the viewer. */
  readonly author: PersonRef | null;
}

/** GET /api/applications/:id/artifacts: every eval artefact of the candidate that this person may see. */
export interface ArtifactShelfView {
  readonly artifacts: readonly LoopArtifactView[];
  readonly cardArtifacts: readonly CardArtifactView[];
  /** Where this person may attach one now; [] nowhere. */
  readonly attachAt: 'everywhere' | readonly string[];
  readonly rounds: readonly { readonly id: string; readonly name: string; readonly criterionIds: readonly string[] }[];
  readonly criteria: readonly { readonly id: string; readonly name: string }[];
}
/**
 * POST /api/applications/:id/artifacts (Idempotency-Key): multipart field 'file', before it optionally 'threshold' (0..1), 'roundId' and
 * 'criterionId'. Answers LoopArtifactView. DELETE .../artifacts/:artifactId: 204. Both 409 EVIDENCE.DECIDED once the loop is decided.
 */

/** PUT /api/applications/:id/artifacts/:artifactId/mark, as for documents. Answers LoopArtifactView. */
export interface ArtifactMarkBody {
  readonly safeForPanel: boolean;
}

export interface CaseChangesView {
  /** Cases judged in both files. */
  readonly compared: number;
  readonly better: number;
  readonly worse: number;
  readonly samePassed: number;
  readonly sameFailed: number;
}

/**
 * GET /api/applications/:id/artifacts/comparison?before=&after=&slice=: the same cases in two files that this person may see.
 * .../comparison/file?...&format=csv|json is the download.
 */
export interface ArtifactComparisonView extends CaseChangesView {
  readonly before: { readonly id: string; readonly fileName: string; readonly models: readonly string[] };
  readonly after: { readonly id: string; readonly fileName: string; readonly models: readonly string[] };
  /** The models differ; false too when a file names none. */
  readonly isModelChange: boolean;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  readonly notJudged: number;
  readonly notMatched: number;
  readonly passRateBefore: number | null;
  readonly passRateAfter: number | null;
  /** Two-sided exact McNemar over better and worse. */
  readonly p: number;
  readonly sliceKey: string | null;
  readonly sliceKeys: readonly string[];
  readonly slices: readonly (CaseChangesView & { readonly value: string })[];
  /** Null: the second file marks no case as never to fail. */
  readonly unforgivable: CaseChangesView | null;
  /** Texts of the files, cleaned and cut; shown as plain text. */
  readonly changed: readonly {
    readonly label: string;
    readonly change: 'worse' | 'better';
    readonly slices: readonly string[];
    readonly unforgivable: boolean;
  }[];
}
