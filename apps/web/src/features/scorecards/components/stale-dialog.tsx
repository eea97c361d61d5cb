import type { InterviewKitView } from '@app/contracts';
import { Button } from '../../../components/ui/button.js';
import { Modal } from '../../../components/ui/modal.js';
import { timeOf } from '../../../lib/dates.js';
import type { AutosaveState } from '../lib/autosave.js';
import { differences } from '../lib/differences.js';
import { texts } from '../texts.js';
import css from './stale-dialog.module.css';

function Words({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return <p className={css.none}>{texts.conflict.none}</p>;
  return words.map((word, index) => <p key={index}>{word}</p>);
}

interface StaleDialogProps {
  readonly state: AutosaveState;
  readonly kit: InterviewKitView;
  readonly onChoose: (which: 'mine' | 'theirs') => void;
}

/** Two versions side by side, only where they differ. Neither is lost by the choice. */
export function StaleDialog({ state, kit, onChoose }: StaleDialogProps) {
  const { current } = state;
  if (!current) return null;
  return (
    <Modal opened canClose={false} onClose={() => undefined} title={texts.conflict.title} size="lg">
      <div className={css.dialog}>
        <p>{texts.conflict.detail}</p>
        <table className={css.table}>
          <thead>
            <tr>
              <td />
              <th scope="col">
                {texts.conflict.mine} <small>{texts.conflict.notSaved}</small>
              </th>
              <th scope="col">
                {texts.conflict.theirs} <small>{texts.conflict.savedAt(timeOf(current.savedAt))}</small>
              </th>
            </tr>
          </thead>
          <tbody>
            {differences(state.content, current.content, kit).map(({ place, mine, theirs }) => (
              <tr key={place}>
                <th scope="row">{place}</th>
                <td data-head={texts.conflict.mine}>
                  <Words words={mine} />
                </td>
                <td data-head={texts.conflict.theirs}>
                  <Words words={theirs} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className={css.actions}>
          <Button onClick={() => onChoose('theirs')}>{texts.conflict.useTheirs}</Button>
          <Button variant="primary" onClick={() => onChoose('mine')}>
            {texts.conflict.useMine}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
