import { useState } from 'react';
import { type FieldProps, FieldFrame, bindControl } from './field-frame.js';
import css from './field.module.css';

export interface PasswordFieldProps extends FieldProps<string> {
  readonly autoComplete: 'current-password' | 'new-password';
  readonly autoFocus?: boolean;
}

/** Can be shown: a typing mistake is likelier than someone behind the shoulder. Pasting works. */
export function PasswordField(props: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <FieldFrame {...props}>
      <div className={css.withButton}>
        <input
          {...bindControl(props)}
          className={css.control}
          type={shown ? 'text' : 'password'}
          autoComplete={props.autoComplete}
          autoFocus={props.autoFocus}
          data-autofocus={props.autoFocus || undefined}
          autoCapitalize="none"
          spellCheck={false}
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        />
        <button
          type="button"
          className={css.reveal}
          aria-pressed={shown}
          aria-label="Show password"
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Hide' : 'Show'}
        </button>
      </div>
    </FieldFrame>
  );
}
