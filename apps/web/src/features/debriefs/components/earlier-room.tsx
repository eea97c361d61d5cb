import type { EarlierDecisionView } from '@app/contracts';
import type { Rubric } from '@app/domain';
import { roomTexts } from '../texts-room.js';
import { AllNotes } from './note-list.js';
import room from './room.module.css';

interface EarlierRoomProps {
  readonly of: NonNullable<EarlierDecisionView['room']>;
  readonly rubric: Rubric;
}

/** What was said and written in the room of a sealed version: to read, as its record has it. */
export function EarlierRoom({ of: { order, notes, parked }, rubric }: EarlierRoomProps) {
  return (
    <section className={room.stack} aria-label={roomTexts.earlier.title}>
      {order.people.length > 0 && (
        <p className={room.muted}>
          {roomTexts.order.title}: {order.people.map((one) => one.name).join(', ')}
        </p>
      )}
      {notes.length === 0 && <p className={room.muted}>{roomTexts.earlier.noNotes}</p>}
      <AllNotes notes={notes} rubric={rubric} />
      {parked.length > 0 && (
        <details className={room.details}>
          <summary>{roomTexts.earlier.parked(parked.length)}</summary>
          <ul>
            {parked.map(({ text, author, parkedAt, outcome }) => (
              <li key={`${parkedAt} ${text}`}>
                {text}{' '}
                <span className={room.small}>
                  {author.name}, {outcome ?? roomTexts.parked.open}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
