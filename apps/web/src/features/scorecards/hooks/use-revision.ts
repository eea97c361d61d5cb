import type { CurrentDraftView, RevisedView, ScorecardView } from '@app/contracts';
import { isSame, mergeContent, type ScorecardContent } from '@app/domain';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useBodyKey } from '../../../lib/body-key.js';
import { isStale } from '../../../lib/problem.js';
import { reviseScorecard } from '../api/revise-scorecard.js';
import { keptRevision, type KeptRevision, onRevisionKept, writeRevision } from '../lib/kept-revision.js';

export interface Revision extends KeptRevision {
  /** Somebody's other window revised the card since this one was begun: both are put together. */
  readonly isJoined: boolean;
}

/** What was begun here, put together with what the server has now; where both changed a field, this device's stands. */
function joined(mine: KeptRevision, now: Pick<CurrentDraftView, 'version' | 'content'>): Revision {
  if (mine.version === now.version) return { ...mine, isJoined: false };
  const { content } = mergeContent(mine.base, mine.content, now.content);
  return { content, reason: mine.reason, version: now.version, base: now.content, isJoined: true };
}

function begin({ kept, card }: { kept: KeptRevision | null; card: ScorecardView }): Revision {
  const { version, content } = card;
  return kept ? joined(kept, card) : { content, reason: '', version, base: content, isJoined: false };
}

/** A revision while it is written: kept on this device at every letter, and sent whole, once. */
export function useRevision(personId: string, card: ScorecardView, onDone: () => void) {
  const client = useQueryClient();
  const { data: kept } = useSuspenseQuery(keptRevision(personId, card.id));
  const label = `${card.candidate.name}, ${card.kit.round.name}`;
  const [revision, setRevision] = useState(() => begin({ kept, card }));
  const [isKept, setIsKept] = useState(true);
  const isDone = useRef(false);
  const keyFor = useBodyKey();
  const isBegun = revision.reason.trim() !== '' || !isSame(revision.content, revision.base);

  useEffect(() => {
    if (!isDone.current) writeRevision(personId, card.id, isBegun ? revision : null, label);
  }, [revision, isBegun, personId, card.id, label]);
  useEffect(() => onRevisionKept(personId, setIsKept), [personId]);

  const change = useCallback((edit: (content: ScorecardContent) => ScorecardContent) => {
    setRevision((now) => ({ ...now, content: edit(now.content) }));
  }, []);
  const setReason = useCallback((reason: string) => setRevision((now) => ({ ...now, reason })), []);

  const end = (): void => {
    isDone.current = true;
    writeRevision(personId, card.id, null, label);
    onDone();
  };
  const submit = useMutation({
    mutationFn: (): Promise<RevisedView> => {
      const { content, reason, version } = revision;
      return reviseScorecard(card.id, { content, reason }, version, keyFor({ content, reason, version }));
    },
    meta: { handlesError: true },
    onSuccess: async () => {
      end();
      await client.invalidateQueries({ queryKey: ['scorecards', card.id] });
    },
    onError: (error) => {
      if (isStale(error)) setRevision((mine) => joined(mine, error.current as CurrentDraftView));
    },
  });
  return { revision, isBegun, isKept, change, setReason, submit, discard: end };
}
