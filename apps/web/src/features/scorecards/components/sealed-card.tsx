import type { ScorecardView } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { ButtonLink } from '../../../components/ui/link.js';
import { Notice } from '../../../components/ui/notice.js';
import { dayOf, timeOf } from '../../../lib/dates.js';
import { paths } from '../../../lib/paths.js';
import { SEALED_ID } from '../hooks/use-submit.js';
import { revisionBegun } from '../lib/kept-revision.js';
import { texts } from '../texts.js';
import { CardReading } from './card-reading.js';
import { KeptElsewhere, type OnDevice } from './kept-elsewhere.js';
import { NextCard } from './next-card.js';
import css from './sealed-card.module.css';

const RevisionHistory = lazy(() => import('./revision-history.js').then((m) => ({ default: m.RevisionHistory })));
const WithdrawForm = lazy(() => import('./withdraw-form.js').then((m) => ({ default: m.WithdrawForm })));

interface SealedCardProps extends OnDevice {
  readonly card: ScorecardView;
  readonly onRevise: () => void;
}

const whenOf = (at: string): string => `${dayOf(at)} ${timeOf(at)}`;

function Withdrawn({ card }: Pick<SealedCardProps, 'card'>) {
  const withdrawn = card.sealed?.withdrawn;
  return (
    <Notice tone="neutral" title={texts.sealed.withdrawn}>
      {withdrawn && <p>{texts.sealed.withdrawnAt(whenOf(withdrawn.at), withdrawn.reason)}</p>}
      <p>{texts.sealed.withdrawnMeans}</p>
      <div className={css.actions}>
        <ButtonLink to={paths.myWork()}>{texts.sealed.toWork}</ButtonLink>
      </div>
    </Notice>
  );
}

/** Who reads it when, when the others open, and what its author may still do. */
function WhatNext({ card, personId, onRevise }: Pick<SealedCardProps, 'card' | 'personId' | 'onRevise'>) {
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { submittedAt, sealed, visibility } = card;
  const { data: isBegun } = useQuery(revisionBegun(personId, card.id));
  return (
    <Notice tone="ok" title={texts.sealed.next}>
      {submittedAt !== null && <p>{texts.sealed.at(whenOf(submittedAt))}</p>}
      <p>{visibility.replace(/^Sealed\. /, '')}</p>
      {sealed && sealed.minutes !== null && <p>{texts.sealed.minutes(sealed.minutes)}</p>}
      {sealed?.mayRevise && <p>{sealed.revisionCounts ? texts.sealed.reviseHint : texts.sealed.reviseBeside}</p>}
      {sealed?.mayWithdraw && <p>{texts.sealed.withdrawHint}</p>}
      <NextCard after={card.id} />
      <div className={css.actions}>
        <ButtonLink to={paths.myWork()}>{texts.sealed.toWork}</ButtonLink>
        {sealed?.mayRevise && (
          <Button variant="ghost" onClick={onRevise}>
            {isBegun ? texts.sealed.goOn : texts.sealed.revise}
          </Button>
        )}
        {sealed?.mayWithdraw && (
          <Button variant="ghost" onClick={() => setWithdrawing(true)}>
            {texts.sealed.withdraw}
          </Button>
        )}
      </div>
      {isWithdrawing && (
        <Suspense fallback={null}>
          <WithdrawForm card={card} onClose={() => setWithdrawing(false)} />
        </Suspense>
      )}
    </Notice>
  );
}

/** The card after submit: read only, and what happens next. */
export function SealedCard({ onRevise, card, ...onDevice }: SealedCardProps) {
  const revised = card.sealed !== null && card.sealed.revisions.length > 0 ? card.sealed : null;
  return (
    <div className={css.sealed}>
      <div id={SEALED_ID} tabIndex={-1}>
        {card.status === 'withdrawn' ? (
          <Withdrawn card={card} />
        ) : (
          <WhatNext card={card} personId={onDevice.personId} onRevise={onRevise} />
        )}
      </div>
      <KeptElsewhere
        cardId={card.id}
        kit={card.kit}
        {...onDevice}
        title={texts.sealed.kept}
        detail={texts.sealed.keptDetail}
      />
      {revised && (
        <Suspense fallback={null}>
          <RevisionHistory card={card} sealed={revised} />
        </Suspense>
      )}
      <h2>{revised ? texts.sealed.yourNewest : texts.sealed.yourCard}</h2>
      <CardReading card={card} content={card.content} artifacts={card.artifacts} />
    </div>
  );
}
