import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { connectivity } from '../../../lib/offline/connectivity.js';
import { findQueued, listQueued, takeBack, type QueuedCard, withQueue } from '../lib/card-queue.js';

/** Hands in what waits on this device, now. */
export function useHandIn(personId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      // Most people never need it: loaded when something waits.
      if ((await listQueued(personId)).length === 0) return;
      const { handInAll } = await import('../lib/hand-in.js');
      await handInAll(personId, async (cardId) => {
        for (const queryKey of [['scorecards', cardId], ['unsent'], ['my-work']])
          await client.invalidateQueries({ queryKey });
      });
    },
    meta: { handlesError: true },
  });
}

/** Gives a waiting card back to its author, unless it is being handed in at this moment. */
export function useTakeBack(personId: string, card: QueuedCard) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      withQueue(personId, async () => {
        const waiting = await findQueued(personId, card.cardId);
        if (waiting) await takeBack(personId, waiting);
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['scorecards', card.cardId] }),
  });
}

const AGAIN_MS = 15_000;

/** While the product is open: when it opens, when the server answers again, and every now and then. */
export function useHandInByItself(personId: string): void {
  const { mutate } = useHandIn(personId);
  useEffect(() => {
    const now = (): void => {
      if (connectivity.isReached()) mutate();
    };
    now();
    const timer = setInterval(now, AGAIN_MS);
    const unsubscribe = connectivity.subscribe(now);
    window.addEventListener('online', now);
    return () => {
      clearInterval(timer);
      unsubscribe();
      window.removeEventListener('online', now);
    };
  }, [mutate]);
}
