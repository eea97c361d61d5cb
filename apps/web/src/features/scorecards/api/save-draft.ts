import type { DraftSavedView, SaveDraftBody } from '@app/contracts';
import type { ScorecardContent } from '@app/domain';
import { api } from '../../../lib/api.js';

/** Browsers refuse to let more than 64 kB outlive a page. */
const KEEPALIVE_BYTES = 60_000;

/** @param last set when the page is about to go: the request then outlives it */
export function saveDraft(
  id: string,
  content: ScorecardContent,
  version: number,
  last = false,
): Promise<DraftSavedView> {
  const body: SaveDraftBody = { content };
  const keepalive = last && JSON.stringify(body).length < KEEPALIVE_BYTES;
  return api.put<DraftSavedView>(`/scorecards/${id}/draft`, body, { ifMatch: version, keepalive });
}
