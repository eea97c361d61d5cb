// The states of a draft between the screen, this device and the server. Pure: time, network and storage are the hook's.
//
//   idle -edited-> waiting -due-> sending -acknowledged-> idle
//                                 sending -failed-> retrying -due-> sending
//                                 sending -stale-> waiting | idle (merged by field), or conflict -chose-> waiting | idle
//                                 sending -refused-> refused -edited-> waiting
//   any -sealed-> sealed
//
// 'Saved' is said only for what the server has acknowledged; whatever is not is kept on the device (see isUnsaved).
import type { CurrentDraftView } from '@app/contracts';
import { type ConflictChoices, type FieldConflict, isSame, mergeContent, type ScorecardContent } from '@app/domain';

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
  | { readonly type: 'heard'; readonly current: CurrentDraftView }
  | { readonly type: 'chose'; readonly choices: ConflictChoices }
  | { readonly type: 'swapped' }
  | { readonly type: 'let_go' }
  | { readonly type: 'sealed' };

export interface KeptDraft {
  readonly content: ScorecardContent;
  /** The server's version it was typed on, and what that version said: what both sides of a merge started from. */
  readonly version: number;
  readonly base: ScorecardContent;
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
  const isOurs = kept.version === server.version || isOwnEcho(restored, server);
  if (isOurs) return { ...restored, phase: 'waiting', unanswered: [] };
  // Somebody saved meanwhile: put together with what was typed here, from the version it was typed on.
  return together({ ...restored, saved: kept.base }, server);
}

/** What the person still has to decide, as the screen stands now. */
export const conflictsOf = (state: AutosaveState): readonly FieldConflict[] =>
  state.current === null ? [] : mergeContent(state.saved, state.content, state.current.content).conflicts;

/** Field by field with the newer version of the server; where both changed the same field the person is asked. */
function together(state: AutosaveState, current: CurrentDraftView, choices?: ConflictChoices): AutosaveState {
  const merged = mergeContent(state.saved, state.content, current.content, choices);
  if (merged.conflicts.length > 0) return { ...state, phase: 'conflict', sending: null, unanswered: [], current };
  const { version, savedAt } = current;
  const saved = isSame(merged.content, current.content) ? merged.content : current.content;
  return acknowledged({ ...state, content: merged.content, current: null }, { saved, version, savedAt });
}

/** Something on the screen that the server has not acknowledged. */
export const isUnsaved = (state: AutosaveState): boolean => state.content !== state.saved;

/** What must survive a reload of this device; null when the server has everything. */
export const toKeep = (state: AutosaveState): KeptDraft | null =>
  state.phase !== 'sealed' && (isUnsaved(state) || state.setAside !== null)
    ? {
        ...{ content: state.content, version: state.version, base: state.saved },
        ...{ unanswered: state.unanswered, setAside: state.setAside },
      }
    : null;

const settle = (state: AutosaveState): AutosaveState => ({ ...state, phase: isUnsaved(state) ? 'waiting' : 'idle' });

type Acknowledged = Pick<AutosaveState, 'saved' | 'version' | 'savedAt'>;

const acknowledged = (state: AutosaveState, by: Acknowledged): AutosaveState =>
  settle({ ...state, ...by, sending: null, unanswered: [], attempts: 0, refusal: [] });

const OPPOSITE = { mine: 'theirs', theirs: 'mine', both: 'both' } as const;

/** The version made of everything that was not chosen is kept until the person lets it go. */
function choose(state: AutosaveState, choices: ConflictChoices): AutosaveState {
  const { current } = state;
  if (!current) return state;
  const other: ConflictChoices = new Map([...choices].map(([path, choice]) => [path, OPPOSITE[choice]]));
  const decided = together(state, current, choices);
  const isAllKept = [...choices.values()].every((choice) => choice === 'both');
  if (decided.phase === 'conflict' || isAllKept) return decided;
  return { ...decided, setAside: mergeContent(state.saved, state.content, current.content, other).content };
}

/** Another tab of this browser saved: a tab with nothing of its own on the screen goes along. */
function heard(state: AutosaveState, current: CurrentDraftView): AutosaveState {
  if (state.phase !== 'idle' || isUnsaved(state) || current.version <= state.version) return state;
  const { version, savedAt, content } = current;
  return { ...state, content, saved: content, version, savedAt };
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
  if (!isOwnEcho(state, current)) return together(state, current);
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
    case 'heard':
      return heard(state, event.current);
    case 'chose':
      return choose(state, event.choices);
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
