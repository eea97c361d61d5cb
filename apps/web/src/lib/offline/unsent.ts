// What this device holds that the server has not acknowledged: asked before anything is wiped, and shown where one looks for work.
import { storeOf } from './device.js';

export const DRAFTS = 'draft/';
export const QUEUE = 'queue/';
const REVISIONS = 'revision/';

/** Copies of one's own open cards, for when the network is gone. */
export const CARDS = 'card/';

export const cardCopyName = (cardId: string): string => `${CARDS}${cardId}`;
export const draftPrefix = (cardId: string): string => `${DRAFTS}${cardId}/`;
/** Later texts of a sealed card, not submitted yet; each tab has its own, as of a draft. */
export const revisionPrefix = (cardId: string): string => `${REVISIONS}${cardId}/`;
export const queueName = (cardId: string): string => `${QUEUE}${cardId}`;

export interface Unsent {
  readonly cardId: string;
  /** Whose interview it was. */
  readonly label: string;
  readonly at: string;
  /** Half-written; waiting to be handed in; or handed back because somebody has to look. */
  readonly kind: 'draft' | 'queued' | 'returned';
}

interface DraftEntry {
  readonly label: string;
  readonly keptAt: string;
}
interface QueueEntry {
  readonly label: string;
  readonly queuedAt: string;
  readonly trouble: string | null;
}

const cardOf = (name: string): string => name.split('/')[1] ?? '';

/** One line per card: what waits to be handed in says more than a draft of the same card. @throws without storage */
export async function listUnsent(personId: string): Promise<readonly Unsent[]> {
  const store = storeOf(personId);
  const [drafts, revisions, queue] = await Promise.all([
    store.list<DraftEntry>(DRAFTS),
    store.list<DraftEntry>(REVISIONS),
    store.list<QueueEntry>(QUEUE),
  ]);
  const byCard = new Map<string, Unsent>();
  for (const [name, { label, keptAt }] of [...drafts, ...revisions])
    byCard.set(cardOf(name), { cardId: cardOf(name), label, at: keptAt, kind: 'draft' });
  for (const [name, { label, queuedAt, trouble }] of queue)
    byCard.set(cardOf(name), {
      ...{ cardId: cardOf(name), label, at: queuedAt, kind: trouble === null ? 'queued' : 'returned' },
    });
  return [...byCard.values()].sort((a, b) => a.at.localeCompare(b.at));
}
