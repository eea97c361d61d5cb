import type { DebriefView } from '@app/contracts';
import type { ReactNode } from 'react';
import { PageBody } from '../../../components/ui/page.js';
import { useUrlState } from '../../../lib/router.js';
import { useIsNarrow } from '../../../lib/use-media.js';
import { useDebrief } from '../api/get-debrief.js';
import { useRoom } from '../api/room.js';
import { isOpen, keepsRecord } from '../lib/open-debrief.js';
import { texts } from '../texts.js';
import { DebriefHeader } from './debrief-header.js';
import { DebriefActs } from './debrief-side.js';
import { EndedRecord } from './ended-record.js';
import { CardsClosed, NotOpen } from './not-open.js';
import { OpenRoom } from './open-room.js';
import { RoomClock } from './room-clock.js';
import css from './room.module.css';

/** The debrief in whatever state and to whatever degree this person may see it. */
export function DebriefPage({ applicationId }: { readonly applicationId: string }) {
  const debrief = useDebrief(applicationId);
  return debrief === null ? <NotOpen applicationId={applicationId} /> : <Debrief debrief={debrief} />;
}

function Debrief({ debrief }: { readonly debrief: DebriefView }) {
  const [form, setForm] = useUrlState('form', '');
  const room = useRoom(debrief.applicationId);
  const isFormOpen = form === 'decision' && debrief.can.decide;
  const acts = (
    <DebriefActs {...{ debrief, room, isFormOpen }} onRecord={() => setForm(isFormOpen ? '' : 'decision')} />
  );
  return (
    <>
      <DebriefHeader debrief={debrief} />
      <PageBody>
        {isOpen(debrief) ? (
          <OpenRoom {...{ debrief, room, acts, isFormOpen }} onCloseForm={() => setForm('')} />
        ) : (
          <>
            {room && <RoomClock room={room} agenda={[]} onGo={() => undefined} />}
            <ClosedRoom acts={acts}>
              {keepsRecord(debrief) ? <EndedRecord debrief={debrief} /> : <CardsClosed debrief={debrief} />}
            </ClosedRoom>
          </>
        )}
      </PageBody>
    </>
  );
}

interface ClosedRoomProps {
  readonly acts: ReactNode;
  readonly children: ReactNode;
}

/** On a narrow screen what one can do comes first, in the page as in the tab order. */
function ClosedRoom({ acts, children }: ClosedRoomProps) {
  const isNarrow = useIsNarrow();
  const main = <div className={css.main}>{children}</div>;
  const side = (
    <aside className={css.side} aria-label={texts.aside}>
      {acts}
    </aside>
  );
  return (
    <div className={css.room}>
      {isNarrow ? side : main}
      {isNarrow ? main : side}
    </div>
  );
}
