import type { CalibrationFilters } from '@app/contracts';
import { type FitRequest, fitRequest, linkingRatings, selectWorkspaceRatings, type WorkspaceInput } from '@app/reports';
import { scopeKeyOf } from './fit-job.js';

/** What to fit for what one person may see, under their filters; undefined where nothing is left. */
export function requestFor(
  { ratings: seen, answers = [] }: Pick<WorkspaceInput, 'ratings' | 'answers'>,
  filters: CalibrationFilters,
): FitRequest | undefined {
  const { ratings } = selectWorkspaceRatings(seen, filters);
  return fitRequest(ratings, scopeKeyOf(filters), linkingRatings(answers, ratings, filters));
}
