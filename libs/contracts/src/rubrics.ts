import type { Rubric } from '@app/domain';

export interface RubricVersionListItem {
  readonly id: string;
  readonly packId: string;
  readonly name: string;
  readonly version: string;
  readonly contentHash: string;
  readonly publishedAt: string;
  readonly current: boolean;
}
/** GET /api/rubrics */
export interface RubricListView {
  readonly versions: readonly RubricVersionListItem[];
}
/** GET /api/rubrics/:rubricVersionId */
export interface RubricVersionView extends RubricVersionListItem {
  readonly rubric: Rubric;
}

/** GET /api/rubrics/:rubricVersionId/exposure: how often each question was asked in its present wording. */
export interface QuestionExposureView {
  readonly months: number;
  /** Fewer are not told. */
  readonly minimum: number;
  /** By question id; absent: fewer than the minimum. */
  readonly asked: Readonly<Record<string, number>>;
}
