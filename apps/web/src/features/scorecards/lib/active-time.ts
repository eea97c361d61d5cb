import { LIMITS } from '@app/domain';

/** A longer pause is a phone call, not work on the card. */
const PAUSE_MS = 90_000;

export interface ActiveTime {
  readonly ms: number;
  readonly lastAt: number | null;
}

/** Whoever does something now was at it since the last time, unless that is too long ago. */
export function atWork({ ms, lastAt }: ActiveTime, now: number): ActiveTime {
  const since = lastAt === null ? 0 : now - lastAt;
  return { ms: since > 0 && since <= PAUSE_MS ? ms + since : ms, lastAt: now };
}

const keyOf = (cardId: string): string => `plumbline:active:${cardId}`;

/** Only a number, never a word of the card. */
export function readActiveMs(cardId: string): number {
  try {
    const value = Number(localStorage.getItem(keyOf(cardId)) ?? 0);
    return Number.isFinite(value) && value > 0 ? value : 0;
  } catch {
    return 0;
  }
}

export function keepActiveMs(cardId: string, ms: number): void {
  try {
    localStorage.setItem(keyOf(cardId), String(ms));
  } catch {
    // The count then lasts as long as the page.
  }
}

/** What is told with the submit. */
export const activeSeconds = (cardId: string): number =>
  Math.min(LIMITS.activeSeconds, Math.round(readActiveMs(cardId) / 1_000));
