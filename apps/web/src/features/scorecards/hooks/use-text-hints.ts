import type { Hint } from '@app/domain';
import { useEffect, useMemo, useState } from 'react';
import { dismissHint } from '../lib/content-edits.js';
import { useCard } from './card-context.js';

/** A hint comes when one pauses, not between two letters. */
export const HINT_AFTER_MS = 600;

/** `value` as it was when it last rested for `ms`; at first as it is. */
function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}

export interface HintedText {
  readonly text: string;
  /** The text is said to be the candidate's words. */
  readonly isQuote?: boolean;
  /** A private note: see `LintContext`. */
  readonly isNote?: boolean;
  /** Whose anchors it is compared with. */
  readonly criterionIds?: readonly string[];
}

/** A hint with what its rule is for. */
export interface ReasonedHint extends Hint {
  readonly reason: string;
}

const NONE: readonly string[] = [];

type Lint = typeof import('../lib/lint.js');
let loaded: Lint | null = null;

/** The rules, once there is something to look at; null before. */
function useLint(isWanted: boolean): Lint | null {
  const [lint, setLint] = useState(loaded);
  useEffect(() => {
    if (!isWanted || lint !== null) return;
    import('../lib/lint.js').then(
      (rules) => setLint((loaded = rules)),
      // Without a network and without a copy: a card is written as well without hints.
      () => undefined,
    );
  }, [isWanted, lint]);
  return lint;
}

/** The hints under a text of the open card, without those its author waved away. */
export function useTextHints({ text, isQuote = false, isNote = false, criterionIds = NONE }: HintedText): {
  readonly hints: readonly ReasonedHint[];
  readonly dismiss: (hint: Hint) => void;
} {
  const { card, content, change } = useCard();
  const settled = useSettled(text, HINT_AFTER_MS);
  const ids = criterionIds.join(' ');
  const lint = useLint(settled.trim() !== '');
  const all = useMemo(() => {
    if (lint === null) return [];
    const wanted = new Set(ids.split(' '));
    const criteria = card.kit.criteria.filter((one) => wanted.has(one.id));
    const anchors = criteria.flatMap((one) => one.anchors.map((anchor) => anchor.text));
    const found = lint.lintText(settled, { isQuote, isNote, anchors });
    return found.map((hint): ReasonedHint => ({ ...hint, reason: lint.reasonOf(hint.ruleId) }));
  }, [lint, settled, isQuote, isNote, ids, card.kit]);
  const dismissed = content.dismissedHints ?? NONE;
  return {
    // What was emptied by hand has nothing to say at once.
    hints: text.trim() === '' ? [] : all.filter((hint) => !dismissed.includes(hint.key)),
    dismiss: (hint) => change((now) => dismissHint(now, hint.key)),
  };
}
