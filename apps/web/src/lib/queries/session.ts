import type { MeView, SessionView } from '@app/contracts';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../api.js';
import { rememberSession, rememberedSession } from '../offline/remember-session.js';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    try {
      const session = await api.get<SessionView>('/session', { signal, signsIn: true });
      await rememberSession(session);
      return session;
    } catch (error) {
      return rememberedSession(error);
    }
  },
  // Changed by signing in and out only. An ended session shows as a 401, handled over the page without losing it.
  staleTime: Infinity,
});

export const useSession = (): SessionView => useSuspenseQuery(sessionQuery).data;

/** Who is signed in. Only under the guarded layout, where somebody is. */
export function useMe(): MeView {
  const { me } = useSession();
  if (!me) throw new Error('Nobody is signed in here');
  return me;
}
