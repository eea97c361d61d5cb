import type { CurrentDraftView, SubmittedView } from '@app/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { newIdempotencyKey } from '../../../lib/api.js';
import { isStale } from '../../../lib/problem.js';
import { type SubmitAttempt, submitScorecard } from '../api/submit-scorecard.js';
import { activeSeconds } from '../lib/active-time.js';
import type { AutosaveEvent } from '../lib/autosave.js';
import { focusSoon } from './use-card-keys.js';

/** Where the sealed card says what happens next. */
export const SEALED_ID = 'sealed-next';

interface SubmitParts {
  readonly cardId: string;
  readonly flush: () => Promise<number>;
  readonly tell: (event: AutosaveEvent) => void;
}

/** Everything typed reaches the server first; then the card is sealed, once, however often it is tried. */
export function useSubmit({ cardId, flush, tell }: SubmitParts) {
  const client = useQueryClient();
  const tried = useRef<SubmitAttempt | null>(null);
  const mutation = useMutation({
    mutationFn: async (): Promise<SubmittedView> => {
      const version = await flush();
      // A repeat of the same submit carries the same key: an answer that was lost is given again.
      if (tried.current?.version !== version)
        tried.current = { version, key: newIdempotencyKey(), activeSeconds: activeSeconds(cardId) };
      return submitScorecard(cardId, tried.current);
    },
    meta: { handlesError: true },
    onSuccess: async () => {
      tell({ type: 'sealed' });
      await client.invalidateQueries({ queryKey: ['scorecards', cardId] });
      // What happens next stands at the top, wherever the person pressed submit.
      window.scrollTo({ top: 0 });
      focusSoon(SEALED_ID);
      await client.invalidateQueries({ queryKey: ['my-work'] });
    },
    onError: (error) => {
      if (isStale(error)) tell({ type: 'stale', current: error.current as CurrentDraftView });
    },
  });
  // Whoever goes on with a submit that nobody answered repeats it, key and all.
  return { ...mutation, lastAttempt: () => tried.current };
}
