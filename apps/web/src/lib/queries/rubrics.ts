import type { RubricListView, RubricVersionListItem, RubricVersionView } from '@app/contracts';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../api.js';

export const rubricsQuery = queryOptions({
  queryKey: ['rubrics'],
  queryFn: ({ signal }) => api.get<RubricListView>('/rubrics', { signal }),
});

export const useRubrics = (): readonly RubricVersionListItem[] => useSuspenseQuery(rubricsQuery).data.versions;

export const rubricQuery = (rubricVersionId: string) =>
  queryOptions({
    queryKey: ['rubrics', rubricVersionId],
    queryFn: ({ signal }) => api.get<RubricVersionView>(`/rubrics/${rubricVersionId}`, { signal }),
    // A published version never changes.
    staleTime: Infinity,
  });

export const useRubric = (rubricVersionId: string): RubricVersionView =>
  useSuspenseQuery(rubricQuery(rubricVersionId)).data;
