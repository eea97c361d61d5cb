import type { ScorecardView } from '@app/contracts';
import { Button } from '../../../components/ui/button.js';
import { ButtonLink } from '../../../components/ui/link.js';
import { Notice } from '../../../components/ui/notice.js';
import { dayOf, timeOf } from '../../../lib/dates.js';
import { paths } from '../../../lib/paths.js';
import { useHandIn, useTakeBack } from '../hooks/use-hand-in.js';
import { SEALED_ID } from '../hooks/use-submit.js';
import type { QueuedCard } from '../lib/card-queue.js';
import { texts } from '../texts.js';
import { CardReading } from './card-reading.js';
import { CopyCard } from './copy-card.js';
import css from './sealed-card.module.css';

interface WaitingCardProps {
  readonly card: ScorecardView;
  readonly queued: QueuedCard;
  readonly personId: string;
}

/** Submitted without a network: nothing is said to be done that the server has not got. */
export function WaitingCard({ card, queued, personId }: WaitingCardProps) {
  const handIn = useHandIn(personId);
  const takeBack = useTakeBack(personId, queued);
  const { content, queuedAt } = queued;
  return (
    <div className={css.sealed}>
      <div id={SEALED_ID} tabIndex={-1}>
        <Notice tone="warn" title={texts.queue.title}>
          <p>{texts.queue.detail}</p>
          <p>{texts.queue.since(`${dayOf(queuedAt)} ${timeOf(queuedAt)}`)}</p>
          {handIn.isSuccess && <p role="status">{texts.queue.stillWaiting}</p>}
          <div className={css.actions}>
            <Button variant="primary" busy={handIn.isPending} onClick={() => handIn.mutate()}>
              {texts.queue.tryNow}
            </Button>
            <Button busy={takeBack.isPending} onClick={() => takeBack.mutate()}>
              {texts.queue.takeBack}
            </Button>
            <CopyCard content={content} kit={card.kit} />
            <ButtonLink to={paths.myWork()}>{texts.sealed.toWork}</ButtonLink>
          </div>
        </Notice>
      </div>
      <h2>{texts.queue.your}</h2>
      <CardReading card={card} content={content} artifacts={card.artifacts} />
    </div>
  );
}
