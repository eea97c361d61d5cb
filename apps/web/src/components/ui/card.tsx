import type { ReactNode } from 'react';
import css from './card.module.css';

export interface CardProps {
  readonly title?: ReactNode;
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  readonly footer?: ReactNode;
  /** 'none' for tables and lists that reach the edge. */
  readonly padding?: 'normal' | 'none';
  /** Names the card for a screen reader when it has no title of its own. */
  readonly label?: string;
  readonly children?: ReactNode;
}

export function Card({ title, hint, actions, footer, padding = 'normal', label, children }: CardProps) {
  return (
    <section className={css.card} aria-label={label}>
      {(title !== undefined || actions !== undefined) && (
        <header className={css.head}>
          <div>
            {title !== undefined && <h2>{title}</h2>}
            {hint !== undefined && <p className={css.hint}>{hint}</p>}
          </div>
          {actions !== undefined && <div className={css.actions}>{actions}</div>}
        </header>
      )}
      {children !== undefined && (padding === 'none' ? children : <div className={css.body}>{children}</div>)}
      {footer !== undefined && <footer className={css.foot}>{footer}</footer>}
    </section>
  );
}
