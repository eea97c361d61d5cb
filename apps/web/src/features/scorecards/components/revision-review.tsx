import { compareContent, LIMITS, reasonProblem } from '@app/domain';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { CardChanges } from '../../../components/ui/card-changes.js';
import { ErrorSummary } from '../../../components/ui/error-summary.js';
import { Notice } from '../../../components/ui/notice.js';
import { TextArea } from '../../../components/ui/text-area.js';
import type { FormProblem } from '../../../lib/form.js';
import { isStale, messageOf, ProblemError } from '../../../lib/problem.js';
import { useCard } from '../hooks/card-context.js';
import { stepElementId } from '../hooks/use-card-keys.js';
import type { useRevision } from '../hooks/use-revision.js';
import { neighbour, REVIEW } from '../lib/steps.js';
import { texts } from '../texts.js';
import { revisionTexts as words } from '../texts/revision.js';
import { CardReading } from './card-reading.js';
import { CopyCard } from './copy-card.js';
import { MissingList } from './missing-list.js';
import css from './review-step.module.css';

interface RevisionReviewProps {
  readonly revising: ReturnType<typeof useRevision>;
  readonly onDiscard: () => void;
}

/** Refused for what is not in the form: said here, with a way to carry the words elsewhere. */
function Failure({ error }: { readonly error: Error | null }) {
  const { content, card } = useCard();
  if (error === null || isStale(error)) return null;
  if (error instanceof ProblemError && error.errors.length > 0) return null;
  const { title, detail } = messageOf(error);
  return (
    <Notice tone="danger" title={title} live>
      <p>{detail}</p>
      <p>{words.tooLate}</p>
      <CopyCard content={content} kit={card.kit} />
    </Notice>
  );
}

/** Why, what changes, and the whole card as it will read; then it is sent. */
export function RevisionReview({ revising, onDiscard }: RevisionReviewProps) {
  const { card, content, artifacts, missing, goTo } = useCard();
  const { revision, submit, setReason } = revising;
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [refusals, setRefusals] = useState(0);
  const changes = compareContent(card.content, content);
  const refused = submit.error instanceof ProblemError ? submit.error.errors : [];
  const said = problems.length > 0 ? problems : refused;
  const lacks = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusals > 0 && problems.length === 0) lacks.current?.focus();
  }, [refusals, problems]);

  const trySubmit = (): void => {
    if (submit.isPending) return;
    const found: FormProblem[] = [];
    if (reasonProblem(revision.reason) !== null) found.push({ path: '/reason', message: words.needReason });
    if (changes.length === 0) found.push({ path: '/content', message: words.needChange });
    setProblems(found);
    if (found.length > 0 || missing.length > 0) setRefusals((count) => count + 1);
    else submit.mutate();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    trySubmit();
  };
  return (
    <section className={css.review} aria-labelledby={stepElementId(REVIEW)} onKeyDown={onKeyDown}>
      <div className={css.head}>
        <h2 id={stepElementId(REVIEW)} tabIndex={-1}>
          {words.title}
        </h2>
        <p>{words.lead}</p>
      </div>
      <ErrorSummary problems={said} failure={null} refusals={refusals} />
      {missing.length > 0 && (
        <div ref={lacks} tabIndex={-1} className={css.missing} role="group" aria-labelledby="missing-title">
          <h3 id="missing-title">{texts.review.missingTitle(missing.length)}</h3>
          <MissingList missing={missing} long />
        </div>
      )}
      <TextArea
        label={words.reason}
        hint={words.reasonHint}
        name="/reason"
        value={revision.reason}
        error={said.find((one) => one.path === '/reason')?.message}
        required
        minRows={2}
        maxLength={LIMITS.reason}
        onChange={(reason) => {
          setProblems((before) => before.filter((one) => one.path !== '/reason'));
          setReason(reason);
        }}
      />
      <Notice tone={card.sealed?.revisionCounts ? 'neutral' : 'warn'}>
        {card.sealed?.revisionCounts ? words.counts : words.beside}
      </Notice>
      <h3 id="field-content" tabIndex={-1}>
        {words.changes(changes.length)}
      </h3>
      {changes.length === 0 ? <p>{words.noChange}</p> : <CardChanges changes={changes} names={card.kit} />}
      <details>
        <summary>{words.whole}</summary>
        <CardReading card={card} content={content} artifacts={artifacts} />
      </details>
      <div className={css.foot}>
        <Failure error={submit.error} />
        <div className={css.actions}>
          <Button onClick={() => goTo(neighbour(card.kit, REVIEW, -1))}>{texts.review.back}</Button>
          <Button variant="primary" kbd="mod+enter" busy={submit.isPending} onClick={trySubmit}>
            {submit.isPending ? words.submitting : words.submit}
          </Button>
          <Button variant="ghost" onClick={onDiscard}>
            {words.discard}
          </Button>
        </div>
      </div>
    </section>
  );
}
