import type { RubricChangesView, RubricImpactView, RubricPackView } from '@app/contracts';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

export const rubricPackQuery = (packId: string) =>
  queryOptions({
    queryKey: ['rubrics', 'packs', packId],
    queryFn: ({ signal }) => api.get<RubricPackView>(`/rubric-packs/${packId}`, { signal }),
  });

export const useRubricPack = (packId: string): RubricPackView => useSuspenseQuery(rubricPackQuery(packId)).data;

export const rubricChangesQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['rubrics', 'changes', from, to],
    queryFn: ({ signal }) => api.get<RubricChangesView>(`/rubrics/${to}/changes?since=${from}`, { signal }),
    // Two published versions never change.
    staleTime: Infinity,
  });

export const rubricImpactQuery = (packId: string) =>
  queryOptions({
    queryKey: ['rubrics', 'impact', packId],
    queryFn: ({ signal }) => api.get<RubricImpactView>(`/rubric-packs/${packId}/impact`, { signal }),
  });
