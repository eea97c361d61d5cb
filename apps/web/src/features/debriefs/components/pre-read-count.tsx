import type { RoomView } from '@app/contracts';
import { Card } from '../../../components/ui/card.js';
import { roomTexts } from '../texts-room.js';
import css from './room.module.css';

const words = roomTexts.count;

/** How many have opened the packet and voted: a number, for whoever facilitates alone. */
export function PreReadCount({ of }: { readonly of: RoomView }) {
  const { preRead } = of;
  if (!preRead) return null;
  return (
    <Card title={words.title} hint={words.hint}>
      <p className={css.num}>{words.read(preRead.opened, preRead.eligible)}</p>
      <p className={css.num}>{words.voted(preRead.voted, preRead.eligible)}</p>
    </Card>
  );
}
