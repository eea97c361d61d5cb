import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { fieldId } from '../../lib/form.js';
import css from './field.module.css';

export interface FieldProps<T> {
  readonly label: string;
  /** JSON pointer of the value in what is sent ('/email'); errors of the server come under it. */
  readonly name: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** What a control needs to be named, described and found. */
export interface ControlBinding {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
  readonly disabled: boolean | undefined;
}

export function bindControl(
  props: Pick<FieldProps<unknown>, 'name' | 'hint' | 'error' | 'required' | 'disabled'>,
): ControlBinding {
  const id = fieldId(props.name);
  const described = [props.hint ? `${id}-hint` : '', props.error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return {
    id,
    'aria-describedby': described || undefined,
    'aria-invalid': props.error ? true : undefined,
    'aria-required': props.required ? true : undefined,
    disabled: props.disabled,
  };
}

export function FieldError({ id, children }: { readonly id: string; readonly children: string }) {
  return (
    <p className={css.error} id={id}>
      <IconAlertCircle size={14} stroke={1.7} aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}

/** From this share of the limit on the counter shows. */
const COUNTER_FROM = 0.85;

/** Characters left, once it matters; going over is said, never cut off. */
function Counter({ length, limit }: { readonly length: number; readonly limit: number }) {
  const left = limit - length;
  return (
    <span className={css.count} data-over={left < 0 || undefined} role="status">
      {left >= 0 ? `${left} characters left` : `${-left} characters too many`}
    </span>
  );
}

type CounterState = { readonly length: number; readonly limit: number | undefined };

const isNearLimit = (counter: CounterState | undefined): counter is { length: number; limit: number } =>
  counter?.limit !== undefined && counter.length >= counter.limit * COUNTER_FROM;

interface FieldFrameProps extends Pick<FieldProps<unknown>, 'label' | 'name' | 'hint' | 'error' | 'required'> {
  readonly children: ReactNode;
  readonly counter?: CounterState;
}

/** Label, hint, control, error and counter of one field. */
export function FieldFrame({ label, name, hint, error, required, children, counter }: FieldFrameProps) {
  const id = fieldId(name);
  const isCounted = isNearLimit(counter);
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
        {required === false && <span className={css.optional}>optional</span>}
      </label>
      {hint && (
        <p className={css.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {(error || isCounted) && (
        <div className={css.foot}>
          {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
          {isCounted && <Counter length={counter.length} limit={counter.limit} />}
        </div>
      )}
    </div>
  );
}
