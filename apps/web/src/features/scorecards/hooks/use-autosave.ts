import type { CurrentDraftView, ScorecardView } from '@app/contracts';
import type { ScorecardContent } from '@app/domain';
import { useCallback, useEffect, useReducer, useRef, useSyncExternalStore } from 'react';
import { isProblem, isStale, isUnreachable } from '../../../lib/problem.js';
import { saveDraft } from '../api/save-draft.js';
import {
  type AutosaveEvent,
  type AutosaveState,
  type KeptDraft,
  autosave,
  beginAutosave,
  dueInMs,
  isUnsaved,
  toKeep,
} from '../lib/autosave.js';
import { cardCopyName } from '../../../lib/offline/unsent.js';
import { deviceKeeps, forgetKept, onKeeping, writeCopy, writeKept } from '../lib/kept-drafts.js';
import { useOtherTabs } from './use-other-tabs.js';

export interface Autosave {
  readonly state: AutosaveState;
  readonly change: (edit: (content: ScorecardContent) => ScorecardContent) => void;
  readonly tell: (event: AutosaveEvent) => void;
  /** False when this device has no room for what is not saved yet. */
  readonly isKept: boolean;
  /** Resolves with the version once the server has everything; rejects when it can not be saved now. */
  readonly flush: () => Promise<number>;
}

/** The draft could not be saved now. */
export class NotSavedError extends Error {
  /** @param unanswered when nobody answered, rather than somebody refused */
  constructor(readonly unanswered: boolean) {
    super('The draft could not be saved');
  }
}

/** Nobody said no: what was asked can be handed in later. */
export const isUnanswered = (error: unknown): boolean =>
  isUnreachable(error) || (error instanceof NotSavedError && error.unanswered);

const begin = ({ card, kept }: { card: ScorecardView; kept: KeptDraft | null }): AutosaveState =>
  beginAutosave(card, kept);

/** Whose interview it is, for lists of what lies on the device. */
export const labelOf = ({ candidate, kit }: ScorecardView): string => `${candidate.name}, ${kit.round.name}`;

/** What the answer to a save means to the draft. */
function eventOf(error: unknown): AutosaveEvent {
  if (isStale(error)) return { type: 'stale', current: error.current as CurrentDraftView };
  const isFinal =
    isProblem(error) && error.status >= 400 && error.status < 500 && error.status !== 401 && error.status !== 429;
  if (!isFinal) return { type: 'failed' };
  const problems = error.errors.length > 0 ? error.errors : [{ path: '', message: error.detail ?? error.title }];
  return { type: 'refused', problems };
}

/** Keeps a draft on this device at once and on the server within a second. */
export function useAutosave(personId: string, card: ScorecardView, kept: KeptDraft | null): Autosave {
  const [state, tell] = useReducer(autosave, { card, kept }, begin);
  const latest = useRef(state);
  const isKept = useSyncExternalStore(onKeeping, deviceKeeps);
  const waiters = useRef<((state: AutosaveState) => void)[]>([]);

  // The device first, begun in the same tick as the change.
  useEffect(() => {
    latest.current = state;
    writeKept(personId, card.id, toKeep(state), labelOf(card));
    const waiting = waiters.current;
    waiters.current = [];
    for (const wake of waiting) wake(state);
  }, [state, personId, card]);

  // What opens without a network is what the server had last, not what it had when the page was loaded.
  const { saved, version, savedAt } = state;
  useEffect(() => {
    if (version > card.version)
      writeCopy(personId, cardCopyName(card.id), { ...card, content: saved, version, savedAt });
  }, [saved, version, savedAt, card, personId]);

  const { phase, attempts } = state;
  useEffect(() => {
    const wait = dueInMs(latest.current);
    if (wait === null) return undefined;
    const timer = setTimeout(() => tell({ type: 'due' }), wait);
    return () => clearTimeout(timer);
  }, [phase, attempts]);

  const tellOthers = useOtherTabs(personId, card.id, tell);
  const { sending } = state;
  useEffect(() => {
    if (sending === null) return;
    saveDraft(card.id, sending, latest.current.version, document.visibilityState === 'hidden').then(
      ({ version, savedAt }) => {
        tell({ type: 'acknowledged', version, savedAt });
        tellOthers({ version, savedAt, content: sending });
      },
      (error: unknown) => tell(eventOf(error)),
    );
  }, [sending, card.id, tellOthers]);

  useEffect(() => {
    const now = (): void => tell({ type: 'due' });
    const onVisibility = (): void => {
      if (document.visibilityState === 'hidden') now();
    };
    window.addEventListener('online', now);
    window.addEventListener('pagehide', now);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      window.removeEventListener('online', now);
      window.removeEventListener('pagehide', now);
      document.removeEventListener('visibilitychange', onVisibility);
      // Leaving the page inside the app: what is not sent yet goes now; the device keeps it until it is acknowledged.
      const last = latest.current;
      if (isUnsaved(last) && last.phase !== 'sending' && last.phase !== 'conflict' && last.phase !== 'sealed') {
        saveDraft(card.id, last.content, last.version, true).then(
          () => forgetKept(personId, card.id, last.content).catch(() => undefined),
          () => undefined,
        );
      }
    };
  }, [card.id, personId]);

  const change = useCallback((edit: (content: ScorecardContent) => ScorecardContent) => {
    const content = edit(latest.current.content);
    // Several edits in one event must each see the one before.
    latest.current = { ...latest.current, content };
    tell({ type: 'edited', content });
  }, []);

  const flush = useCallback(async (): Promise<number> => {
    tell({ type: 'due' });
    for (;;) {
      const next = await new Promise<AutosaveState>((resolve) => {
        waiters.current.push(resolve);
        setTimeout(() => resolve(latest.current), 50);
      });
      if (!isUnsaved(next)) return next.version;
      if (next.phase === 'retrying' || next.phase === 'conflict' || next.phase === 'refused')
        throw new NotSavedError(next.phase === 'retrying');
      if (next.phase === 'waiting') tell({ type: 'due' });
    }
  }, []);

  return { state, isKept, change, tell, flush };
}
