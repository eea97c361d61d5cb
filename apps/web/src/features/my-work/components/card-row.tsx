import type { WorkCardView } from '@app/contracts';
import { CalendarButton } from '../../../components/ui/calendar-button.js';
import { Due } from '../../../components/ui/due.js';
import { ButtonLink } from '../../../components/ui/link.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.js';
import { paths } from '../../../lib/paths.js';
import { texts } from '../texts.js';
import css from './work-list.module.css';
import { WorkWho } from './work-who.js';

function Progress({ done, of }: { readonly done: number; readonly of: number }) {
  if (of === 0) return null;
  return (
    <span className={css.progress} title={texts.cards.progress(done, of)}>
      {Array.from({ length: of }, (_, index) => (
        <i key={index} data-done={index < done || undefined} aria-hidden="true" />
      ))}
      <VisuallyHidden>{texts.cards.progress(done, of)}</VisuallyHidden>
    </span>
  );
}

function CardAction({ card }: { readonly card: WorkCardView }) {
  const { candidate, scorecardId, status } = card;
  if (scorecardId === null) {
    return (
      <ButtonLink to={paths.application(card.applicationId)} label={texts.cards.detailsLabel(candidate)}>
        {texts.cards.details}
      </ButtonLink>
    );
  }
  const to = paths.scorecard(scorecardId);
  if (status === 'submitted') {
    return (
      <ButtonLink to={to} variant="ghost" label={texts.cards.viewLabel(candidate)}>
        {texts.cards.view}
      </ButtonLink>
    );
  }
  const isStarted = status === 'draft' || card.done > 0;
  // One primary action per page would hide the second late card: what is late or due stands out, the rest waits.
  const variant = status === 'upcoming' ? 'default' : 'primary';
  return (
    <ButtonLink
      to={to}
      variant={variant}
      label={isStarted ? texts.cards.continueLabel(candidate) : texts.cards.openLabel(candidate)}
    >
      {isStarted ? texts.cards.continue : texts.cards.open}
    </ButtonLink>
  );
}

/** Said with its reason and what it means; what was written stays to be read. */
export function ClosedRow({ card }: { readonly card: WorkCardView }) {
  const { status, reason, scorecardId, candidate } = card;
  if (status !== 'excused' && status !== 'withdrawn' && status !== 'ended') return null;
  return (
    <li className={css.row}>
      <WorkWho card={card} />
      <div className={css.state}>
        <StatusPill tone={status === 'withdrawn' ? 'warn' : 'neutral'}>{texts.closed.status[status]}</StatusPill>
        <span className={css.means}>
          {texts.closed.means[status]}
          {reason ? ` ${texts.closed.because(reason)}` : ''}
        </span>
      </div>
      <div className={css.actions}>
        {scorecardId !== null && (
          <ButtonLink to={paths.scorecard(scorecardId)} variant="ghost" label={texts.cards.viewLabel(candidate)}>
            {texts.cards.view}
          </ButtonLink>
        )}
      </div>
    </li>
  );
}

export function CardRow({ card }: { readonly card: WorkCardView }) {
  const isSubmitted = card.status === 'submitted';
  return (
    <li className={css.row}>
      <WorkWho card={card} />
      <div className={css.state}>
        {isSubmitted ? (
          <StatusPill tone="ok">{texts.submitted.status}</StatusPill>
        ) : (
          <>
            <Progress done={card.done} of={card.of} />
            {card.dueAt !== null && <Due at={card.dueAt} />}
          </>
        )}
      </div>
      <div className={css.actions}>
        {card.status === 'upcoming' && card.interviewAt !== null && (
          <CalendarButton {...card} label={texts.calendar(card.candidate)} />
        )}
        <CardAction card={card} />
      </div>
    </li>
  );
}
