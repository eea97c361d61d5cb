import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Notice } from '../../../components/ui/notice.js';
import { isProblem, isStale, messageOf } from '../../../lib/problem.js';
import { useCard } from '../hooks/card-context.js';
import { stepElementId } from '../hooks/use-card-keys.js';
import { NotSavedError } from '../hooks/use-autosave.js';
import { neighbour, REVIEW } from '../lib/steps.js';
import { texts } from '../texts.js';
import { CardReading } from './card-reading.js';
import { MissingList } from './missing-list.js';
import css from './review-step.module.css';

interface ReviewStepProps {
  readonly onSubmit: () => void;
  readonly isSubmitting: boolean;
  readonly error: Error | null;
  /** Counts the tries to submit an incomplete card: the list of what is missing takes the focus at each. */
  readonly refusals: number;
  /** Hands the card in later, where nobody answered now; null where that is no way out. */
  readonly onQueue: (() => void) | null;
}

function Missing({ refusals }: { readonly refusals: number }) {
  const { missing } = useCard();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusals > 0) box.current?.focus();
  }, [refusals]);
  if (missing.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className={css.missing} role="group" aria-labelledby="missing-title">
      <h3 id="missing-title">{texts.review.missingTitle(missing.length)}</h3>
      <MissingList missing={missing} long />
    </div>
  );
}

function Failure({ error }: { readonly error: Error }) {
  // What is missing and the choice between two versions have their own places.
  if (isStale(error) || isProblem(error, 'SCORECARD.INCOMPLETE')) return null;
  const said =
    error instanceof NotSavedError
      ? { title: texts.review.notSaved, detail: texts.review.notSavedDetail }
      : messageOf(error);
  return (
    <Notice tone="danger" title={said.title} live>
      {said.detail}
    </Notice>
  );
}

/** No connection is no reason to come back later: the device hands the card in. */
function QueueOffer({ onQueue }: { readonly onQueue: () => void }) {
  return (
    <Notice tone="warn" title={texts.queue.offerTitle} live>
      <p>{texts.queue.offer}</p>
      <div className={css.offer}>
        <Button variant="primary" onClick={onQueue}>
          {texts.queue.action}
        </Button>
      </div>
    </Notice>
  );
}

/** The whole card as the committee will read it, what is missing, and the seal. */
export function ReviewStep({ onSubmit, isSubmitting, error, refusals, onQueue }: ReviewStepProps) {
  const { card, content, artifacts, goTo } = useCard();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isSubmitting) return;
    event.preventDefault();
    onSubmit();
  };
  return (
    <section className={css.review} aria-labelledby={stepElementId(REVIEW)} onKeyDown={onKeyDown}>
      <div className={css.head}>
        <h2 id={stepElementId(REVIEW)} tabIndex={-1}>
          {texts.review.title}
        </h2>
        <p>{texts.review.lead}</p>
      </div>
      <Missing refusals={refusals} />
      <CardReading card={card} content={content} artifacts={artifacts} />
      <div className={css.foot}>
        {onQueue ? <QueueOffer onQueue={onQueue} /> : error && <Failure error={error} />}
        <p>{texts.review.sealNote}</p>
        <div className={css.actions}>
          <Button onClick={() => goTo(neighbour(card.kit, REVIEW, -1))}>{texts.review.back}</Button>
          <Button variant="primary" kbd="mod+enter" busy={isSubmitting} onClick={onSubmit}>
            {isSubmitting ? texts.review.submitting : texts.review.submit}
          </Button>
        </div>
      </div>
    </section>
  );
}
