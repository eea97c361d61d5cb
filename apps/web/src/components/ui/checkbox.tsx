import { ChoiceGroup } from './choice-group.js';
import css from './choice.module.css';
import { type FieldProps, FieldError, bindControl } from './field-frame.js';
import type { Option } from './select.js';

export function Checkbox(props: FieldProps<boolean>) {
  const control = bindControl(props);
  return (
    <div className={css.group}>
      <label className={css.check}>
        <input
          {...control}
          type="checkbox"
          className={css.mark}
          checked={props.value}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        <span>{props.label}</span>
      </label>
      {props.hint && (
        <p className={css.hint} id={`${control.id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.error && <FieldError id={`${control.id}-error`}>{props.error}</FieldError>}
    </div>
  );
}

export interface CheckboxGroupProps<T extends string> extends FieldProps<readonly T[]> {
  readonly options: readonly Option<T>[];
}

/** Any of a few; the value keeps the order of the options. */
export function CheckboxGroup<T extends string>({ options, ...field }: CheckboxGroupProps<T>) {
  const toggle = (value: T, checked: boolean): void =>
    field.onChange(
      options.map((option) => option.value).filter((one) => (one === value ? checked : field.value.includes(one))),
    );
  return (
    <ChoiceGroup {...field}>
      <div className={css.cards}>
        {options.map((option) => (
          <label key={option.value} className={css.card}>
            <input
              type="checkbox"
              className={css.mark}
              checked={field.value.includes(option.value)}
              disabled={field.disabled ?? option.disabled}
              onChange={(event) => toggle(option.value, event.currentTarget.checked)}
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
