import type { CurrentDraftView } from '@app/contracts';
import { type Dispatch, useCallback, useEffect, useRef } from 'react';
import type { AutosaveEvent } from '../lib/autosave.js';

/** The card open twice in one browser: what one tab has saved, the other shows at once. Never leaves the browser. */
export function useOtherTabs(
  personId: string,
  cardId: string,
  tell: Dispatch<AutosaveEvent>,
): (saved: CurrentDraftView) => void {
  const channel = useRef<BroadcastChannel | null>(null);
  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return undefined;
    const opened = new BroadcastChannel(`plumbline:card:${personId}:${cardId}`);
    channel.current = opened;
    opened.onmessage = ({ data }: MessageEvent<CurrentDraftView>) => tell({ type: 'heard', current: data });
    return () => {
      channel.current = null;
      opened.close();
    };
  }, [personId, cardId, tell]);
  return useCallback((saved) => channel.current?.postMessage(saved), []);
}
