import type { DemoSignInBody, SignInBody } from '@app/contracts';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';
import { sessionQuery } from '../../../lib/queries/session.js';

export const signIn = (body: SignInBody): Promise<unknown> => api.post('/session', body, { signsIn: true });

export const signInDemo = (body: DemoSignInBody): Promise<unknown> =>
  api.post('/session/demo', body, { signsIn: true });

/** Nothing of another person may stay in the cache. */
export async function startSession(client: QueryClient): Promise<void> {
  client.clear();
  await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
}

export function useDemoSignIn(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (personId: string) => {
      await signInDemo({ personId });
      await startSession(client);
    },
    onSuccess: onDone,
  });
}
