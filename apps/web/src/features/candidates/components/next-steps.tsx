import type { ApplicationView } from '@app/contracts';
import type { LoopMove } from '@app/domain';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { ButtonLink } from '../../../components/ui/link.js';
import { paths } from '../../../lib/paths.js';
import { useUrlState } from '../../../lib/router.js';
import { texts } from '../texts.js';
import css from './application.module.css';
import { MoveDialog } from './move-dialog.js';

const { steps: words } = texts;

/** These are steps of the room, taken while people talk. */
const IN_ROOM: readonly LoopMove[] = [
  'discuss',
  'call_final_vote',
  'close_final_vote',
  'recall_vote',
  'decide',
  'seal',
  'complete_packet',
];
const ENDS: readonly LoopMove[] = ['withdraw', 'cancel'];
const LEADS: readonly LoopMove[] = ['open', 'start_pre_read', 'reveal'];

type Offer = ApplicationView['moves'][number];

function Step({ offer, isLead }: { readonly offer: Offer; readonly isLead: boolean }) {
  const [, setPanel] = useUrlState('panel', '');
  const { label, text } = texts.moves[offer.move];
  const isBlocked = offer.blocked !== null;
  return (
    <li className={css.step}>
      <Button
        variant={ENDS.includes(offer.move) ? 'danger' : isLead ? 'primary' : 'default'}
        disabled={isBlocked}
        aria-describedby={isBlocked ? `blocked-${offer.move}` : undefined}
        onClick={() => setPanel(`move:${offer.move}`)}
      >
        {label}
      </Button>
      <p>{text}</p>
      {isBlocked && (
        <p className={css.blocked} id={`blocked-${offer.move}`}>
          <IconAlertTriangle size={14} stroke={1.6} aria-hidden="true" />
          <span>{offer.blocked}</span>
        </p>
      )}
    </li>
  );
}

/** The moves this person may make now; a blocked one says why, an ending one comes last. */
export function NextSteps({ application }: { readonly application: ApplicationView }) {
  const [panel, setPanel] = useUrlState('panel', '');
  const here = application.moves.filter((offer) => !IN_ROOM.includes(offer.move));
  const inRoom = application.moves.some((offer) => IN_ROOM.includes(offer.move));
  const [kind, name] = panel.split(':');
  const asked = kind === 'move' ? here.find((offer) => offer.move === name && offer.blocked === null) : undefined;
  if (application.moves.length === 0) return null;
  const sorted = [...here].sort((a, b) => Number(ENDS.includes(a.move)) - Number(ENDS.includes(b.move)));
  const lead = sorted.find((offer) => LEADS.includes(offer.move) && offer.blocked === null);
  return (
    <Card title={words.title} hint={words.hint} padding="none">
      <ul>
        {inRoom && (
          <li className={css.step}>
            <ButtonLink to={paths.debrief(application.id)} variant="primary">
              {words.goRoom}
            </ButtonLink>
            <p>{words.inRoom}</p>
          </li>
        )}
        {sorted.map((offer) => (
          <Step key={offer.move} offer={offer} isLead={!inRoom && offer === lead} />
        ))}
      </ul>
      {asked && (
        <MoveDialog key={asked.move} application={application} move={asked.move} onClose={() => setPanel('')} />
      )}
    </Card>
  );
}
