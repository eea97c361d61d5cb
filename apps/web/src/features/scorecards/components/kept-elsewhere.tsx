import type { InterviewKitView } from '@app/contracts';
import type { ScorecardContent } from '@app/domain';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Notice } from '../../../components/ui/notice.js';
import { dropQueued, type QueuedCard } from '../lib/card-queue.js';
import { type KeptEntry, writeKept } from '../lib/kept-drafts.js';
import { texts } from '../texts.js';
import { CopyCard } from './copy-card.js';
import css from './sealed-card.module.css';

/** What this device holds of a card. */
export interface OnDevice {
  readonly personId: string;
  readonly kept: KeptEntry | null;
  readonly queued: QueuedCard | null;
}

interface KeptElsewhereProps extends OnDevice {
  readonly cardId: string;
  readonly kit: InterviewKitView;
  readonly title: string;
  readonly detail: string;
}

interface KeptTextProps {
  readonly content: ScorecardContent;
  readonly kit: InterviewKitView;
  readonly title: string;
  readonly detail: string;
  readonly onDiscard: () => void;
}

function KeptText({ content, kit, title, detail, onDiscard }: KeptTextProps) {
  const [isGone, setIsGone] = useState(false);
  if (isGone) return null;
  const discard = (): void => {
    onDiscard();
    setIsGone(true);
  };
  return (
    <Notice tone="warn" title={title}>
      <p>{detail}</p>
      <div className={css.actions}>
        <CopyCard content={content} kit={kit} />
        <Button size="sm" variant="ghost" onClick={discard}>
          {texts.sealed.discard}
        </Button>
      </div>
    </Notice>
  );
}

/** Text on this device that the card was closed before: it is not in the card, and not thrown away either. */
export function KeptElsewhere({ cardId, kit, personId, kept, queued, title, detail }: KeptElsewhereProps) {
  return (
    <>
      {kept && (
        <KeptText
          {...{ content: kept.content, kit, title, detail }}
          onDiscard={() => writeKept(personId, cardId, null)}
        />
      )}
      {queued?.trouble && (
        <KeptText
          {...{ content: queued.content, kit, title: texts.queue.returned }}
          detail={texts.queue.trouble.closed}
          onDiscard={() => void dropQueued(personId, cardId)}
        />
      )}
    </>
  );
}
