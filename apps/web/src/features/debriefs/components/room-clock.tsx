import type { AgendaItemView, RoomView } from '@app/contracts';
import { type Instant, instantMs, minutesLeft, type TimeSpan } from '@app/domain';
import { Button } from '../../../components/ui/button.js';
import { CivilDay } from '../../../components/ui/civil-day.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { Notice } from '../../../components/ui/notice.js';
import { useClock } from '../api/room.js';
import { keyOfItem, ROLE_ITEM } from '../hooks/use-discussed.js';
import { useServerNow } from '../hooks/use-server-now.js';
import { roomTexts } from '../texts-room.js';
import css from './talk.module.css';

const words = roomTexts.clock;
const EXTENSION = 5;

const left = (span: TimeSpan, now: Instant): string => {
  const minutes = minutesLeft(span, now);
  return minutes > 0 ? words.left(minutes, span.minutes) : words.over(-minutes, span.minutes);
};

interface RoomClockProps {
  readonly room: RoomView;
  readonly agenda: readonly AgendaItemView[];
  readonly onGo: (key: string) => void;
}

/** Where the room stands in its time. Nothing happens when a phase runs over: people decide when it ends. */
export function RoomClock({ room, agenda, onGo }: RoomClockProps) {
  const now = useServerNow(room.clock.now);
  const clock = useClock(room);
  const { phase, span, together, heldBy, dueAt } = room.clock;
  if (phase === null && heldBy === null) return null;
  return (
    <section className={css.clock} aria-label={words.label}>
      {heldBy && (
        <span>
          {words.heldBy} <CivilDay day={heldBy.day} />
          {heldBy.isPast && <b>{words.isPast}</b>}
        </span>
      )}
      {phase !== null && (
        <span>
          <b>{words.phases[phase]}</b>
          {room.pace === 'days' &&
            `, ${words.overDays.toLowerCase()}: ${dueAt === null ? words.noDue : words.due.toLowerCase()}`}
          {dueAt !== null && <DateTime at={dueAt} />}
          {span && left(span, now)}
        </span>
      )}
      {together && (
        <span>
          <b>{words.together}</b> {left(together, now)}
        </span>
      )}
      {room.item && <OnTheTable {...{ room, agenda, onGo, now }} item={room.item} />}
      {room.can.run && phase !== null && room.pace === 'together' && (
        <span>
          <Button size="sm" variant="ghost" busy={clock.isPending} onClick={() => clock.mutate({ act: 'start' })}>
            {words.start}
          </Button>
          <Button
            size="sm"
            variant="ghost"
            disabled={clock.isPending}
            onClick={() => clock.mutate({ act: 'extend', minutes: EXTENSION })}
          >
            {words.extend}
          </Button>
        </span>
      )}
    </section>
  );
}

interface OnTheTableProps extends Omit<RoomClockProps, 'room'> {
  readonly item: NonNullable<RoomView['item']>;
  readonly now: Instant;
}

/** The item that the facilitator has put on the table of everybody, with its soft timer. */
function OnTheTable({ item, agenda, onGo, now }: OnTheTableProps) {
  const found = agenda.find((one) => keyOfItem(one) === item.key);
  const name = item.key === ROLE_ITEM ? roomTexts.notes.role : (found?.title ?? item.key);
  const minutes = Math.max(0, Math.floor((instantMs(now) - Date.parse(item.since)) / 60_000));
  return (
    <span>
      {words.item(name, minutes)}
      {found && found.minutes < minutes && `, ${words.itemOver(found.minutes)}`}
      <Button size="sm" variant="ghost" onClick={() => onGo(item.key)}>
        {words.go}
      </Button>
    </span>
  );
}

/** Why it was revealed early, or with a thin criterion: to everybody in the room, as in the record. */
export function RevealNote({ room }: { readonly room: RoomView }) {
  const { reveal } = room;
  if (!reveal || reveal.reason === '') return null;
  return (
    <Notice title={roomTexts.reveal.title}>
      <p>
        {roomTexts.reveal.by(reveal.by?.name ?? roomTexts.reveal.product)}
        {reveal.reason}
      </p>
    </Notice>
  );
}
