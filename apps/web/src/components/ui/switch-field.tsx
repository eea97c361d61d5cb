import { type FieldProps, FieldError, bindControl } from './field-frame.js';
import css from './switch.module.css';

/** Takes effect at once; for a choice that is sent with a form use Checkbox. */
export function SwitchField(props: FieldProps<boolean>) {
  const control = bindControl(props);
  return (
    <div>
      <label className={css.switch}>
        <input
          {...control}
          type="checkbox"
          role="switch"
          checked={props.value}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        <span className={css.track} aria-hidden="true" />
        {props.label}
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
