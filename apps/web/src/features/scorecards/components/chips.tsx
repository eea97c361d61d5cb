import { fieldId } from '../../../lib/form.js';
import css from './chips.module.css';

interface ChipsProps {
  readonly label: string;
  readonly name: string;
  readonly hint?: string;
  readonly options: readonly string[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

/** Any of a few short words, as check boxes that look like what they are. */
export function Chips({ label, name, hint, options, value, onChange }: ChipsProps) {
  const hintId = `${fieldId(name)}-hint`;
  const toggle = (option: string, isOn: boolean): void =>
    onChange(options.filter((one) => (one === option ? isOn : value.includes(one))));
  return (
    <fieldset className={css.chips} aria-describedby={hint ? hintId : undefined}>
      <legend>{label}</legend>
      {hint && (
        <p className={css.hint} id={hintId}>
          {hint}
        </p>
      )}
      <div>
        {options.map((option) => (
          <label key={option}>
            <input
              type="checkbox"
              checked={value.includes(option)}
              onChange={(event) => toggle(option, event.currentTarget.checked)}
            />
            {option}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
