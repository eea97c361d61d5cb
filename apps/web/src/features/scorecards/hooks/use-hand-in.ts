import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { connectivity } from '../../../lib/offline/connectivity.js';
import { scorecardKey } from '../api/get-scorecard.js';
import { handInAll, withQueue } from '../lib/hand-in.js';
import { findQueued, takeBack, type QueuedCard } from '../lib/card-queue.js';

/** Hands in what waits on this device, now. */
export function useHandIn(personId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      handInAll(personId, async (cardId) => {
        await client.invalidateQueries({ queryKey: scorecardKey(cardId) });
        await client.invalidateQueries({ queryKey: ['unsent'] });
        await client.invalidateQueries({ queryKey: ['my-work'] });
      }),
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
    onSuccess: () => client.invalidateQueries({ queryKey: scorecardKey(card.cardId) }),
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
