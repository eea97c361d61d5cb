import type { RevisedView, ScorecardView } from '@app/contracts';
import { api } from '../../../lib/api.js';

/** The own card as it reads now, with the version that a revision is made against. */
export const readOwnCard = (scorecardId: string): Promise<ScorecardView> =>
  api.get<ScorecardView>(`/scorecards/${scorecardId}`);

/** @param key the same for every try of one amendment */
export const reviseCard = (
  scorecardId: string,
  body: { readonly content: ScorecardView['content']; readonly reason: string },
  version: number,
  key: string,
): Promise<RevisedView> =>
  api.post<RevisedView>(`/scorecards/${scorecardId}/revisions`, body, { ifMatch: version, idempotencyKey: key });
