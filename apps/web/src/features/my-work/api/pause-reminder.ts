import type { RemindersView } from '@app/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';
import { remindersQuery } from '../../../lib/queries/reminders.js';

const pauseReminder = (key: string): Promise<RemindersView> =>
  api.post('/my-work/reminders/pauses', { key, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });

/** Until tomorrow morning where this person is. */
export function usePauseReminder(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: pauseReminder,
    onSuccess: (view) => {
      client.setQueryData(remindersQuery.queryKey, view);
      onDone();
    },
  });
}
