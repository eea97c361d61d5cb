import type { ApplicationView, DebriefView } from '@app/contracts';
import { hasReached, type LoopState } from '@app/domain';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api, isNotFound } from '../../../lib/api.js';

/** The live channel tells what changed; where it does not come through (a proxy, an old browser), the page looks again by itself. */
const LOOK_AGAIN_MS = 30_000;
/** Whoever waits outside has no channel that could tell them: the page knocks, always as often, so that it opens with the reveal. */
const KNOCK_MS = 4_000;

const isAtWork = (state: LoopState): boolean => hasReached(state, 'pre_read') && !hasReached(state, 'closed');

/** Null: missing, or not open to this person. Both answer alike, and the page then asks what the person may know. */
const debriefQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['applications', applicationId, 'debrief'],
    queryFn: async ({ signal }): Promise<DebriefView | null> => {
      try {
        return await api.get<DebriefView>(`/applications/${applicationId}/debrief`, { signal });
      } catch (error) {
        if (isNotFound(error)) return null;
        throw error;
      }
    },
    refetchInterval: ({ state: { data } }) => {
      if (data === null) return KNOCK_MS;
      return data && isAtWork(data.state) ? LOOK_AGAIN_MS : false;
    },
  });

export const useDebrief = (applicationId: string): DebriefView | null =>
  useSuspenseQuery(debriefQuery(applicationId)).data;

/** The page of the candidate, for whom the debrief is not open to yet: it says in words who sees what. */
const applicationQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['applications', applicationId],
    queryFn: ({ signal }) => api.get<ApplicationView>(`/applications/${applicationId}`, { signal }),
  });

/** @throws when it is not there (any more): whoever was recused a moment ago must not go on reading what was kept of it */
export function useApplication(applicationId: string): ApplicationView {
  const { data, error } = useSuspenseQuery(applicationQuery(applicationId));
  if (error !== null && isNotFound(error)) throw error;
  return data;
}
