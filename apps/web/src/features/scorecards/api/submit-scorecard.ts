import type { SubmitBody, SubmittedView } from '@app/contracts';
import { api } from '../../../lib/api.js';

/** One submit, the same for every try of it, so that a lost answer never submits twice. */
export interface SubmitAttempt extends Required<SubmitBody> {
  readonly version: number;
  readonly key: string;
}

export const submitScorecard = (id: string, { version, key, activeSeconds }: SubmitAttempt): Promise<SubmittedView> =>
  api.post<SubmittedView>(`/scorecards/${id}/submission`, { activeSeconds }, { ifMatch: version, idempotencyKey: key });
