import type { WithdrawBody, WithdrawnView } from '@app/contracts';
import { api } from '../../../lib/api.js';

export const withdrawScorecard = (
  id: string,
  body: WithdrawBody,
  version: number,
  key: string,
): Promise<WithdrawnView> =>
  api.post<WithdrawnView>(`/scorecards/${id}/withdrawal`, body, { ifMatch: version, idempotencyKey: key });
