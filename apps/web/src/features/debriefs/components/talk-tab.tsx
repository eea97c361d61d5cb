import type { RoomView } from '@app/contracts';
import { useIsPhone } from '../../../lib/use-media.js';
import type { Discussed } from '../hooks/use-discussed.js';
import type { OpenDebrief } from '../lib/open-debrief.js';
import { NotesCard } from './notes-card.js';
import { NowPanel } from './now-panel.js';
import { ParkedCard } from './parked-card.js';
import room from './room.module.css';
import { SpeakingOrderCard } from './speaking-order-card.js';
import css from './talk.module.css';

interface TalkTabProps {
  readonly of: RoomView;
  readonly debrief: OpenDebrief;
  readonly discussed: Discussed;
}

/** The discussion: the item on the table with its notes beside it, who speaks, and what is parked. */
export function TalkTab({ of, debrief, discussed }: TalkTabProps) {
  const isPhone = useIsPhone();
  return (
    <div className={room.main}>
      {!isPhone && <NowPanel debrief={debrief} discussed={discussed} of={of} />}
      <NotesCard of={of} rubric={debrief.rubric} on={discussed.key} onChoose={discussed.choose} />
      <div className={css.pair}>
        {of.order && <SpeakingOrderCard of={of} order={of.order} />}
        <ParkedCard of={of} />
      </div>
    </div>
  );
}
