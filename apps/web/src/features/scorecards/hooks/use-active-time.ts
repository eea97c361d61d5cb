import { useEffect } from 'react';
import { type ActiveTime, atWork, keepActiveMs, readActiveMs } from '../lib/active-time.js';

const KEEP_EVERY_MS = 5_000;

/** Measures how long the card takes: while something is pressed, tapped or typed on the page. */
export function useActiveTime(cardId: string): void {
  useEffect(() => {
    let time: ActiveTime = { ms: readActiveMs(cardId), lastAt: null };
    let keptAt = 0;
    const keep = (): void => keepActiveMs(cardId, time.ms);
    const note = (): void => {
      const now = Date.now();
      time = atWork(time, now);
      if (now - keptAt < KEEP_EVERY_MS) return;
      keptAt = now;
      keep();
    };
    const kinds = ['keydown', 'pointerdown', 'input'] as const;
    for (const kind of kinds) window.addEventListener(kind, note, { passive: true });
    window.addEventListener('pagehide', keep);
    return () => {
      keep();
      for (const kind of kinds) window.removeEventListener(kind, note);
      window.removeEventListener('pagehide', keep);
    };
  }, [cardId]);
}
