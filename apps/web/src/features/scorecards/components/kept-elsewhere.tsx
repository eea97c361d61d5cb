import type { InterviewKitView } from '@app/contracts';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Notice } from '../../../components/ui/notice.js';
import { readKept, writeKept } from '../lib/kept-drafts.js';
import { texts } from '../texts.js';
import { CopyCard } from './copy-card.js';
import css from './sealed-card.module.css';

interface KeptElsewhereProps {
  readonly cardId: string;
  readonly kit: InterviewKitView;
  readonly personId: string;
  readonly title: string;
  readonly detail: string;
}

/** Text on this device that the card was closed before: it is not in the card, and not thrown away either. */
export function KeptElsewhere({ cardId, kit, personId, title, detail }: KeptElsewhereProps) {
  const [kept, setKept] = useState(() => readKept(personId, cardId));
  if (kept === null) return null;
  const discard = (): void => {
    writeKept(personId, cardId, null);
    setKept(null);
  };
  return (
    <Notice tone="warn" title={title}>
      <p>{detail}</p>
      <div className={css.actions}>
        <CopyCard content={kept.content} kit={kit} />
        <Button size="sm" variant="ghost" onClick={discard}>
          {texts.sealed.discard}
        </Button>
      </div>
    </Notice>
  );
}
