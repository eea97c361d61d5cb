import type { EvalArtifactView, MissingView, ScorecardView } from '@app/contracts';
import type { ScorecardContent } from '@app/domain';
import { createContext, useContext } from 'react';
import type { SortPiece } from '../lib/note-edits.js';
import type { Step, StepId } from '../lib/steps.js';

/** The card on the screen and what its parts may do with it. */
export interface CardOnScreen {
  readonly card: ScorecardView;
  readonly content: ScorecardContent;
  readonly change: (edit: (content: ScorecardContent) => ScorecardContent) => void;
  readonly steps: readonly Step[];
  readonly missing: readonly MissingView[];
  readonly at: StepId;
  readonly goTo: (step: StepId) => void;
  readonly artifacts: readonly EvalArtifactView[];
  readonly setArtifacts: (change: (artifacts: readonly EvalArtifactView[]) => readonly EvalArtifactView[]) => void;
  /** Resolves once the server has everything on the screen. */
  readonly flush: () => Promise<number>;
  /** The criterion whose 'not assessed' was chosen and whose reason is still asked for. */
  readonly askingWhy: string | null;
  readonly askWhy: (criterionId: string | null) => void;
  /** Thoughts on the sorting table; null while there is none. */
  readonly sorting: readonly SortPiece[] | null;
  readonly sort: (pieces: readonly SortPiece[] | null) => void;
}

export const CardContext = createContext<CardOnScreen | null>(null);

export function useCard(): CardOnScreen {
  const card = useContext(CardContext);
  if (!card) throw new Error('useCard stands outside a card');
  return card;
}
