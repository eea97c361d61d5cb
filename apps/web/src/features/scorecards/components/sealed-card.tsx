import type { ScorecardView } from '@app/contracts';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { ButtonLink } from '../../../components/ui/link.js';
import { Notice } from '../../../components/ui/notice.js';
import { dayOf, timeOf } from '../../../lib/dates.js';
import { paths } from '../../../lib/paths.js';
import { SEALED_ID } from '../hooks/use-submit.js';
import { cardAsText } from '../lib/differences.js';
import { readKept, writeKept } from '../lib/kept-drafts.js';
import { texts } from '../texts.js';
import { CardReading } from './card-reading.js';
import css from './sealed-card.module.css';

/** Text of another window that the seal came before: it is not in the card, and not thrown away either. */
function KeptElsewhere({ card, personId }: SealedCardProps) {
  const [kept, setKept] = useState(() => readKept(personId, card.id));
  if (kept === null) return null;
  const discard = (): void => {
    writeKept(personId, card.id, null);
    setKept(null);
  };
  return (
    <Notice tone="warn" title={texts.sealed.kept}>
      <p>{texts.sealed.keptDetail}</p>
      <div className={css.actions}>
        <Button size="sm" onClick={() => void navigator.clipboard.writeText(cardAsText(kept.content, card.kit))}>
          {texts.sealed.copy}
        </Button>
        <Button size="sm" variant="ghost" onClick={discard}>
          {texts.sealed.discard}
        </Button>
      </div>
    </Notice>
  );
}

interface SealedCardProps {
  readonly card: ScorecardView;
  readonly personId: string;
}

/** The card after submit: read only, and what happens next. */
export function SealedCard({ card, personId }: SealedCardProps) {
  const { submittedAt } = card;
  return (
    <div className={css.sealed}>
      <div id={SEALED_ID} tabIndex={-1}>
        <Notice tone="ok" title={texts.sealed.next}>
          {submittedAt !== null && <p>{texts.sealed.at(`${dayOf(submittedAt)} ${timeOf(submittedAt)}`)}</p>}
          <p>{card.visibility.replace(/^Sealed\. /, '')}</p>
          <div className={css.actions}>
            <ButtonLink to={paths.myWork()}>{texts.sealed.toWork}</ButtonLink>
          </div>
        </Notice>
      </div>
      <KeptElsewhere card={card} personId={personId} />
      <h2>{texts.sealed.yourCard}</h2>
      <CardReading card={card} content={card.content} artifacts={card.artifacts} />
    </div>
  );
}
