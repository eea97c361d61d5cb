import { useQueryClient } from '@tanstack/react-query';
import { startSession } from '../features/session/api/sign-in.js';
import { paths } from '../lib/paths.js';
import { useGo } from '../lib/router.js';

/** After set-up or an accepted invitation: straight in when the server signed the person in, else to the sign-in page. */
export function useEnter(): () => void {
  const client = useQueryClient();
  const go = useGo();
  return () => {
    void startSession(client).then(
      (session) => go(session.me ? paths.myWork() : paths.signIn(), { replace: true }),
      () => window.location.assign('/'),
    );
  };
}
