import type { DebriefView } from '@app/contracts';
import { ROOM_STATES } from '@app/domain';
import { IconDeviceProjector } from '@tabler/icons-react';
import { useState } from 'react';
import { AvatarStack } from '../../../components/ui/avatar.js';
import { Button } from '../../../components/ui/button.js';
import { useLiveDebrief, usePairing, usePresence } from '../api/live-debrief.js';
import { liveTexts as texts } from '../texts-live.js';
import { ProjectorDialog } from './projector-dialog.js';
import css from './room-strip.module.css';

/** Keeps the page in step with the room, and shows who else is in it. Says something only when it is not. */
export function RoomStrip({ debrief }: { readonly debrief: DebriefView }) {
  const { applicationId, state } = debrief;
  const status = useLiveDebrief(applicationId);
  const present = usePresence(applicationId, state);
  return (
    <>
      {present.length > 0 && (
        <span className={css.present}>
          <AvatarStack people={present} />
          {texts.present(present.length)}
        </span>
      )}
      {debrief.can.run && ROOM_STATES.includes(state) && <ProjectorButton applicationId={applicationId} />}
      <span role="status" className={css.lost}>
        {status === 'lost' ? texts.lost : ''}
      </span>
    </>
  );
}

function ProjectorButton({ applicationId }: { readonly applicationId: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const pairing = usePairing(applicationId);
  const isOn = Boolean(pairing?.paired);
  return (
    <>
      <Button onClick={() => setIsOpen(true)} icon={<IconDeviceProjector size={16} stroke={1.5} aria-hidden="true" />}>
        {isOn ? texts.projectorOn : texts.projector}
      </Button>
      {isOpen && (
        <ProjectorDialog {...{ applicationId }} pairing={pairing?.paired ?? null} onClose={() => setIsOpen(false)} />
      )}
    </>
  );
}
