import type { CalendarFeedView } from '@app/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

export const calendarFeedQuery = queryOptions({
  queryKey: ['my-work', 'calendar-feed'],
  queryFn: ({ signal }) => api.get<CalendarFeedView>('/my-work/calendar-feed', { signal }),
  // The address is told once: a look in the background would take it off the screen before it is copied.
  staleTime: Infinity,
});

/** Against the version that was read; after a refusal the card shows what stands on the server. */
export function useCalendarFeed() {
  const queryClient = useQueryClient();
  const { queryKey } = calendarFeedQuery;
  const settled = {
    onSuccess: (feed: CalendarFeedView) => queryClient.setQueryData(queryKey, feed),
    onError: () => queryClient.invalidateQueries({ queryKey }),
  };
  const create = useMutation({
    mutationFn: (version: number) =>
      api.put<CalendarFeedView>('/my-work/calendar-feed', undefined, { ifMatch: version }),
    ...settled,
  });
  const revoke = useMutation({
    mutationFn: () => api.delete<CalendarFeedView>('/my-work/calendar-feed'),
    ...settled,
  });
  return { create, revoke };
}
