import type { ReactNode } from 'react';
import css from './visually-hidden.module.css';

/** Said to a screen reader, not shown. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className={css.hidden}>{children}</span>;
}
