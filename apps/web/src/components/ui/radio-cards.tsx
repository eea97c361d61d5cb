import { fieldId } from '../../lib/form.js';
import { ChoiceGroup } from './choice-group.js';
import css from './choice.module.css';
import type { FieldProps } from './field-frame.js';
import type { Option } from './select.js';

export interface RadioCardsProps<T extends string> extends Omit<FieldProps<T>, 'value' | 'onChange'> {
  /** null = nothing chosen yet. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly options: readonly Option<T>[];
}

/** One of a few, each with a sentence that says what it means. */
export function RadioCards<T extends string>({ options, ...field }: RadioCardsProps<T>) {
  return (
    <ChoiceGroup {...field}>
      <div className={css.cards}>
        {options.map((option) => (
          <label key={option.value} className={css.card}>
            <input
              type="radio"
              className={css.mark}
              name={fieldId(field.name)}
              value={option.value}
              checked={field.value === option.value}
              disabled={field.disabled ?? option.disabled}
              onChange={() => field.onChange(option.value)}
            />
            <span>
              <b>{option.label}</b>
              {option.hint && <span className={css.hint}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </ChoiceGroup>
  );
}
