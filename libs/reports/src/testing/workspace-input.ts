import { toInstant, type Level } from '@app/domain';
import { hashOf, fitRequest, runFit } from '../workspace/run-fit.js';
import { selectWorkspaceRatings } from '../workspace/select-workspace-ratings.js';
import type { StoredFit, WorkspaceInput, WorkspaceRating } from '../workspace/workspace-input.js';
import type { CalibrationResult } from '@app/calibration';

interface Cell {
  readonly candidate: string;
  readonly rater: string;
  readonly level: Level | null;
  readonly criterion?: string;
  readonly round?: string;
  readonly rubric?: string;
  readonly at?: string;
  readonly independent?: boolean;
}

export const workspaceRating = ({ candidate, rater, level, ...more }: Cell): WorkspaceRating => ({
  cardId: `${candidate}-${rater}-${more.round ?? 'R1'}`,
  candidateId: candidate,
  raterId: rater,
  roundId: more.round ?? 'R1',
  criterionId: more.criterion ?? 'C1',
  level,
  independent: more.independent ?? true,
  rubricVersionId: more.rubric ?? 'v1',
  requisitionId: 'q1',
  submittedAt: toInstant(more.at ?? '2026-03-02T10:00:00.000Z'),
  interviewEndsAt: null,
});

/** So many candidates, each rated on two criteria by three of `raters` raters, over a year. Deterministic, no chance. */
export function workspaceYear(candidates: number, raters: number): WorkspaceRating[] {
  const rows: WorkspaceRating[] = [];
  for (let candidate = 0; candidate < candidates; candidate += 1) {
    const talent = ((candidate * 7919) % 100) / 50 - 1;
    for (let seat = 0; seat < 3; seat += 1) {
      const rater = (candidate * 3 + seat * (1 + (candidate % 5))) % raters;
      for (const criterion of ['C1', 'C2']) {
        const noise = ((candidate * 31 + rater * 17 + criterion.charCodeAt(1) * 13) % 100) / 100 - 0.5;
        const value = Math.round(2.6 + talent + ((rater % 5) - 2) * 0.25 + noise * 1.4);
        const level = Math.min(4, Math.max(1, value)) as Level;
        const month = String(1 + Math.floor((candidate / candidates) * 12)).padStart(2, '0');
        const at = `2026-${month}-05T10:00:00.000Z`;
        rows.push(workspaceRating({ candidate: `c${candidate}`, rater: `r${rater}`, criterion, level, at }));
      }
    }
  }
  return rows;
}

export function workspaceInput(
  ratings: readonly WorkspaceRating[],
  more: Partial<WorkspaceInput> = {},
): WorkspaceInput {
  const criteria = ['C1', 'C2', 'C3'].map((id) => ({ id, name: `Criterion ${id}` }));
  const rounds = [
    { id: 'R1', name: 'Design' },
    { id: 'R2', name: 'Platform' },
  ];
  return {
    generatedAt: toInstant('2026-12-31T12:00:00.000Z'),
    filters: {},
    ratings,
    requisitions: [{ id: 'q1', label: 'AI PM' }],
    rubrics: ['v1', 'v2'].map((id) => ({ id, label: `AI PM ${id}`, criteria, rounds })),
    labelKey: 'a secret',
    adjusts: true,
    fit: null,
    ...more,
  };
}

/** The fit of these ratings as it would be stored. */
export function storedFit(ratings: readonly WorkspaceRating[]): StoredFit {
  const request = fitRequest(selectWorkspaceRatings(ratings, {}).ratings)!;
  const bytes = runFit(request);
  const { inputHash, modelVersion, parameters, seed } = request;
  const result = JSON.parse(bytes) as CalibrationResult;
  const createdAt = toInstant('2026-12-31T11:00:00.000Z');
  return { id: 'f1', createdAt, inputHash, resultHash: hashOf(bytes), modelVersion, parameters, seed, result };
}
