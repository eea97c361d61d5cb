import type { ScorecardView } from '@app/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type OpenedCard, scorecardKey } from '../api/get-scorecard.js';
import type { SubmitAttempt } from '../api/submit-scorecard.js';
import { activeSeconds } from '../lib/active-time.js';
import { enqueue, type QueuedCard } from '../lib/card-queue.js';
import { type Autosave, labelOf } from './use-autosave.js';
import { focusSoon } from './use-card-keys.js';
import { SEALED_ID } from './use-submit.js';

interface QueueParts {
  readonly card: ScorecardView;
  readonly personId: string;
  readonly saving: Autosave;
  readonly attempt: () => SubmitAttempt | null;
}

/** Puts the card as it stands on the screen into the queue of this device; the form closes once it lies there. */
export function useQueueCard({ card, personId, saving, attempt }: QueueParts) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (): Promise<QueuedCard> => {
      const { content, version, saved, unanswered } = saving.state;
      const tried = attempt();
      const queued: QueuedCard = {
        ...{ cardId: card.id, label: labelOf(card), kit: card.kit, content },
        draft: { version, base: saved, unanswered },
        // A try that nobody answered may have been applied: it is repeated, not made again.
        attempt: tried?.version === version && content === saved ? tried : null,
        activeSeconds: tried?.activeSeconds ?? activeSeconds(card.id),
        queuedAt: new Date().toISOString(),
        ...{ trouble: null, said: '', current: null },
      };
      await enqueue(personId, queued);
      return queued;
    },
    onSuccess: (queued) => {
      saving.tell({ type: 'sealed' });
      client.setQueryData<OpenedCard>(scorecardKey(card.id), (opened) => opened && { ...opened, kept: null, queued });
      window.scrollTo({ top: 0 });
      focusSoon(SEALED_ID);
    },
  });
}
