import type { ScorecardView } from '@app/contracts';
import { ButtonLink } from '../../../components/ui/link.js';
import { Notice } from '../../../components/ui/notice.js';
import { dayOf, timeOf } from '../../../lib/dates.js';
import { paths } from '../../../lib/paths.js';
import { SEALED_ID } from '../hooks/use-submit.js';
import { texts } from '../texts.js';
import { CardReading } from './card-reading.js';
import { KeptElsewhere, type OnDevice } from './kept-elsewhere.js';
import { NextCard } from './next-card.js';
import css from './sealed-card.module.css';

interface SealedCardProps extends OnDevice {
  readonly card: ScorecardView;
}

/** The card after submit: read only, and what happens next. */
export function SealedCard({ card, ...onDevice }: SealedCardProps) {
  const { submittedAt } = card;
  return (
    <div className={css.sealed}>
      <div id={SEALED_ID} tabIndex={-1}>
        <Notice tone="ok" title={texts.sealed.next}>
          {submittedAt !== null && <p>{texts.sealed.at(`${dayOf(submittedAt)} ${timeOf(submittedAt)}`)}</p>}
          <p>{card.visibility.replace(/^Sealed\. /, '')}</p>
          <NextCard after={card.id} />
          <div className={css.actions}>
            <ButtonLink to={paths.myWork()}>{texts.sealed.toWork}</ButtonLink>
          </div>
        </Notice>
      </div>
      <KeptElsewhere
        cardId={card.id}
        kit={card.kit}
        {...onDevice}
        title={texts.sealed.kept}
        detail={texts.sealed.keptDetail}
      />
      <h2>{texts.sealed.yourCard}</h2>
      <CardReading card={card} content={card.content} artifacts={card.artifacts} />
    </div>
  );
}
