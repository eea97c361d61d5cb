import type { RoomNoteView } from '@app/contracts';
import type { Rubric } from '@app/domain';
import { DateTime } from '../../../components/ui/date-time.js';
import { roomTexts } from '../texts-room.js';
import room from './room.module.css';
import css from './talk.module.css';

const words = roomTexts.notes;

/** As it is read: of a room at work, or of one that was sealed. */
type ReadNote = Omit<RoomNoteView, 'version'>;

export function nameOfNote(rubric: Rubric, key: string): string {
  if (key === 'role') return words.role;
  if (key === 'general') return words.general;
  const criterion = rubric.criteria.find((one) => one.id === key);
  return criterion ? `${criterion.id} ${criterion.shortName}` : key;
}

export const NoteList = ({ notes }: { readonly notes: readonly ReadNote[] }) => (
  <ul className={css.list}>
    {notes.map((note) => (
      <li key={`${note.key} ${note.author.id}`}>
        <p className={css.note}>{note.text}</p>
        <p className={room.small}>
          {note.author.name}, <DateTime at={note.savedAt} style="time" />
        </p>
      </li>
    ))}
  </ul>
);

export function AllNotes({ notes, rubric }: { readonly notes: readonly ReadNote[]; readonly rubric: Rubric }) {
  if (notes.length === 0) return null;
  const keys = [...new Set(notes.map((note) => note.key))];
  return (
    <details className={room.details}>
      <summary>{words.all(notes.length)}</summary>
      {keys.map((key) => (
        <section key={key} aria-label={nameOfNote(rubric, key)}>
          <h3 className={room.label}>{nameOfNote(rubric, key)}</h3>
          <NoteList notes={notes.filter((note) => note.key === key)} />
        </section>
      ))}
    </details>
  );
}
