import type { RubricVersionListItem } from '@app/contracts';
import { panelRounds, type Rubric } from '@app/domain';
import { Link } from '../../../components/ui/link.js';
import { Select } from '../../../components/ui/select.js';
import type { FieldBinding } from '../../../lib/form.js';
import { paths } from '../../../lib/paths.js';
import { optionsOfVersions } from '../rubric-choices.js';
import { texts } from '../texts.js';
import css from './requisitions.module.css';

interface RubricChoiceProps {
  readonly field: FieldBinding<string>;
  readonly versions: readonly RubricVersionListItem[];
  /** Undefined until it is loaded. */
  readonly chosen: Rubric | undefined;
}

/** Any published version, the packs as they are now first; what the chosen one is for stands below. */
export function RubricChoice({ field, versions, chosen }: RubricChoiceProps) {
  const { fields } = texts;
  return (
    <div className={css.choice}>
      <Select
        {...field}
        label={fields.rubric}
        hint={fields.rubricHint}
        options={optionsOfVersions(versions)}
        required
      />
      <div className={css.chosen} aria-live="polite">
        {chosen && (
          <>
            <p>{chosen.summary}</p>
            <p>
              {fields.rubricParts(chosen.criteria.length, panelRounds(chosen).length, chosen.workSamples?.length ?? 0)}{' '}
              <Link to={paths.rubric(field.value)}>{fields.rubricRead}</Link>
            </p>
          </>
        )}
      </div>
    </div>
  );
}
