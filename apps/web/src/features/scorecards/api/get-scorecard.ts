import type { KeptCardView, ScorecardView } from '@app/contracts';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

/** Fetched once per visit: from then on the screen holds the draft, and a refetch must not pull it away under the hands. */
export const scorecardQuery = (id: string) =>
  queryOptions({
    queryKey: ['scorecards', id],
    queryFn: ({ signal }) => api.get<ScorecardView | KeptCardView>(`/scorecards/${id}`, { signal }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export const useScorecard = (id: string): ScorecardView | KeptCardView => useSuspenseQuery(scorecardQuery(id)).data;
