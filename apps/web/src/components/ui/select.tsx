import { IconChevronDown } from '@tabler/icons-react';
import { type FieldProps, FieldFrame, bindControl } from './field-frame.js';
import css from './field.module.css';

export interface Option<T extends string = string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
}

export interface SelectProps<T extends string> extends FieldProps<T> {
  readonly options: readonly Option<T>[];
  /** Shown as an empty first choice. */
  readonly placeholder?: string;
}

/** The platform's own list: best on a phone and for a screen reader. */
export function Select<T extends string>(props: SelectProps<T>) {
  return (
    <FieldFrame {...props}>
      <div className={css.selectBox}>
        <select
          {...bindControl(props)}
          className={css.control}
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value as T)}
        >
          {props.placeholder !== undefined && <option value="">{props.placeholder}</option>}
          {props.options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <IconChevronDown size={16} stroke={1.5} aria-hidden="true" />
      </div>
    </FieldFrame>
  );
}
