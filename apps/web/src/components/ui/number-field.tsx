import { useState } from 'react';
import { type FieldProps, FieldFrame, bindControl } from './field-frame.js';
import css from './field.module.css';

export interface NumberFieldProps extends FieldProps<number | null> {
  readonly placeholder?: string;
  /** Whole numbers only: opens the keypad without a decimal point. */
  readonly whole?: boolean;
}

/** '1,200' and '1 200' are read as 1200; '' as null; anything else as NaN, which the server refuses by name. */
export function parseNumber(text: string): number | null {
  const plain = text.replaceAll(/[\s,_']/g, '');
  return plain === '' ? null : /^-?\d*\.?\d+$|^-?\d+\.$/.test(plain) ? Number(plain) : Number.NaN;
}

const sameNumber = (a: number | null, b: number | null): boolean => Object.is(a, b);

/** A text input that yields a number: no wheel that changes the value, no lost half-typed text. */
export function NumberField(props: NumberFieldProps) {
  const [text, setText] = useState(props.value === null ? '' : String(props.value));
  // A value set from outside replaces the text; one that the text already means does not.
  const shown = sameNumber(parseNumber(text), props.value) ? text : props.value === null ? '' : String(props.value);
  const invalid = Number.isNaN(parseNumber(shown)) ? 'Write a number, for example 120000.' : undefined;
  const error = props.error ?? invalid;
  return (
    <FieldFrame {...props} error={error}>
      <input
        {...bindControl({ ...props, error })}
        className={css.control}
        type="text"
        inputMode={props.whole ? 'numeric' : 'decimal'}
        placeholder={props.placeholder}
        value={shown}
        onChange={(event) => {
          setText(event.currentTarget.value);
          props.onChange(parseNumber(event.currentTarget.value));
        }}
      />
    </FieldFrame>
  );
}
