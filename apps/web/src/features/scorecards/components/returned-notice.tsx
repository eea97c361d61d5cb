import { Notice } from '../../../components/ui/notice.js';
import type { QueuedCard } from '../lib/card-queue.js';
import { texts } from '../texts.js';

/** Why a card that waited on this device is a draft again. */
export function ReturnedNotice({ card }: { readonly card: QueuedCard }) {
  if (card.trouble === null) return null;
  return (
    <Notice tone="warn" title={texts.queue.returned} live>
      <p>{texts.queue.trouble[card.trouble]}</p>
      {card.trouble !== 'changed' && card.said !== '' && <p>{card.said}</p>}
    </Notice>
  );
}
