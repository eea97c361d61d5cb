import type { PublishRubricBody, RubricCheckView, RubricPublishedView, RubricSourceView } from '@app/contracts';
import { keepPreviousData, queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

const rubricSourceQuery = (rubricVersionId: string) =>
  queryOptions({
    queryKey: ['rubrics', 'source', rubricVersionId],
    queryFn: ({ signal }) => api.get<RubricSourceView>(`/rubrics/${rubricVersionId}/source`, { signal }),
    staleTime: Infinity,
  });

export const useRubricSource = (rubricVersionId: string): RubricSourceView =>
  useSuspenseQuery(rubricSourceQuery(rubricVersionId)).data;

/**
 * What the server says of a text; it reads rubrics by the same code as the command line. A query, so that the answer for an
 * older text is given up when a newer one is asked for. @param headHash what the text is compared with
 */
export const rubricCheckQuery = (packId: string, headHash: string, sourceText: string) =>
  queryOptions({
    queryKey: ['rubric-checks', packId, headHash, sourceText],
    queryFn: ({ signal }) => api.post<RubricCheckView>(`/rubric-packs/${packId}/checks`, { sourceText }, { signal }),
    staleTime: Infinity,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });

export const publishRubric = (
  packId: string,
  body: PublishRubricBody,
  idempotencyKey: string,
): Promise<RubricPublishedView> => api.post(`/rubric-packs/${packId}/versions`, body, { idempotencyKey });

/** Versions, and the requisitions that may have changed over. */
export function useRefreshRubrics(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['rubrics'] }),
      client.invalidateQueries({ queryKey: ['requisitions'] }),
    ]);
}
