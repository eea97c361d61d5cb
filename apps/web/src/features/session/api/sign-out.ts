import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';
import { paths } from '../../../lib/paths.js';

/** Ends the session here and loads the sign-in page afresh: nothing of this person stays in memory. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete('/session', { signsIn: true }),
    onSuccess: () => {
      client.clear();
      window.location.assign(paths.signIn());
    },
  });
}
