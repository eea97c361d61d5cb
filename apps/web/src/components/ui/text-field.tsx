import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, Ref } from 'react';
import { type FieldProps, FieldFrame, bindControl } from './field-frame.js';
import css from './field.module.css';

export interface TextFieldProps extends FieldProps<string> {
  readonly type?: HTMLInputTypeAttribute;
  /** Shows what is left near the end; longer text stays and is refused with a message, never cut. */
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly autoFocus?: boolean;
  readonly readOnly?: boolean;
  readonly inputMode?: 'text' | 'email' | 'numeric' | 'decimal' | 'search' | 'url';
  readonly ref?: Ref<HTMLInputElement>;
  readonly onBlur?: () => void;
}

export function TextField(props: TextFieldProps) {
  const { type = 'text', maxLength, placeholder, autoComplete, autoFocus, inputMode, readOnly, ref, onBlur } = props;
  return (
    <FieldFrame {...props} counter={{ length: props.value.length, limit: maxLength }}>
      <input
        {...bindControl(props)}
        {...{ type, placeholder, autoComplete, autoFocus, inputMode, readOnly, ref, onBlur }}
        className={css.control}
        // Inside a dialog the focus trap looks for this.
        data-autofocus={autoFocus || undefined}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}
