import { LIMITS } from '@app/domain';
import { IconQuote } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { useCard } from '../hooks/card-context.js';
import { useSelectedText } from '../hooks/use-selected-text.js';
import { blankEvidence, putEvidence } from '../lib/content-edits.js';
import { texts } from '../texts/documents.js';
import css from './documents-panel.module.css';

/**
 * Takes the selected words of a document over as a verbatim quote under the open criterion. It is not evidence yet: its author
 * says for or against and adds it. Nothing where the open step is no criterion that is rated.
 */
export function QuoteSelection({ within }: { readonly within: RefObject<HTMLElement | null> }) {
  const { card, content, change, at } = useCard();
  const text = useSelectedText(within);
  const [said, setSaid] = useState('');
  const canRate = card.kit.criteria.some((one) => one.id === at) && !card.kit.exemptCriterionIds.includes(at);
  if (!canRate) return null;
  const refusal =
    text.length > LIMITS.evidenceText
      ? texts.quote.tooLong(LIMITS.evidenceText)
      : content.evidence.length >= LIMITS.evidenceItems
        ? texts.quote.full(LIMITS.evidenceItems)
        : null;
  const quote = (): void => {
    setSaid(refusal ?? texts.quote.added(at));
    if (refusal !== null) return;
    const piece = { ...blankEvidence(crypto.randomUUID(), at), kind: 'quote' as const, text, open: true };
    change((now) => putEvidence(now, piece));
  };
  return (
    <div className={css.quote}>
      <Button
        size="sm"
        icon={<IconQuote size={14} stroke={1.6} aria-hidden="true" />}
        disabled={text === ''}
        // A press must not take the selection away before it is read.
        onMouseDown={(event) => event.preventDefault()}
        onClick={quote}
      >
        {texts.quote.action(at)}
      </Button>
      <span role="status">{said === '' ? texts.quote.hint : said}</span>
    </div>
  );
}
