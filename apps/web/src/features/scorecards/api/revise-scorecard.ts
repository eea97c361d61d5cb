import type { RevisedView, ReviseBody } from '@app/contracts';
import { api } from '../../../lib/api.js';

/** @param key the same for every try of one revision, so that a lost answer never revises twice */
export const reviseScorecard = (id: string, body: ReviseBody, version: number, key: string): Promise<RevisedView> =>
  api.post<RevisedView>(`/scorecards/${id}/revisions`, body, { ifMatch: version, idempotencyKey: key });
