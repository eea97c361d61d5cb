import type { MailPreferenceView } from '@app/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

export const mailPreferenceQuery = queryOptions({
  queryKey: ['my-work', 'mail'],
  queryFn: ({ signal }) => api.get<MailPreferenceView>('/my-work/mail', { signal }),
});

/** Against the version that was read; after a refusal the switch shows what stands on the server. */
export function useMailPreference() {
  const queryClient = useQueryClient();
  const { queryKey } = mailPreferenceQuery;
  return useMutation({
    mutationFn: ({ reminders, version }: Pick<MailPreferenceView, 'reminders' | 'version'>) =>
      api.put<MailPreferenceView>('/my-work/mail', { reminders }, { ifMatch: version }),
    onSuccess: (saved) => queryClient.setQueryData(queryKey, saved),
    onError: () => queryClient.invalidateQueries({ queryKey }),
  });
}
