import type {
  DissentBody,
  FeedbackBody,
  OwnVetoView,
  ParkedItemView,
  RoomBody,
  RoomClockBody,
  RoomNoteView,
  RoomView,
  VetoBody,
  WrittenFeedbackView,
} from '@app/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { toast } from '../../../components/ui/toast.js';
import { api, isNotFound, isStale, newIdempotencyKey } from '../../../lib/api.js';
import { roomTexts } from '../texts-room.js';

const LOOK_AGAIN_MS = 10_000;
const of = (applicationId: string): string => `/applications/${applicationId}`;
const keyOf = (applicationId: string) => ['applications', applicationId, 'room'] as const;

/** Null: not open to this person. */
const roomQuery = (applicationId: string) =>
  queryOptions({
    queryKey: keyOf(applicationId),
    queryFn: async ({ signal }): Promise<RoomView | null> => {
      try {
        return await api.get<RoomView>(`${of(applicationId)}/room`, { signal });
      } catch (error) {
        if (isNotFound(error)) return null;
        throw error;
      }
    },
    refetchInterval: LOOK_AGAIN_MS,
  });

/** The page does not wait for it: what one reads and votes on comes first. */
export const useRoom = (applicationId: string): RoomView | null => useQuery(roomQuery(applicationId)).data ?? null;

export function useRefreshRoom(applicationId: string): () => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(
    () => queryClient.invalidateQueries({ queryKey: keyOf(applicationId) }),
    [queryClient, applicationId],
  );
}

const bodyOf = ({ pace, dueAt, order, scribe, shownWhatIf }: RoomView): RoomBody => ({
  ...{ pace, dueAt, scribeId: scribe?.id ?? null, shownWhatIf: shownWhatIf ?? '' },
  speakingOrder: order?.basis === 'facilitator' ? order.speakers.map((one) => one.person.id) : [],
});

/** Sets a part of the room; the rest stays as it was read. A room that somebody else set meanwhile is read again, not overwritten. */
export function useSetRoom(room: RoomView) {
  const queryClient = useQueryClient();
  const { applicationId, version } = room;
  return useMutation({
    mutationFn: (change: Partial<RoomBody>) =>
      api.put<RoomView>(`${of(applicationId)}/room`, { ...bodyOf(room), ...change }, { ifMatch: version }),
    onSuccess: (saved) => queryClient.setQueryData(keyOf(applicationId), saved),
    meta: { handlesError: true },
    onError: (error) => {
      toast.error(isStale(error) ? roomTexts.order.stale : error.message);
      void queryClient.invalidateQueries({ queryKey: keyOf(applicationId) });
    },
  });
}

export function useClock({ applicationId }: RoomView) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: RoomClockBody) =>
      api.post<RoomView>(`${of(applicationId)}/room/clock`, body, { idempotencyKey: newIdempotencyKey() }),
    onSuccess: (saved) => queryClient.setQueryData(keyOf(applicationId), saved),
  });
}

export const openPacket = (applicationId: string): Promise<unknown> =>
  api.post<unknown>(`${of(applicationId)}/room/packet-openings`, undefined, { idempotencyKey: newIdempotencyKey() });

/** @param version of the own note; 0 for the first */
export const saveNote = (
  applicationId: string,
  key: string,
  text: string,
  version: number,
  keepalive = false,
): Promise<RoomNoteView> =>
  api.put<RoomNoteView>(`${of(applicationId)}/room/notes/${key}`, { text }, { ifMatch: version, keepalive });

/** @param key the same for every try of one item */
export const park = (applicationId: string, text: string, key: string): Promise<ParkedItemView> =>
  api.post<ParkedItemView>(`${of(applicationId)}/room/parked`, { text }, { idempotencyKey: key });

export const settle = (
  applicationId: string,
  { id, version }: ParkedItemView,
  outcome: string,
): Promise<ParkedItemView> =>
  api.put<ParkedItemView>(`${of(applicationId)}/room/parked/${id}`, { outcome }, { ifMatch: version });

export const saveVeto = (applicationId: string, veto: VetoBody, version: number): Promise<OwnVetoView> =>
  api.put<OwnVetoView>(`${of(applicationId)}/veto`, veto, { ifMatch: version });

/** @param version of the decision that was read */
export const saveDissent = (applicationId: string, body: DissentBody, version: number): Promise<unknown> =>
  api.put<unknown>(`${of(applicationId)}/dissent`, body, { ifMatch: version });

export const saveFeedback = (
  applicationId: string,
  scorecardId: string,
  body: FeedbackBody,
  version: number,
): Promise<WrittenFeedbackView> =>
  api.put<WrittenFeedbackView>(`${of(applicationId)}/feedback/${scorecardId}`, body, { ifMatch: version });
