import { type InterviewNote, LIMITS, notesOf, openNotes, splitNotes } from '@app/domain';
import { IconClock, IconLock, IconTrash } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { IconButton } from '../../../components/ui/icon-button.js';
import { cx } from '../../../lib/classes.js';
import { useCard } from '../hooks/card-context.js';
import { type InterviewClock, useInterviewClock } from '../hooks/use-interview-clock.js';
import { dropNote, notesFrom, putNote } from '../lib/note-edits.js';
import { formatTimeMark } from '../lib/time-mark.js';
import { texts } from '../texts.js';
import css from './notes-panel.module.css';
import { TextHints } from './text-hints.js';

export const NOTE_FIELD = 'note-field';

interface NoteFieldProps {
  readonly clock: InterviewClock;
  /** The note that is being written: part of the card from its first letter on, and listed once it is done. */
  readonly current: InterviewNote;
  readonly onCurrent: (note: InterviewNote) => void;
}

const newId = (): string => crypto.randomUUID();
const blankNote = (): InterviewNote => ({ id: newId(), text: '', atSeconds: null, used: false });

/** The next note. Enter ends it; its time is that of its first letter, not of the Enter. Several pasted lines are several notes. */
function NoteField({ clock, current, onCurrent }: NoteFieldProps) {
  const { change, content } = useCard();
  const { text } = current;
  const isFull = notesOf(content).length >= LIMITS.notes && !notesOf(content).some((note) => note.id === current.id);
  const type = (value: string): void => {
    const atSeconds = text === '' ? clock.now() : current.atSeconds;
    const note = { ...current, text: value, atSeconds };
    onCurrent(note);
    change((now) => (value.trim() === '' ? dropNote(now, note.id) : putNote(now, note)));
  };
  const add = (pasted: string): void => {
    const notes = notesFrom(pasted, clock.now(), newId);
    change((now) => notes.slice(0, LIMITS.notes - notesOf(now).length).reduce(putNote, now));
    onCurrent(blankNote());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (text.trim() !== '') onCurrent(blankNote());
    } else if (event.key === 'Escape') event.currentTarget.blur();
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const pasted = event.clipboardData.getData('text');
    if (splitNotes(pasted).length < 2) return;
    event.preventDefault();
    add(pasted);
  };
  if (isFull) return <p className={css.hint}>{texts.notes.full(LIMITS.notes)}</p>;
  return (
    <div className={css.field}>
      <textarea
        id={NOTE_FIELD}
        aria-label={texts.notes.field}
        placeholder={texts.notes.placeholder}
        rows={2}
        maxLength={LIMITS.noteText}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <TextHints key={current.id} fieldId={NOTE_FIELD} text={text} isNote />
      <Button
        size="sm"
        disabled={text.trim() === ''}
        kbd="enter"
        onClick={() => {
          onCurrent(blankNote());
        }}
      >
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
  const [current, setCurrent] = useState(blankNote);
  const notes = notesOf(content).filter((note) => note.id !== current.id);
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
      <NoteField clock={clock} current={current} onCurrent={setCurrent} />
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
