import type { RoomNoteView } from '@app/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isStale } from '../../../lib/problem.js';
import { useMe } from '../../../lib/queries/session.js';
import { saveNote, useRefreshRoom } from '../api/room.js';
import { keep, readKept } from '../lib/kept-text.js';

const PAUSE_MS = 900;
const TRY_AGAIN_MS = 5_000;

export interface NoteState {
  readonly text: string;
  readonly write: (text: string) => void;
  readonly state: 'saved' | 'saving' | 'waits';
  /** What another window of the same scribe saved; until it is settled nothing is sent. */
  readonly theirs: RoomNoteView | null;
  readonly settle: (takeTheirs: boolean) => void;
}

/** Under which name this tab keeps what is not saved yet. */
const draftOf = (personId: string, applicationId: string, key: string): string =>
  `${personId}.${applicationId}.note.${key}`;

interface Kept {
  readonly text: string;
  readonly version: number;
}

/** What somebody typed who writes the notes no more: another was named, or the record sealed, before it could be saved. */
export function useUnsavedNote(applicationId: string, key: string): { text: string | null; forget: () => void } {
  const draft = draftOf(useMe().id, applicationId, key);
  const [, setForgotten] = useState(0);
  // Read each time: the last save may still be under way when the editor goes.
  const text = readKept<Kept>(draft, { text: '', version: 0 })?.text ?? null;
  const forget = (): void => {
    keep(draft, null);
    setForgotten((count) => count + 1);
  };
  return { text, forget };
}

/** The scribe's own note on one item: saved while they type, kept in this tab until it is, never over another window's. */
export function useNote(applicationId: string, key: string, mine: RoomNoteView | undefined): NoteState {
  const draft = draftOf(useMe().id, applicationId, key);
  const refresh = useRefreshRoom(applicationId);
  const [kept] = useState(() => readKept<Kept>(draft, { text: '', version: 0 }));
  const [text, setText] = useState(kept?.text ?? mine?.text ?? '');
  const [state, setState] = useState<NoteState['state']>(kept ? 'waits' : 'saved');
  const [isBehind, setBehind] = useState(false);
  // Answers so far. One that comes at once, or after the wait for it, leaves the state as it was: this alone tells that it came.
  const [answers, setAnswers] = useState(0);
  const [known, setKnown] = useState(kept?.version ?? mine?.version ?? 0);
  const now = useRef({ text, saved: kept ? null : text, version: kept?.version ?? mine?.version ?? 0, busy: false });
  const theirs = isBehind && mine && mine.version !== known ? mine : null;

  const send = useCallback(
    async (keepalive = false): Promise<void> => {
      const sent = now.current.text;
      if (now.current.busy || sent === now.current.saved) return;
      now.current.busy = true;
      setState('saving');
      try {
        const { version } = await saveNote(applicationId, key, sent, now.current.version, keepalive);
        now.current = { ...now.current, saved: sent, version };
        setKnown(version);
        if (now.current.text === sent) keep(draft, null);
        setState(now.current.text === sent ? 'saved' : 'waits');
        void refresh();
      } catch (error) {
        setState('waits');
        if (!isStale(error)) return;
        if (error.problem.currentVersion !== 0) {
          void refresh().then(() => setBehind(true));
          return;
        }
        // There is no note of theirs: the decision was opened again, and its new version begins with none.
        now.current.version = 0;
        setKnown(0);
      } finally {
        now.current.busy = false;
        setAnswers((count) => count + 1);
      }
    },
    [applicationId, key, draft, refresh],
  );

  useEffect(() => {
    if (state !== 'waits' || isBehind) return undefined;
    const timer = setTimeout(() => void send(), now.current.busy ? TRY_AGAIN_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [state, text, isBehind, answers, send]);

  useEffect(() => {
    const leave = (): void => void send(true);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [send]);

  return {
    text,
    state,
    theirs,
    write: (next) => {
      now.current.text = next;
      setText(next);
      keep(draft, { text: next, version: now.current.version });
      setState('waits');
    },
    settle: (takeTheirs) => {
      if (!theirs) return;
      now.current.version = theirs.version;
      setKnown(theirs.version);
      if (takeTheirs) {
        now.current = { ...now.current, text: theirs.text, saved: theirs.text };
        setText(theirs.text);
        keep(draft, null);
        setState('saved');
      }
      setBehind(false);
    },
  };
}
