import { type Hint, lintText } from '@app/domain';
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

const NONE: readonly string[] = [];

/** The hints under a text of the open card, without those its author waved away. */
export function useTextHints({ text, isQuote = false, isNote = false, criterionIds = NONE }: HintedText): {
  readonly hints: readonly Hint[];
  readonly dismiss: (hint: Hint) => void;
} {
  const { card, content, change } = useCard();
  const settled = useSettled(text, HINT_AFTER_MS);
  const ids = criterionIds.join(' ');
  const all = useMemo(() => {
    const wanted = new Set(ids.split(' '));
    const criteria = card.kit.criteria.filter((one) => wanted.has(one.id));
    const anchors = criteria.flatMap((one) => one.anchors.map((anchor) => anchor.text));
    return lintText(settled, { isQuote, isNote, anchors });
  }, [settled, isQuote, isNote, ids, card.kit]);
  const dismissed = content.dismissedHints ?? NONE;
  return {
    // What was emptied by hand has nothing to say at once.
    hints: text.trim() === '' ? [] : all.filter((hint) => !dismissed.includes(hint.key)),
    dismiss: (hint) => change((now) => dismissHint(now, hint.key)),
  };
}
