import { type InterviewNote, LIMITS, notesOf, openNotes } from '@app/domain';
import { IconClock, IconLock, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { IconButton } from '../../../components/ui/icon-button.js';
import { cx } from '../../../lib/classes.js';
import { useCard } from '../hooks/card-context.js';
import { type InterviewClock, useInterviewClock } from '../hooks/use-interview-clock.js';
import { dropNote, notesFrom, putNote } from '../lib/note-edits.js';
import { formatTimeMark } from '../lib/time-mark.js';
import { texts } from '../texts.js';
import css from './notes-panel.module.css';

export const NOTE_FIELD = 'note-field';

/** The next note. Enter writes it down; its time is that of its first letter, not of the Enter. */
function NoteField({ clock }: { readonly clock: InterviewClock }) {
  const { change, content } = useCard();
  const [text, setText] = useState('');
  const begun = useRef<number | null>(null);
  const isFull = notesOf(content).length >= LIMITS.notes;
  const write = (): void => {
    const notes = notesFrom(text, begun.current, () => crypto.randomUUID());
    if (notes.length === 0) return;
    change((now) => notes.slice(0, LIMITS.notes - notesOf(now).length).reduce(putNote, now));
    setText('');
    begun.current = null;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      write();
    } else if (event.key === 'Escape') event.currentTarget.blur();
  };
  if (isFull) return <p className={css.hint}>{texts.notes.full(LIMITS.notes)}</p>;
  return (
    <div className={css.field}>
      <textarea
        id={NOTE_FIELD}
        aria-label={texts.notes.field}
        placeholder={texts.notes.placeholder}
        rows={2}
        maxLength={LIMITS.noteText * 20}
        value={text}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (text === '' && value !== '') begun.current = clock.now();
          setText(value);
        }}
        onKeyDown={onKeyDown}
        onBlur={write}
      />
      <Button size="sm" disabled={text.trim() === ''} kbd="enter" onClick={write}>
        {texts.notes.add}
      </Button>
    </div>
  );
}

function Note({ note }: { readonly note: InterviewNote }) {
  const { change } = useCard();
  return (
    <li className={cx(css.note, note.used && css.used)}>
      <span className={css.time}>{note.atSeconds !== null && formatTimeMark(note.atSeconds)}</span>
      <span className={css.text}>
        {note.text}
        {note.used && <span className={css.state}>{texts.notes.used}</span>}
      </span>
      <IconButton
        size="sm"
        label={texts.notes.remove(note.text.slice(0, 40))}
        icon={<IconTrash size={14} stroke={1.5} />}
        onClick={() => change((now) => dropNote(now, note.id))}
      />
    </li>
  );
}

/** One stream while listening; what matters of it is made evidence afterwards. Nobody else ever reads it. */
export function NotesPanel({ onSort }: { readonly onSort: () => void }) {
  const { card, content } = useCard();
  const clock = useInterviewClock(card.id, card.interview);
  const notes = notesOf(content);
  const open = openNotes(content).length;
  return (
    <section className={css.notes} aria-label={texts.notes.title}>
      <div className={css.head}>
        <p className={css.hint}>{texts.notes.hint}</p>
        {!clock.isRunning && (
          <Button size="sm" icon={<IconClock size={14} stroke={1.5} aria-hidden="true" />} onClick={clock.start}>
            {texts.notes.start}
          </Button>
        )}
      </div>
      <NoteField clock={clock} />
      {open > 0 && (
        <Button size="sm" variant="primary" onClick={onSort}>
          {texts.notes.sort(open)}
        </Button>
      )}
      {notes.length > 0 && (
        <ol
          className={cx(css.list, notes.some((note) => note.atSeconds !== null) && css.timed)}
          aria-label={texts.notes.list}
        >
          {notes.map((note) => (
            <Note key={note.id} note={note} />
          ))}
        </ol>
      )}
      <p className={css.private}>
        <IconLock size={14} stroke={1.5} aria-hidden="true" />
        <span>{texts.notes.private}</span>
      </p>
    </section>
  );
}
