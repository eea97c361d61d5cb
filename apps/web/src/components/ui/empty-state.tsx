import type { ReactNode } from 'react';
import { cx } from '../../lib/classes.js';
import css from './state.module.css';

export interface EmptyStateProps {
  /** What is not here yet, as a sentence. */
  readonly title: string;
  /** What this place is for. */
  readonly children?: ReactNode;
  /** One next step. */
  readonly action?: ReactNode;
  /** Inside a card that has its own border. */
  readonly bare?: boolean;
}

export function EmptyState({ title, children, action, bare }: EmptyStateProps) {
  return (
    <div className={cx(css.state, bare && css.bare)}>
      <h3>{title}</h3>
      {children && <p>{children}</p>}
      {action && <div className={css.actions}>{action}</div>}
    </div>
  );
}
