import type { WorkCardView } from '@app/contracts';
import { DateTime } from '../../../components/ui/date-time.js';
import { texts } from '../texts.js';
import css from './work-list.module.css';

/** Whom, for what, when. */
export function WorkWho({ card }: { readonly card: WorkCardView }) {
  return (
    <div className={css.who}>
      <span className={css.name}>{card.candidate}</span>
      <span className={css.what}>
        {card.round} · {card.requisition}
        {card.seat && ` · ${texts.practice.seat[card.seat]}`}
        {card.endsAtReveal && ` · ${texts.practice.endsAtReveal}`}
      </span>
      <span className={css.when}>
        {card.interviewAt === null ? (
          texts.cards.noInterview
        ) : (
          <>
            {texts.cards.interview} <DateTime at={card.interviewAt} />
          </>
        )}
      </span>
    </div>
  );
}
