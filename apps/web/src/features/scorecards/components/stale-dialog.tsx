import type { InterviewKitView } from '@app/contracts';
import type { ConflictChoice, ConflictChoices, FieldConflict } from '@app/domain';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Modal } from '../../../components/ui/modal.js';
import { timeOf } from '../../../lib/dates.js';
import { type AutosaveState, conflictsOf } from '../lib/autosave.js';
import { isText, placeOf, wordsOf } from '../lib/conflict-words.js';
import { texts } from '../texts.js';
import css from './stale-dialog.module.css';

interface ConflictProps {
  readonly conflict: FieldConflict;
  readonly place: string;
  readonly choice: ConflictChoice | undefined;
  readonly onChoose: (choice: ConflictChoice) => void;
}

/** One field, with what each side says; two texts can both stay. */
function Conflict({ conflict, place, choice, onChoose }: ConflictProps) {
  const { path, mine, theirs } = conflict;
  const sides = [
    { value: 'mine', label: texts.conflict.mine, words: wordsOf(path, mine) },
    { value: 'theirs', label: texts.conflict.theirs, words: wordsOf(path, theirs) },
  ] as const;
  return (
    <fieldset className={css.conflict}>
      <legend>{place}</legend>
      <div className={css.sides}>
        {sides.map(({ value, label, words }) => (
          <label key={value} className={css.side}>
            <input type="radio" name={path} checked={choice === value} onChange={() => onChoose(value)} />
            <span>
              <small>{label}</small>
              {words === '' ? <i>{texts.conflict.none}</i> : words}
            </span>
          </label>
        ))}
      </div>
      {isText(conflict, path) && (
        <label className={css.both}>
          <input type="radio" name={path} checked={choice === 'both'} onChange={() => onChoose('both')} />
          {texts.conflict.both}
        </label>
      )}
    </fieldset>
  );
}

interface StaleDialogProps {
  readonly state: AutosaveState;
  readonly kit: InterviewKitView;
  readonly onChoose: (choices: ConflictChoices) => void;
}

/** Only what two versions disagree about; everything else is put together already. Nothing is lost by a choice. */
export function StaleDialog({ state, kit, onChoose }: StaleDialogProps) {
  const [choices, setChoices] = useState<ConflictChoices>(new Map());
  const { current } = state;
  if (!current) return null;
  const conflicts = conflictsOf(state);
  const left = conflicts.filter(({ path }) => !choices.has(path)).length;
  const all = (choice: ConflictChoice): void => setChoices(new Map(conflicts.map(({ path }) => [path, choice])));
  const decide = (): void => {
    onChoose(choices);
    setChoices(new Map());
  };
  return (
    <Modal opened canClose={false} onClose={() => undefined} title={texts.conflict.title} size="lg">
      <div className={css.dialog}>
        <p>{texts.conflict.detail(conflicts.length, timeOf(current.savedAt))}</p>
        {conflicts.map((conflict) => (
          <Conflict
            key={conflict.path}
            conflict={conflict}
            place={placeOf(conflict, state.content, kit)}
            choice={choices.get(conflict.path)}
            onChoose={(choice) => setChoices((before) => new Map(before).set(conflict.path, choice))}
          />
        ))}
        <div className={css.actions}>
          {conflicts.length > 1 && (
            <>
              <Button variant="ghost" onClick={() => all('mine')}>
                {texts.conflict.allMine}
              </Button>
              <Button variant="ghost" onClick={() => all('theirs')}>
                {texts.conflict.allTheirs}
              </Button>
            </>
          )}
          <Button variant="primary" disabled={left > 0} onClick={decide}>
            {texts.conflict.decide}
          </Button>
        </div>
        <p className={css.left} role="status">
          {left > 0 && texts.conflict.left(left)}
        </p>
      </div>
    </Modal>
  );
}
