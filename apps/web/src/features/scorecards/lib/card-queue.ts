// Cards that were submitted without a network: they wait on this device and are handed in when the server can be reached.
import type { CurrentDraftView, InterviewKitView } from '@app/contracts';
import type { ScorecardContent } from '@app/domain';
import { storeOf } from '../../../lib/offline/device.js';
import { QUEUE, draftPrefix, queueName } from '../../../lib/offline/unsent.js';
import type { KeptDraft } from './autosave.js';
import { keptName, keptSettled } from './kept-drafts.js';

/** Why a queued card came back: another window changed it; something is missing; it is closed to the person or sealed by then. */
export type QueueTrouble = 'changed' | 'incomplete' | 'closed';

export interface QueuedCard {
  readonly cardId: string;
  /** Whose interview it was, for a list. */
  readonly label: string;
  readonly kit: InterviewKitView;
  readonly content: ScorecardContent;
  readonly draft: Pick<KeptDraft, 'version' | 'base' | 'unanswered'>;
  /** Set before the submit leaves: a repeat after a crash carries the same key. */
  readonly attempt: { readonly version: number; readonly key: string } | null;
  /** Told with the submit, the same at every try. */
  readonly activeSeconds: number;
  readonly queuedAt: string;
  readonly trouble: QueueTrouble | null;
  /** What the server said, in its words, or what it has. */
  readonly said: string;
  readonly current: CurrentDraftView | null;
}

export async function findQueued(personId: string, cardId: string): Promise<QueuedCard | null> {
  return (
    (await storeOf(personId)
      .get<QueuedCard>(queueName(cardId))
      .catch(() => undefined)) ?? null
  );
}

export async function listQueued(personId: string): Promise<readonly QueuedCard[]> {
  const found = await storeOf(personId)
    .list<QueuedCard>(QUEUE)
    .catch(() => new Map<string, QueuedCard>());
  return [...found.values()].sort((a, b) => a.queuedAt.localeCompare(b.queuedAt));
}

/** Into the queue, and out of the drafts of this tab, in one step. @throws when the device has no room */
export async function enqueue(personId: string, card: QueuedCard): Promise<void> {
  await keptSettled(personId);
  await storeOf(personId).write({ [queueName(card.cardId)]: card, [keptName(card.cardId)]: null });
  // Asked once something waits that must outlast a full disk; a refusal changes nothing.
  void (navigator.storage as StorageManager | undefined)?.persist().catch(() => false);
}

export const keepQueued = (personId: string, card: QueuedCard): Promise<void> =>
  storeOf(personId).write({ [queueName(card.cardId)]: card });

export const dropQueued = (personId: string, cardId: string): Promise<void> =>
  storeOf(personId).write({ [queueName(cardId)]: null });

/**
 * Back among the drafts, as one of a tab that is no more: whoever opens the card puts it together with what they hold themselves,
 * and nothing of that is written over.
 */
export async function takeBack(personId: string, card: QueuedCard): Promise<void> {
  const { draft, content, label } = card;
  const kept: KeptDraft = { ...draft, content, setAside: null };
  const entry = { ...kept, label, keptAt: new Date().toISOString() };
  const name = `${draftPrefix(card.cardId)}returned-${crypto.randomUUID()}`;
  await storeOf(personId).write({ [name]: entry, [queueName(card.cardId)]: null });
}

/** One tab at a time, and never while a card is being taken back. Where the browser has no locks there is one tab only. */
export const withQueue = async <T>(personId: string, work: () => Promise<T>): Promise<T> => {
  const locks = (navigator as Partial<Navigator>).locks;
  return locks ? await locks.request(`plumbline:queue:${personId}`, work) : work();
};
