import type { KeptCardView, ScorecardView } from '@app/contracts';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';
import { withDeviceCopy } from '../../../lib/offline/device-copy.js';
import { cardCopyName } from '../../../lib/offline/unsent.js';
import { useMe } from '../../../lib/queries/session.js';
import { type QueuedCard, findQueued, takeBack } from '../lib/card-queue.js';
import { type KeptEntry, loadKept } from '../lib/kept-drafts.js';

export type CardView = ScorecardView | KeptCardView;

/** A card with what this device holds of it. */
export interface OpenedCard {
  readonly card: CardView;
  readonly kept: KeptEntry | null;
  /** Set while the card waits to be handed in. */
  readonly queued: QueuedCard | null;
  /** What came of a card that could not be handed in by itself, in words for its author. */
  readonly returned: QueuedCard | null;
}

/** A draft may lie on the device, for it is filled without a network; what is sealed needs no copy. */
const draftOnly = (card: CardView): CardView | null => (card.status === 'draft' ? card : null);

export const fetchCard = (cardId: string, signal?: AbortSignal): Promise<CardView> =>
  withDeviceCopy(
    cardCopyName(cardId),
    () => api.get<CardView>(`/scorecards/${cardId}`, signal ? { signal } : {}),
    draftOnly,
  );

/** A copy on the device may be older than the draft beside it, which was typed on what the server had by then. */
const notOlder = (card: CardView, kept: KeptEntry | null): CardView =>
  kept !== null && kept.version > card.version ? { ...card, content: kept.base, version: kept.version } : card;

async function openCard(personId: string, cardId: string, signal: AbortSignal): Promise<OpenedCard> {
  const card = await fetchCard(cardId, signal);
  const queued = await findQueued(personId, cardId);
  const isOpenAgain = queued !== null && queued.trouble !== null && card.status === 'draft';
  if (isOpenAgain) await takeBack(personId, queued);
  const kept = await loadKept(personId, cardId);
  return {
    card: notOlder(card, kept),
    kept,
    queued: isOpenAgain ? null : queued,
    returned: isOpenAgain ? queued : null,
  };
}

export const scorecardKey = (cardId: string) => ['scorecards', cardId] as const;

/** Fetched once per visit: from then on the screen holds the draft, and a refetch must not pull it away under the hands. */
const scorecardQuery = (personId: string, cardId: string) =>
  queryOptions({
    queryKey: scorecardKey(cardId),
    queryFn: ({ signal }) => openCard(personId, cardId, signal),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export function useScorecard(cardId: string): OpenedCard {
  const me = useMe();
  return useSuspenseQuery(scorecardQuery(me.id, cardId)).data;
}

/** The card for a page that shows its kit alone: what waits on the device for the form stays as it is. */
export const useCardForKit = (cardId: string): CardView =>
  useSuspenseQuery({
    queryKey: [...scorecardKey(cardId), 'kit'],
    queryFn: ({ signal }) => fetchCard(cardId, signal),
    gcTime: 0,
  }).data;
