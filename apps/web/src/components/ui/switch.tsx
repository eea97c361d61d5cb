import { type FieldProps, bindControl } from './field-frame.js';
import css from './switch.module.css';

/** On or off at once, without a form around it. */
export function Switch(props: FieldProps<boolean>) {
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
        <span>{props.label}</span>
      </label>
      {props.hint && (
        <p className={css.hint} id={`${control.id}-hint`}>
          {props.hint}
        </p>
      )}
    </div>
  );
}
