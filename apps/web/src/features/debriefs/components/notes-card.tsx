import type { RoomNoteView, RoomView } from '@app/contracts';
import { isRoomSettable, LIMITS, OTHER_NOTES, type Rubric } from '@app/domain';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { Notice } from '../../../components/ui/notice.js';
import { Select } from '../../../components/ui/select.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { useMe } from '../../../lib/queries/session.js';
import { useSetRoom } from '../api/room.js';
import { NO_ITEM } from '../hooks/use-discussed.js';
import { useNote, useUnsavedNote } from '../hooks/use-note.js';
import { roomTexts } from '../texts-room.js';
import { AllNotes, nameOfNote, NoteList } from './note-list.js';
import room from './room.module.css';
import css from './talk.module.css';

const words = roomTexts.notes;

interface NotesCardProps {
  readonly of: RoomView;
  readonly rubric: Rubric;
  /** What is on the table: notes are taken under it. */
  readonly on: string;
  readonly onChoose: (key: string) => void;
}

/** What was said, under each criterion: one writes, everybody reads. */
export function NotesCard({ of, rubric, on, onChoose }: NotesCardProps) {
  const me = useMe();
  const set = useSetRoom(of);
  const { notes = [], present = [], scribe = null } = of;
  const key = on === NO_ITEM ? 'general' : on;
  const here = notes.filter((note) => note.key === key && !(of.can.write && note.author.id === me.id));
  const mine = notes.find((note) => note.key === key && note.author.id === me.id);
  const keys = [...rubric.criteria.map((one) => one.id), ...OTHER_NOTES];
  return (
    <Card title={words.title(nameOfNote(rubric, key))} hint={scribe ? words.writes(scribe.name) : words.hint}>
      <div className={room.stack}>
        <div className={css.pair}>
          <Select
            label={words.under}
            name="/note-key"
            value={key}
            onChange={onChoose}
            options={keys.map((value) => ({ value, label: nameOfNote(rubric, value) }))}
          />
          {of.can.run && isRoomSettable(of.state) && (
            <Select
              label={words.scribe}
              name="/scribe"
              value={scribe?.id ?? ''}
              placeholder={words.nobody}
              disabled={set.isPending}
              onChange={(id) => set.mutate({ scribeId: id === '' ? null : id })}
              options={present.map((person) => ({ value: person.id, label: person.name }))}
            />
          )}
        </div>
        {of.can.write && <NoteEditor key={key} applicationId={of.applicationId} noteKey={key} mine={mine} />}
        {!of.can.write && <Unsaved applicationId={of.applicationId} noteKey={key} />}
        <NoteList notes={here} />
        {!of.can.write && here.length === 0 && <p className={room.muted}>{words.none}</p>}
        <AllNotes notes={notes} rubric={rubric} />
      </div>
    </Card>
  );
}

/** Somebody else writes now, or nobody: what was typed until then and is not in the notes stays with whoever typed it. */
function Unsaved({ applicationId, noteKey }: Omit<NoteEditorProps, 'mine'>) {
  const { text, forget } = useUnsavedNote(applicationId, noteKey);
  if (text === null) return null;
  return (
    <Notice tone="warn" title={words.unsaved} live>
      <p>{words.unsavedText}</p>
      <p className={css.note}>{text}</p>
      <div className={room.actions}>
        <Button size="sm" onClick={forget}>
          {words.forget}
        </Button>
      </div>
    </Notice>
  );
}

interface NoteEditorProps {
  readonly applicationId: string;
  readonly noteKey: string;
  readonly mine: RoomNoteView | undefined;
}

function NoteEditor({ applicationId, noteKey, mine }: NoteEditorProps) {
  const note = useNote(applicationId, noteKey, mine);
  const { theirs } = note;
  return (
    <>
      {theirs && (
        <Notice tone="warn" title={words.stale} live>
          <p>{words.staleText}</p>
          <p className={css.note}>{theirs.text}</p>
          <div className={room.actions}>
            <Button size="sm" onClick={() => note.settle(false)}>
              {words.keepMine}
            </Button>
            <Button size="sm" onClick={() => note.settle(true)}>
              {words.takeTheirs}
            </Button>
          </div>
        </Notice>
      )}
      <TextArea
        label={words.yours}
        name="/note"
        hint={words.hint}
        value={note.text}
        onChange={note.write}
        maxLength={LIMITS.roomNote}
        minRows={5}
      />
      <p className={room.small} role="status">
        {note.state === 'waits' ? words.waits : words[note.state]}
      </p>
    </>
  );
}
