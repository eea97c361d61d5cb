import type { EvalArtifactView } from '@app/contracts';
import { api } from '../../../lib/api.js';

/** @param threshold share of cases that had to pass, 0 to 1; null when none was named */
export function attachArtifact(
  scorecardId: string,
  file: File,
  threshold: number | null,
  key: string,
): Promise<EvalArtifactView> {
  const form = new FormData();
  if (threshold !== null) form.set('threshold', String(threshold));
  form.set('file', file, file.name);
  return api.post<EvalArtifactView>(`/scorecards/${scorecardId}/artifacts`, form, { idempotencyKey: key });
}

export const removeArtifact = (scorecardId: string, artifactId: string): Promise<unknown> =>
  api.delete<unknown>(`/scorecards/${scorecardId}/artifacts/${artifactId}`);
