import { IconChevronDown } from '@tabler/icons-react';
import { type FieldProps, FieldFrame, bindControl } from './field-frame.js';
import css from './field.module.css';

export interface Option<T extends string = string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
  /** Options of one group stand together under its name, after those of none. */
  readonly group?: string;
}

export interface SelectProps<T extends string> extends FieldProps<T> {
  readonly options: readonly Option<T>[];
  /** Shown as an empty first choice. */
  readonly placeholder?: string;
}

const Choice = ({ value, label, disabled }: Option) => (
  <option value={value} disabled={disabled}>
    {label}
  </option>
);

/** The platform's own list: best on a phone and for a screen reader. */
export function Select<T extends string>(props: SelectProps<T>) {
  const groups = [...new Set(props.options.flatMap(({ group }) => (group === undefined ? [] : [group])))];
  const optionsOf = (group?: string) =>
    props.options.filter((one) => one.group === group).map((one) => <Choice key={one.value} {...one} />);
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
          {optionsOf()}
          {groups.map((group) => (
            <optgroup key={group} label={group}>
              {optionsOf(group)}
            </optgroup>
          ))}
        </select>
        <IconChevronDown size={16} stroke={1.5} aria-hidden="true" />
      </div>
    </FieldFrame>
  );
}
