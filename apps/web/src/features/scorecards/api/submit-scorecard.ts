import type { SubmittedView } from '@app/contracts';
import { api } from '../../../lib/api.js';

/** @param key the same for every try of one submit, so that a lost answer never submits twice */
export const submitScorecard = (id: string, version: number, key: string): Promise<SubmittedView> =>
  api.post<SubmittedView>(`/scorecards/${id}/submission`, undefined, { ifMatch: version, idempotencyKey: key });
