import type {
  ApplicationView,
  DocumentView,
  InterviewBody,
  LinkBody,
  MoveBody,
  PracticeBody,
  RecusalBody,
  ReplacementBody,
  RoundPanelBody,
  RoundPlanView,
  RoundReadinessView,
} from '@app/contracts';
import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: ['applications', id],
    queryFn: ({ signal }) => api.get<ApplicationView>(`/applications/${id}`, { signal }),
  });

export const useApplication = (id: string): ApplicationView => useSuspenseQuery(applicationQuery(id)).data;

/** @param version of the interview that was read; 0 when there is none yet */
export const saveInterview = (
  id: string,
  roundId: string,
  body: InterviewBody,
  version: number,
): Promise<RoundPlanView['interview']> =>
  api.put(`/applications/${id}/interviews/${encodeURIComponent(roundId)}`, body, { ifMatch: version });

export const readApplication = (id: string): Promise<ApplicationView> => api.get(`/applications/${id}`);

export const saveRoundPanel = (id: string, roundId: string, body: RoundPanelBody): Promise<ApplicationView> =>
  api.put(`/applications/${id}/rounds/${encodeURIComponent(roundId)}/panel`, body);

export const readinessQuery = (id: string, roundId: string) =>
  queryOptions({
    queryKey: ['applications', id, 'readiness', roundId],
    queryFn: ({ signal }) =>
      api.get<RoundReadinessView>(`/applications/${id}/rounds/${encodeURIComponent(roundId)}/readiness`, { signal }),
  });

export const addPractice = (
  id: string,
  roundId: string,
  body: PracticeBody,
  idempotencyKey: string,
): Promise<ApplicationView> =>
  api.post(`/applications/${id}/rounds/${encodeURIComponent(roundId)}/practice`, body, { idempotencyKey });

export const endPractice = (assignmentId: string): Promise<ApplicationView> =>
  api.delete(`/assignments/${assignmentId}/practice`);

export const excuseCard = (assignmentId: string, reason: string, idempotencyKey: string): Promise<unknown> =>
  api.post(`/assignments/${assignmentId}/excuse`, { reason }, { idempotencyKey });

export const replaceInterviewer = (
  assignmentId: string,
  body: ReplacementBody,
  idempotencyKey: string,
): Promise<ApplicationView> => api.post(`/assignments/${assignmentId}/replacement`, body, { idempotencyKey });

export const addLink = (id: string, body: LinkBody, idempotencyKey: string): Promise<unknown> =>
  api.post(`/applications/${id}/documents/links`, body, { idempotencyKey });

export const markDocument = (documentId: string, safeForPanel: boolean): Promise<DocumentView> =>
  api.put(`/documents/${documentId}/mark`, { safeForPanel });

export const makeMove = (id: string, body: MoveBody, idempotencyKey: string): Promise<ApplicationView> =>
  api.post(`/applications/${id}/moves`, body, { idempotencyKey });

export const recuse = (id: string, body: RecusalBody, idempotencyKey: string): Promise<void> =>
  api.post(`/applications/${id}/recusals`, body, { idempotencyKey });

/** Reads the loop again, and whatever else shows it. */
export function useRefreshLoop(id: string): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: ['applications', id] });
    void client.invalidateQueries({ queryKey: ['requisitions'] });
    void client.invalidateQueries({ queryKey: ['my-work'] });
  };
}

/** After a recusal of one's own: nothing of the loop stays in the browser's memory. */
export function useForgetLoop(id: string): () => void {
  const client = useQueryClient();
  return () => {
    client.removeQueries({ queryKey: ['applications', id] });
    client.removeQueries({ queryKey: ['scorecards'] });
    void client.invalidateQueries({ queryKey: ['requisitions'] });
    void client.invalidateQueries({ queryKey: ['my-work'] });
  };
}
