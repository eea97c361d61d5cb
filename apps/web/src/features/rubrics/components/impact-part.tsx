import type { RubricImpactItem } from '@app/contracts';
import { CheckboxGroup } from '../../../components/ui/checkbox.js';
import type { FieldBinding } from '../../../lib/form.js';
import { editorTexts } from '../texts-editor.js';
import css from './editor.module.css';

const texts = editorTexts.dialog;

function sayLoops({ version, loops, cards }: RubricImpactItem): string {
  const counted = cards ? texts.cards(cards.submitted, cards.waiting) : texts.cardsClosed;
  const said = [texts.stands(version), texts.loops(loops.planned, loops.begun), loops.begun > 0 ? counted : ''];
  return `${said.filter(Boolean).join('; ').replace(/\.$/, '')}.`;
}

interface ImpactPartProps {
  readonly requisitions: readonly RubricImpactItem[];
  readonly field: FieldBinding<readonly string[]>;
}

/** Which requisitions stand on the pack, what stays as it is, and which may change over by choice. */
export function ImpactPart({ requisitions, field }: ImpactPartProps) {
  if (requisitions.length === 0) return <p className={css.muted}>{texts.impactNone}</p>;
  const stay = requisitions.filter((one) => !one.canMove);
  const movable = requisitions.filter((one) => one.canMove);
  return (
    <div className={css.form}>
      <p className={css.muted}>{texts.keep}</p>
      {stay.length > 0 && (
        <div>
          <h4>{texts.stays}</h4>
          <ul className={css.impact}>
            {stay.map((one) => (
              <li key={one.requisitionId}>
                <b>{one.title}</b> <span className={css.muted}>{sayLoops(one)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {movable.length > 0 && (
        <CheckboxGroup
          {...field}
          label={texts.move}
          hint={texts.moveHint}
          options={movable.map((one) => ({ value: one.requisitionId, label: one.title, hint: sayLoops(one) }))}
        />
      )}
    </div>
  );
}
