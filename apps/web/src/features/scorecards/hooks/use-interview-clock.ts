import { useCallback, useState } from 'react';
import { useNow } from '../../../lib/use-now.js';

const BEFORE_MS = 15 * 60_000;
const AFTER_MS = 60 * 60_000;
/** A clock that was started days ago marks nothing. */
const LONGEST_S = 12 * 3600;
const keyOf = (cardId: string): string => `plumbline:clock:${cardId}`;

/** Only a time, never a word of the card; a device that keeps nothing starts the clock again. */
function readStart(cardId: string): number | null {
  try {
    const value = Number(localStorage.getItem(keyOf(cardId)) ?? Number.NaN);
    return Number.isFinite(value) ? value : null;
  } catch {
    return null;
  }
}

function writeStart(cardId: string, startedAt: number): void {
  try {
    localStorage.setItem(keyOf(cardId), String(startedAt));
  } catch {
    // The clock then lasts as long as the page.
  }
}

interface Interview {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** The planned start counts by itself while the interview is on; before and after it the person starts the clock. */
export function plannedStart(interview: Interview | null, now: number): number | null {
  if (!interview) return null;
  const [start, end] = [Date.parse(interview.startsAt), Date.parse(interview.endsAt)];
  return now >= start - BEFORE_MS && now <= end + AFTER_MS ? start : null;
}

export interface InterviewClock {
  readonly isRunning: boolean;
  readonly start: () => void;
  /** Seconds since the start, now; null while no clock runs. */
  readonly now: () => number | null;
}

/** Time marks of notes: seconds since the interview began. */
export function useInterviewClock(cardId: string, interview: Interview | null): InterviewClock {
  const minute = useNow();
  const [pressedAt, setPressedAt] = useState(() => readStart(cardId));
  const startedAt = pressedAt ?? plannedStart(interview, minute);
  const start = useCallback(() => {
    const at = Date.now();
    setPressedAt(at);
    writeStart(cardId, at);
  }, [cardId]);
  const now = useCallback((): number | null => {
    if (startedAt === null) return null;
    const seconds = Math.max(0, Math.round((Date.now() - startedAt) / 1000));
    return seconds <= LONGEST_S ? seconds : null;
  }, [startedAt]);
  return { isRunning: startedAt !== null && minute - startedAt <= LONGEST_S * 1000, start, now };
}
