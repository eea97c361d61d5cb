import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { api } from '../../lib/api.js';
import { connectivity } from '../../lib/offline/connectivity.js';

const FIRST_MS = 2_000;
const LONGEST_MS = 20_000;

/** While nobody answers it asks now and then; when somebody does, what was shown from this device is fetched anew. */
export function useReconnect(): void {
  const client = useQueryClient();
  const isReached = useSyncExternalStore(connectivity.subscribe, connectivity.isReached);
  useEffect(() => {
    if (isReached) return undefined;
    let wait = FIRST_MS;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = (): void => {
      clearTimeout(timer);
      timer = setTimeout(ask, (wait = Math.min(LONGEST_MS, wait * 2)));
      api.get('/health/live', { signsIn: true }).catch(() => undefined);
    };
    timer = setTimeout(ask, wait);
    window.addEventListener('online', ask);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', ask);
      // An open card is not fetched again: what is on the screen is its author's, and merges with the server by itself.
      void client.invalidateQueries({
        predicate: ({ queryKey: [first] }) => first !== 'scorecards' && first !== 'session',
      });
    };
  }, [isReached, client]);
}
