import type { KeyboardEventHandler, Ref } from 'react';
import { type FieldProps, FieldFrame, bindControl } from './field-frame.js';
import css from './field.module.css';

export interface TextAreaProps extends FieldProps<string> {
  readonly maxLength?: number;
  readonly minRows?: number;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly spellCheck?: boolean;
  readonly ref?: Ref<HTMLTextAreaElement>;
  readonly onBlur?: () => void;
  readonly onKeyDown?: KeyboardEventHandler<HTMLTextAreaElement>;
}

/** Grows with its text (field-sizing), from `minRows` on. */
export function TextArea(props: TextAreaProps) {
  const { maxLength, minRows = 3, placeholder, autoFocus, spellCheck, ref, onBlur, onKeyDown } = props;
  return (
    <FieldFrame {...props} counter={{ length: props.value.length, limit: maxLength }}>
      <textarea
        {...bindControl(props)}
        {...{ placeholder, autoFocus, spellCheck, ref, onBlur, onKeyDown }}
        className={css.control}
        // Inside a dialog the focus trap looks for this.
        data-autofocus={autoFocus || undefined}
        rows={minRows}
        style={{ minHeight: `calc(${minRows} * var(--lh-body) + 18px)` }}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}
