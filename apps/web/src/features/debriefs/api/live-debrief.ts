import type { PairProjectorBody, PresenceView, ProjectorPairedView } from '@app/contracts';
import type { LoopState } from '@app/domain';
import { hasReached } from '@app/domain';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, isNotFound } from '../../../lib/api.js';
import type { LiveStatus } from '../../../lib/live/live-source.js';
import { useLive } from '../../../lib/live/use-live.js';

const of = (applicationId: string): string => `/applications/${applicationId}`;

const presenceQuery = (applicationId: string, isOpen: boolean) =>
  queryOptions({
    queryKey: ['applications', applicationId, 'presence'],
    enabled: isOpen,
    queryFn: async ({ signal }): Promise<PresenceView | null> => {
      try {
        return await api.get<PresenceView>(`${of(applicationId)}/debrief/presence`, { signal });
      } catch (error) {
        if (isNotFound(error)) return null;
        throw error;
      }
    },
  });

/** Who is in the room; nobody before the reveal. */
export const usePresence = (applicationId: string, state: LoopState): PresenceView['people'] =>
  useQuery(presenceQuery(applicationId, hasReached(state, 'revealed'))).data?.people ?? [];

/** Asks again for what the server says has changed. */
export function useLiveDebrief(applicationId: string): LiveStatus | undefined {
  const queryClient = useQueryClient();
  return useLive(`/api${of(applicationId)}/debrief/events`, (name) => {
    const again = (...queryKey: string[]): void => void queryClient.invalidateQueries({ queryKey });
    if (name === 'presence') {
      again('applications', applicationId, 'presence');
      return;
    }
    again('applications', applicationId);
    if (name === 'phase') again('my-work');
  });
}

const projectorQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['applications', applicationId, 'projector'],
    queryFn: ({ signal }) => api.get<ProjectorPairedView>(`${of(applicationId)}/projector`, { signal }),
  });

export const usePairing = (applicationId: string): ProjectorPairedView | undefined =>
  useQuery(projectorQuery(applicationId)).data;

export const pairProjector = (applicationId: string, body: PairProjectorBody): Promise<ProjectorPairedView> =>
  api.put<ProjectorPairedView>(`${of(applicationId)}/projector`, body);

export const endProjector = (applicationId: string): Promise<ProjectorPairedView> =>
  api.delete<ProjectorPairedView>(`${of(applicationId)}/projector`);
