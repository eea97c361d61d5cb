import type { LostComparability, Rubric, RubricChange, RubricLine, RoundMinutes } from '@app/domain';

export interface RubricVersionListItem {
  readonly id: string;
  readonly packId: string;
  readonly name: string;
  readonly version: string;
  readonly contentHash: string;
  readonly publishedAt: string;
  /** What a new requisition begins with. */
  readonly current: boolean;
  readonly line: RubricLine;
  /** The file that the server has now says just this. */
  readonly onServer: boolean;
}
/** GET /api/rubrics */
export interface RubricListView {
  readonly versions: readonly RubricVersionListItem[];
}
/** GET /api/rubrics/:rubricVersionId */
export interface RubricVersionView extends RubricVersionListItem {
  readonly rubric: Rubric;
}

export interface RubricHistoryItem extends RubricVersionListItem {
  /** Null for what came with the server. */
  readonly publishedBy: { readonly id: string; readonly name: string } | null;
  readonly reason: string;
  /** The version that this one was made from; null for what came with the server. */
  readonly basedOn: string | null;
}
/** GET /api/rubric-packs/:packId */
export interface RubricPackView {
  readonly packId: string;
  readonly name: string;
  /** The version that the next one follows. */
  readonly head: RubricVersionListItem;
  /** The next version must have a higher number than this. */
  readonly highestVersion: string;
  /** The newest first. */
  readonly versions: readonly RubricHistoryItem[];
}

export interface RubricDifferenceView {
  readonly changes: readonly RubricChange[];
  /** Criteria whose levels do not mean the same before and after. */
  readonly lostComparability: readonly LostComparability[];
}
/** GET /api/rubrics/:rubricVersionId/changes?since=ID */
export interface RubricChangesView extends RubricDifferenceView {
  readonly from: RubricVersionListItem;
  readonly to: RubricVersionListItem;
}
/** GET /api/rubrics/:rubricVersionId/source */
export interface RubricSourceView {
  readonly rubricVersionId: string;
  readonly version: string;
  readonly sourceText: string;
}

/** POST /api/rubric-packs/:packId/checks */
export interface CheckRubricBody {
  readonly sourceText: string;
}
export interface RubricProblemView {
  /** '<pack>/rubric.yaml' of the pack that the text extends; null for the text itself. */
  readonly file: string | null;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
}
export interface RubricCheckView {
  /** Empty: the text may be published, if it changes anything. */
  readonly problems: readonly RubricProblemView[];
  /** Against the version that it would follow; null while the text can not be understood as a rubric. */
  readonly difference: RubricDifferenceView | null;
}

/** What a new version meets: a requisition that is not closed and stands on some version of the pack. */
export interface RubricImpactItem {
  readonly requisitionId: string;
  readonly title: string;
  readonly status: 'draft' | 'open';
  readonly rubricVersionId: string;
  readonly version: string;
  /** Loops that exist for the viewer, by what they may know of them. */
  readonly loops: { readonly planned: number; readonly begun: number };
  /** Null where the viewer may not know the status of every card. */
  readonly cards: { readonly submitted: number; readonly waiting: number } | null;
  /** No loop has been opened: the requisition can be moved to the new version. */
  readonly canMove: boolean;
}
/** GET /api/rubric-packs/:packId/impact */
export interface RubricImpactView {
  readonly requisitions: readonly RubricImpactItem[];
}

/** POST /api/rubric-packs/:packId/versions, with an Idempotency-Key */
export interface PublishRubricBody {
  readonly sourceText: string;
  readonly reason: string;
  /** Content hash of the version that this one follows, as the person saw it: another one there answers 412. */
  readonly baseHash: string;
  /** Requisitions that change over to it now. All others keep the version that they have. */
  readonly moveRequisitionIds: readonly string[];
}
export interface RubricPublishedView {
  readonly rubricVersionId: string;
  readonly version: string;
  readonly moved: readonly {
    readonly requisitionId: string;
    readonly title: string;
    /** The confirmed bar does not fit the new version: it is confirmed anew before the requisition opens again. */
    readonly barToConfirm: boolean;
  }[];
}

/** GET /api/rubrics/:rubricVersionId/exposure: how often each question was asked in its present wording, and how long cards take. */
export interface QuestionExposureView {
  readonly months: number;
  /** Fewer are not told. */
  readonly minimum: number;
  /** By question id; absent: fewer than the minimum. */
  readonly asked: Readonly<Record<string, number>>;
  /** How long a card of a round takes its author, by round id; absent: fewer than five cards that are open. */
  readonly minutes: Readonly<Record<string, RoundMinutes>>;
}
