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
