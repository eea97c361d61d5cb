import type { InterviewKitView } from '@app/contracts';
import type { ScorecardContent } from '@app/domain';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { cardAsText } from '../lib/card-words.js';
import { texts } from '../texts.js';
import css from './copy-card.module.css';

/** Takes a card away as plain text. Without clipboard rights (plain http) the text is shown to be copied by hand. */
export function CopyCard({ content, kit }: { readonly content: ScorecardContent; readonly kit: InterviewKitView }) {
  const [outcome, setOutcome] = useState<'copied' | 'shown' | null>(null);
  const text = cardAsText(content, kit);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('shown');
    }
  };
  return (
    <>
      <Button size="sm" onClick={() => void copy()}>
        {texts.copy.action}
      </Button>
      {outcome === 'copied' && <span role="status">{texts.copy.done}</span>}
      {outcome === 'shown' && (
        <textarea
          className={css.text}
          aria-label={texts.copy.byHand}
          readOnly
          rows={12}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  );
}
