import { useState } from 'react';
import { assign, type Assigned, keepAsNote, type SortPiece, takeBack } from '../lib/note-edits.js';
import { useCard } from './card-context.js';

export interface Sorting {
  readonly piece: SortPiece | undefined;
  readonly at: number;
  readonly count: number;
  readonly criterionIds: readonly string[];
  readonly canUndo: boolean;
  readonly edit: (change: Partial<SortPiece>) => void;
  readonly toggle: (criterionId: string) => void;
  /** Makes evidence of the piece and goes on. Needs a criterion and text. */
  readonly take: () => void;
  /** Leaves it a note and goes on. */
  readonly keep: () => void;
  readonly undo: () => void;
  /** What is left when one stops stays as notes: nothing pasted is lost. */
  readonly keepRest: () => void;
}

/** Pieces one after the other: each becomes evidence or stays a note, and each step can be taken back. */
export function useSorting(start: readonly SortPiece[]): Sorting {
  const { change } = useCard();
  const [pieces, setPieces] = useState(start);
  const [done, setDone] = useState<readonly (Assigned & { readonly criterionIds: readonly string[] })[]>([]);
  const [criterionIds, setCriterionIds] = useState<readonly string[]>([]);
  const at = done.length;
  const piece = pieces[at];
  const goOn = (outcome: Assigned['outcome']): void => {
    if (!piece) return;
    setDone((before) => [...before, { piece, outcome, criterionIds }]);
    // What the next thought speaks about is chosen anew: a left-over choice would file it wrongly.
    setCriterionIds([]);
  };
  return {
    piece,
    at,
    count: pieces.length,
    criterionIds,
    canUndo: done.length > 0,
    edit: (edited) => setPieces((all) => all.map((one, index) => (index === at ? { ...one, ...edited } : one))),
    toggle: (id) => setCriterionIds((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id])),
    take: () => {
      if (!piece || criterionIds.length === 0 || piece.text.trim() === '') return;
      change((content) => assign(content, piece, criterionIds));
      goOn('evidence');
    },
    keep: () => {
      if (!piece) return;
      change((content) => keepAsNote(content, piece));
      goOn('kept');
    },
    keepRest: () => {
      const rest = pieces.slice(at).filter((one) => one.noteId === null);
      if (rest.length > 0) change((content) => rest.reduce(keepAsNote, content));
    },
    undo: () => {
      const last = done.at(-1);
      if (!last) return;
      change((content) => takeBack(content, last));
      setCriterionIds(last.criterionIds);
      setDone(done.slice(0, -1));
    },
  };
}
