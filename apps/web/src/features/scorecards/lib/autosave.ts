// The states of a draft between the screen, this device and the server. Pure: time, network and storage are the hook's.
//
//   idle -edited-> waiting -due-> sending -acknowledged-> idle
//                                 sending -failed-> retrying -due-> sending
//                                 sending -stale-> conflict -chose-> waiting | idle
//                                 sending -refused-> refused -edited-> waiting
//   any -sealed-> sealed
//
// 'Saved' is said only for what the server has acknowledged; whatever is not is kept on the device (see isUnsaved).
import type { CurrentDraftView } from '@app/contracts';
import type { ScorecardContent } from '@app/domain';
import { isSame } from './same.js';

export type AutosavePhase = 'idle' | 'waiting' | 'sending' | 'retrying' | 'conflict' | 'refused' | 'sealed';

export interface AutosaveState {
  readonly phase: AutosavePhase;
  /** What is on the screen. */
  readonly content: ScorecardContent;
  /** What the server has acknowledged, with its version. */
  readonly saved: ScorecardContent;
  readonly version: number;
  readonly savedAt: string;
  /** What is on its way. */
  readonly sending: ScorecardContent | null;
  /** What left the device without an answer yet: the server may have stored any of it. */
  readonly unanswered: readonly ScorecardContent[];
  /** Failed attempts since the last answer. */
  readonly attempts: number;
  /** The other version, while the person has to choose. */
  readonly current: CurrentDraftView | null;
  /** The version that was not chosen: kept until the person lets it go. */
  readonly setAside: ScorecardContent | null;
  /** Why the server would not store the draft. */
  readonly refusal: readonly { readonly path: string; readonly message: string }[];
}

export type AutosaveEvent =
  | { readonly type: 'edited'; readonly content: ScorecardContent }
  | { readonly type: 'due' }
  | { readonly type: 'acknowledged'; readonly version: number; readonly savedAt: string }
  | { readonly type: 'failed' }
  | { readonly type: 'stale'; readonly current: CurrentDraftView }
  | { readonly type: 'refused'; readonly problems: AutosaveState['refusal'] }
  | { readonly type: 'chose'; readonly which: 'mine' | 'theirs' }
  | { readonly type: 'swapped' }
  | { readonly type: 'let_go' }
  | { readonly type: 'sealed' };

export interface KeptDraft {
  readonly content: ScorecardContent;
  /** The server's version it was typed on. */
  readonly version: number;
  /** What had left for the server without an answer: not somebody else's when it comes back. */
  readonly unanswered: readonly ScorecardContent[];
  /** A version set aside after a conflict. */
  readonly setAside: ScorecardContent | null;
}

/** From what the server answers, and what this device still holds from before a reload. */
export function beginAutosave(server: CurrentDraftView, kept: KeptDraft | null): AutosaveState {
  const state: AutosaveState = {
    phase: 'idle',
    content: server.content,
    saved: server.content,
    version: server.version,
    savedAt: server.savedAt,
    sending: null,
    unanswered: kept?.unanswered ?? [],
    attempts: 0,
    current: null,
    setAside: kept?.setAside ?? null,
    refusal: [],
  };
  if (!kept || isSame(kept.content, server.content)) return state;
  const restored = { ...state, content: kept.content };
  // Somebody saved meanwhile: both are shown, neither replaces the other.
  const isOurs = kept.version === server.version || isOwnEcho(restored, server);
  return isOurs
    ? { ...restored, phase: 'waiting', unanswered: [] }
    : { ...restored, phase: 'conflict', current: server };
}

/** Something on the screen that the server has not acknowledged. */
export const isUnsaved = (state: AutosaveState): boolean => state.content !== state.saved;

/** What must survive a reload of this device; null when the server has everything. */
export const toKeep = (state: AutosaveState): KeptDraft | null =>
  state.phase !== 'sealed' && (isUnsaved(state) || state.setAside !== null)
    ? { content: state.content, version: state.version, unanswered: state.unanswered, setAside: state.setAside }
    : null;

const settle = (state: AutosaveState): AutosaveState => ({ ...state, phase: isUnsaved(state) ? 'waiting' : 'idle' });

type Acknowledged = Pick<AutosaveState, 'saved' | 'version' | 'savedAt'>;

const acknowledged = (state: AutosaveState, by: Acknowledged): AutosaveState =>
  settle({ ...state, ...by, sending: null, unanswered: [], attempts: 0, refusal: [] });

function choose(state: AutosaveState, which: 'mine' | 'theirs'): AutosaveState {
  const { current } = state;
  if (!current) return state;
  const base = { ...state, saved: current.content, version: current.version, savedAt: current.savedAt, current: null };
  return which === 'mine'
    ? settle({ ...base, setAside: current.content })
    : settle({ ...base, content: current.content, setAside: state.content });
}

function edited(state: AutosaveState, content: ScorecardContent): AutosaveState {
  if (state.phase === 'sealed' || content === state.content) return state;
  const isResting = state.phase === 'idle' || state.phase === 'refused';
  return { ...state, content, phase: isResting ? 'waiting' : state.phase };
}

/** A save whose answer was lost comes back as stale with our own content: that is an acknowledgement. */
const isOwnEcho = (state: AutosaveState, current: CurrentDraftView): boolean =>
  state.unanswered.some((sent) => isSame(sent, current.content));

/** The very object that is on the screen, where it says the same: then nothing is unsaved. */
const asOnScreen = (state: AutosaveState, content: ScorecardContent): ScorecardContent =>
  isSame(state.content, content) ? state.content : content;

function stale(state: AutosaveState, current: CurrentDraftView): AutosaveState {
  if (!isOwnEcho(state, current)) return { ...state, phase: 'conflict', sending: null, unanswered: [], current };
  const { version, savedAt } = current;
  return acknowledged(state, { saved: asOnScreen(state, current.content), version, savedAt });
}

export function autosave(state: AutosaveState, event: AutosaveEvent): AutosaveState {
  switch (event.type) {
    case 'edited':
      return edited(state, event.content);
    case 'due':
      return (state.phase === 'waiting' || state.phase === 'retrying') && isUnsaved(state)
        ? {
            ...state,
            phase: 'sending',
            sending: state.content,
            unanswered: [...state.unanswered.slice(-4), state.content],
          }
        : state;
    case 'acknowledged':
      return state.sending === null
        ? state
        : acknowledged(state, { saved: state.sending, version: event.version, savedAt: event.savedAt });
    case 'failed':
      return state.phase === 'sending'
        ? { ...state, phase: 'retrying', sending: null, attempts: state.attempts + 1 }
        : state;
    case 'stale':
      return stale(state, event.current);
    case 'refused':
      return { ...state, phase: 'refused', sending: null, unanswered: [], attempts: 0, refusal: event.problems };
    case 'chose':
      return choose(state, event.which);
    case 'swapped':
      return state.setAside === null ? state : { ...edited(state, state.setAside), setAside: state.content };
    case 'let_go':
      return { ...state, setAside: null };
    case 'sealed':
      return { ...state, phase: 'sealed', sending: null, unanswered: [], saved: state.content, setAside: null };
  }
}

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;
/** From the first unsaved key press, however fast one types on. */
export const SAVE_AFTER_MS = 800;

/** When the next attempt is due; null while there is nothing to do or an answer is awaited. */
export function dueInMs(state: AutosaveState): number | null {
  if (state.phase === 'waiting') return SAVE_AFTER_MS;
  if (state.phase !== 'retrying') return null;
  return Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (state.attempts - 1));
}
