import type { ReactNode, SyntheticEvent } from 'react';
import type { FormState } from '../../lib/form.js';
import { useReportUnsaved } from '../../lib/unsaved-context.js';
import { ErrorSummary } from './error-summary.js';
import css from './form.module.css';

interface FormProps<V extends object> {
  readonly form: FormState<V>;
  readonly children: ReactNode;
  readonly label?: string;
}

/** Submits with Enter and Ctrl/Cmd+Enter; shows what was refused on top, where the focus goes. */
export function Form<V extends object>({ form, children, label }: FormProps<V>) {
  useReportUnsaved(form.dirty);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    form.submit();
  };
  return (
    <form
      noValidate
      className={css.form}
      aria-label={label}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
      }}
    >
      <ErrorSummary problems={form.problems} failure={form.failure} refusals={form.refusals} />
      {children}
    </form>
  );
}

export const FormActions = ({ children }: { readonly children: ReactNode }) => (
  <div className={css.actions}>{children}</div>
);

/** Fields side by side where there is room. */
export const FieldRow = ({ children }: { readonly children: ReactNode }) => <div className={css.row}>{children}</div>;
