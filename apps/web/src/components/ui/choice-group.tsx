import type { ReactNode } from 'react';
import { fieldId } from '../../lib/form.js';
import { cx } from '../../lib/classes.js';
import css from './choice.module.css';
import { FieldError } from './field-frame.js';
import { VisuallyHidden } from './visually-hidden.js';

interface ChoiceGroupProps {
  readonly label: string;
  readonly name: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly hideLabel?: boolean;
  readonly inline?: boolean;
  readonly children: ReactNode;
}

/** The fieldset of several choices; it takes the focus when the error summary points at it. */
export function ChoiceGroup({ label, name, hint, error, hideLabel, inline, children }: ChoiceGroupProps) {
  const id = fieldId(name);
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={cx(css.group, inline && css.inline)}
      aria-describedby={described || undefined}
      aria-invalid={error ? true : undefined}
    >
      {hideLabel ? (
        <legend>
          <VisuallyHidden>{label}</VisuallyHidden>
        </legend>
      ) : (
        <legend className={css.legend}>{label}</legend>
      )}
      {hint && (
        <p className={css.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
