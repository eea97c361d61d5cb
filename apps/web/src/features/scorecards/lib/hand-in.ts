import type { SessionView } from '@app/contracts';
import { isSame } from '@app/domain';
import { api, newIdempotencyKey } from '../../../lib/api.js';
import { storeOf } from '../../../lib/offline/device.js';
import { cardCopyName, draftPrefix, queueName } from '../../../lib/offline/unsent.js';
import type { CardView } from '../api/get-scorecard.js';
import { saveDraft } from '../api/save-draft.js';
import { submitScorecard } from '../api/submit-scorecard.js';
import { keepQueued, listQueued, type QueuedCard, withQueue } from './card-queue.js';
import { deliverCard, type DeliveryPorts } from './deliver-card.js';
import type { KeptEntry } from './kept-drafts.js';

const portsOf = (personId: string, { cardId, activeSeconds }: QueuedCard): DeliveryPorts => ({
  save: async (content, version) => (await saveDraft(cardId, content, version)).version,
  submit: (version, key) => submitScorecard(cardId, { version, key, activeSeconds }),
  read: async () => {
    const card = await api.get<CardView>(`/scorecards/${cardId}`);
    return card.status === 'kept' ? null : card;
  },
  keep: (card) => keepQueued(personId, card),
  newKey: newIdempotencyKey,
});

/** What the server has now needs no place here; a draft that says something else stays. */
async function tidy(personId: string, { cardId, content }: QueuedCard): Promise<void> {
  const store = storeOf(personId);
  const drafts = await store.list<KeptEntry>(draftPrefix(cardId));
  const same = [...drafts].filter(([, draft]) => isSame(draft.content, content)).map(([name]) => [name, null] as const);
  // The copy says that the card is open: that is over.
  await store.write({ ...Object.fromEntries(same), [queueName(cardId)]: null, [cardCopyName(cardId)]: null });
}

async function isSignedIn(personId: string): Promise<boolean> {
  try {
    return (await api.get<SessionView>('/session', { signsIn: true })).me?.id === personId;
  } catch {
    return false;
  }
}

/** @param onDone told of each card that left the queue, or came back from it */
export function handInAll(personId: string, onDone: (cardId: string) => Promise<void>): Promise<void> {
  return withQueue(personId, async () => {
    // Somebody else may have signed in here since: their session is not for this person's cards.
    if (!(await isSignedIn(personId))) return;
    for (const card of await listQueued(personId)) {
      if (card.trouble !== null) continue;
      const outcome = await deliverCard(card, portsOf(personId, card));
      if (outcome === 'waiting') return;
      if (outcome === 'submitted') await tidy(personId, card);
      else await keepQueued(personId, outcome);
      await onDone(card.cardId);
    }
  });
}
