import type { RoomView } from '@app/contracts';
import { isRoomSettable } from '@app/domain';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { AvatarName } from '../../../components/ui/avatar.js';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { IconButton } from '../../../components/ui/icon-button.js';
import { useSetRoom } from '../api/room.js';
import { roomTexts } from '../texts-room.js';
import room from './room.module.css';
import css from './talk.module.css';

const ICON = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;
const words = roomTexts.order;

const swapped = (ids: readonly string[], at: number, by: 1 | -1): string[] => {
  const next = [...ids];
  [next[at], next[at + by]] = [next[at + by]!, next[at]!];
  return next;
};

interface SpeakingOrderProps {
  readonly of: RoomView;
  readonly order: NonNullable<RoomView['order']>;
}

/** Who speaks when. Whoever runs the room may change it; what the usual order rests on is said. */
export function SpeakingOrderCard({ of, order }: SpeakingOrderProps) {
  const set = useSetRoom(of);
  const ids = order.speakers.map((one) => one.person.id);
  const isFixed = !of.can.run || !isRoomSettable(of.state);
  return (
    <Card title={words.title} hint={words.basis[order.basis]} padding="none">
      <ol className={css.speakers}>
        {order.speakers.map(({ person, as }, index) => (
          <li key={person.id}>
            <span className={css.rank}>{index + 1}</span>
            <AvatarName person={person}>
              <span className={room.small}> {words.as[as]}</span>
            </AvatarName>
            {!isFixed && (
              <span className={css.moves}>
                <IconButton
                  label={words.up(person.name)}
                  icon={<IconArrowUp {...ICON} />}
                  disabled={index === 0 || set.isPending}
                  onClick={() => set.mutate({ speakingOrder: swapped(ids, index, -1) })}
                />
                <IconButton
                  label={words.down(person.name)}
                  icon={<IconArrowDown {...ICON} />}
                  disabled={index === ids.length - 1 || set.isPending}
                  onClick={() => set.mutate({ speakingOrder: swapped(ids, index, 1) })}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
      {!isFixed && order.basis === 'facilitator' && (
        <div className={room.foot}>
          <Button size="sm" variant="ghost" busy={set.isPending} onClick={() => set.mutate({ speakingOrder: [] })}>
            {words.usual}
          </Button>
        </div>
      )}
    </Card>
  );
}
