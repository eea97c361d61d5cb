import type { DemoSignInBody, SessionView, SignInBody } from '@app/contracts';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';
import { rememberSession } from '../../../lib/offline/remember-session.js';
import { sessionQuery } from '../../../lib/queries/session.js';

export const signIn = (body: SignInBody): Promise<unknown> => api.post('/session', body, { signsIn: true });

export const signInDemo = (body: DemoSignInBody): Promise<unknown> =>
  api.post('/session/demo', body, { signsIn: true });

/** Nothing of another person may stay in the cache. */
export async function startSession(client: QueryClient): Promise<SessionView> {
  const session = await api.get<SessionView>('/session', { signsIn: true });
  await rememberSession(session);
  client.clear();
  client.setQueryData(sessionQuery.queryKey, session);
  return session;
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
