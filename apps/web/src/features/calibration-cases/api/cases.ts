import type { AssignCaseBody, CaseCompletionView, CaseSavedView, CaseView } from '@app/contracts';
import type { CaseAnswer } from '@app/domain';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api, newIdempotencyKey } from '../../../lib/api.js';

export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['calibration-cases', caseId],
    queryFn: ({ signal }) => api.get<CaseView>(`/calibration-cases/${caseId}`, { signal }),
    // What is being typed is newer than any answer of the server.
    staleTime: Infinity,
    gcTime: 0,
  });

export const useCase = (caseId: string): CaseView => useSuspenseQuery(caseQuery(caseId)).data;

/** @param version that the screen holds; 0 the first time */
export const saveCase = (caseId: string, answer: CaseAnswer, version: number): Promise<CaseSavedView> =>
  api.put(`/calibration-cases/${caseId}/answer`, { answer }, { ifMatch: version });

export const submitCase = (caseId: string, version: number): Promise<CaseView> =>
  api.post(`/calibration-cases/${caseId}/answer/submission`, undefined, {
    ifMatch: version,
    idempotencyKey: newIdempotencyKey(),
  });

export const completionQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['calibration-cases', caseId, 'completion'],
    queryFn: ({ signal }) => api.get<CaseCompletionView>(`/calibration-cases/${caseId}/completion`, { signal }),
  });

/** @param version of the people asked, as the screen read them */
export const assignCase = (caseId: string, body: AssignCaseBody, version: number): Promise<CaseCompletionView> =>
  api.put(`/calibration-cases/${caseId}/assignments`, body, { ifMatch: version });
