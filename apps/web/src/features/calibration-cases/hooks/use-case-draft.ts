import type { CaseView } from '@app/contracts';
import { type CaseAnswer, isRecord, isSame } from '@app/domain';
import { useCallback, useEffect, useRef, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from '../../../lib/kept-draft.js';
import { isUnreachable, isStale } from '../../../lib/problem.js';
import { api } from '../../../lib/api.js';
import { saveCase } from '../api/cases.js';

/** Typing pauses this long before a save. */
const PAUSE_MS = 700;
const RETRY_MS = 4000;

export type DraftPhase = 'none' | 'saved' | 'waiting' | 'kept' | 'conflict' | 'refused';

interface KeptAnswer {
  readonly answer: CaseAnswer;
}
const isKept = (value: unknown): value is KeptAnswer => isRecord(value) && isRecord(value['answer']);

export interface CaseDraft {
  readonly answer: CaseAnswer;
  readonly phase: DraftPhase;
  readonly version: number;
  readonly savedAt: string | null;
  readonly change: (edit: (now: CaseAnswer) => CaseAnswer) => void;
  /** Saves now what is typed. @returns the version that holds it, or null when it could not be saved */
  readonly flush: () => Promise<number | null>;
  /** After another window saved: its text, or what is here. */
  readonly resolve: (choice: 'theirs' | 'mine') => Promise<void>;
}

/**
 * One answer between the screen and the server. One save at a time; 'saved' only for what the server acknowledged; what it has not
 * is kept in this tab, through a reload too; another window's save is never overwritten without a word.
 */
export function useCaseDraft(view: CaseView): CaseDraft {
  const { caseId } = view.case;
  const name = `case:${caseId}`;
  const [answer, setAnswer] = useState<CaseAnswer>(() => readDraft(name, isKept)?.answer ?? view.answer);
  const [at, setAt] = useState({ version: view.version, savedAt: view.savedAt });
  const [phase, setPhase] = useState<DraftPhase>(view.version === 0 ? 'none' : 'saved');
  const latest = useRef({
    answer,
    version: view.version,
    saved: view.answer,
    busy: null as Promise<number | null> | null,
  });

  const acknowledge = useCallback(
    (sent: CaseAnswer, version: number, savedAt: string | null): void => {
      const now = latest.current;
      now.version = version;
      now.saved = sent;
      setAt({ version, savedAt });
      const isAll = isSame(now.answer, sent);
      if (isAll) dropDraft(name);
      setPhase(isAll ? 'saved' : 'waiting');
    },
    [name],
  );

  const send = useCallback(async (): Promise<number | null> => {
    const now = latest.current;
    if (now.busy) await now.busy;
    if (isSame(now.answer, now.saved) && now.version > 0) return now.version;
    const sent = now.answer;
    now.busy = saveCase(caseId, sent, now.version)
      .then(({ version, savedAt }) => {
        acknowledge(sent, version, savedAt);
        return version;
      })
      .catch((error: unknown) => {
        setPhase(isStale(error) ? 'conflict' : isUnreachable(error) ? 'kept' : 'refused');
        return null;
      })
      .finally(() => {
        now.busy = null;
      });
    return now.busy;
  }, [caseId, acknowledge]);

  const change = useCallback(
    (edit: (now: CaseAnswer) => CaseAnswer): void => {
      latest.current.answer = edit(latest.current.answer);
      setAnswer(latest.current.answer);
      keepDraft(name, { answer: latest.current.answer });
      setPhase((was) => (was === 'conflict' ? was : 'waiting'));
    },
    [name],
  );

  const resolve = useCallback(
    async (choice: 'theirs' | 'mine'): Promise<void> => {
      const theirs = await api.get<CaseView>(`/calibration-cases/${caseId}`);
      const now = latest.current;
      if (choice === 'theirs') {
        now.answer = theirs.answer;
        setAnswer(theirs.answer);
      }
      acknowledge(theirs.answer, theirs.version, theirs.savedAt);
      await send();
    },
    [caseId, acknowledge, send],
  );

  useEffect(() => {
    // What an earlier visit kept is typed text like any other.
    if (!isSame(latest.current.answer, latest.current.saved)) setPhase('waiting');
  }, []);
  useEffect(() => {
    if (phase !== 'waiting' && phase !== 'kept') return undefined;
    const timer = setTimeout(() => void send(), phase === 'kept' ? RETRY_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [phase, answer, send]);

  return { answer, phase, ...at, change, flush: send, resolve };
}
