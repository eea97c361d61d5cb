import type { RemindersView } from '@app/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.js';

/** Under 'my-work': whatever makes that read anew makes these. */
export const remindersQuery = queryOptions({
  queryKey: ['my-work', 'reminders'],
  queryFn: ({ signal }) => api.get<RemindersView>('/my-work/reminders', { signal }),
  staleTime: 60_000,
});
