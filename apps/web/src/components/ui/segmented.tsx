import { fieldId } from '../../lib/form.js';
import { ChoiceGroup } from './choice-group.js';
import css from './choice.module.css';
import type { Option } from './select.js';

export interface SegmentedProps<T extends string> {
  readonly label: string;
  /** Unique on the page: the radios share it. */
  readonly name: string;
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly options: readonly Option<T>[];
  readonly hideLabel?: boolean;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
}

/** Two to four short choices side by side; arrow keys move, as in any radio group. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { label, name, hint, error, hideLabel } = props;
  return (
    <ChoiceGroup label={label} name={name} hint={hint} error={error} hideLabel={hideLabel ?? false}>
      <div className={css.seg}>
        {props.options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={`${fieldId(name)}-choice`}
              value={option.value}
              checked={props.value === option.value}
              disabled={props.disabled ?? option.disabled}
              onChange={() => props.onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </ChoiceGroup>
  );
}
