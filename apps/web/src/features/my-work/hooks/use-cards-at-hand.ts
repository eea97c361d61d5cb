import type { WorkCardView } from '@app/contracts';
import { useEffect } from 'react';
import { api } from '../../../lib/api.js';
import { connectivity } from '../../../lib/offline/connectivity.js';
import { ownStore } from '../../../lib/offline/device.js';
import { keepCopy, readCopy } from '../../../lib/offline/device-copy.js';
import { CARDS, cardCopyName } from '../../../lib/offline/unsent.js';

/** One is rarely asked for more at once, and a phone has little room. */
const MOST = 12;
/** What is sealed, withdrawn or excused needs no copy, and is not asked for at each look at the list. */
const TO_FILL: ReadonlySet<WorkCardView['status']> = new Set(['upcoming', 'due', 'late', 'draft']);
const FRESH_MS = 10 * 60_000;

interface Fetched {
  readonly status: string;
  readonly version: number;
}

/** What is asked of this person no more lies here no longer. */
async function forgetOthers(ids: readonly string[]): Promise<void> {
  const store = ownStore();
  if (!store || !connectivity.isReached()) return;
  const wanted = new Set(ids.map(cardCopyName));
  const others = [...(await store.list(CARDS)).keys()].filter((name) => !wanted.has(name));
  if (others.length > 0) await store.write(Object.fromEntries(others.map((name) => [name, null])));
}

/** An open card may have saved meanwhile, and then has left the newer copy here. */
async function keepUnlessOlder(name: string, card: Fetched): Promise<void> {
  const copy = await readCopy<Fetched>(name);
  if (copy && card.status === 'draft' && copy.value.version > card.version) return;
  await keepCopy(name, card.status === 'draft' ? card : null);
}

/** The own cards that are still to be filled lie on the device before the network is gone, not after. */
async function fetchCards(ids: readonly string[], isOver: () => boolean): Promise<void> {
  for (const id of ids) {
    if (isOver() || !connectivity.isReached()) return;
    const name = cardCopyName(id);
    const copy = await readCopy<Fetched>(name);
    if (copy && Date.now() - Date.parse(copy.at) < FRESH_MS) continue;
    try {
      await keepUnlessOlder(name, await api.get<Fetched>(`/scorecards/${id}`));
    } catch {
      // Not now; it is fetched when it is opened, or with the next look at the list.
    }
  }
}

export function useCardsAtHand(cards: readonly WorkCardView[]): void {
  useEffect(() => {
    let isOver = false;
    const ids = cards.flatMap(({ scorecardId, status }) =>
      scorecardId !== null && TO_FILL.has(status) ? [scorecardId] : [],
    );
    void forgetOthers(ids).catch(() => undefined);
    void fetchCards(ids.slice(0, MOST), () => isOver);
    return () => {
      isOver = true;
    };
  }, [cards]);
}
