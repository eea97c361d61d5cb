import type { ReactNode } from 'react';
import { cx } from '../../lib/classes.js';
import css from './status-pill.module.css';
import { type Tone, ToneIcon } from './tone.js';

export interface StatusPillProps {
  readonly tone?: Tone;
  /** Another icon than the tone's; null = none (only for 'neutral'). */
  readonly icon?: ReactNode;
  /** Without border and ground: inside table rows. */
  readonly plain?: boolean;
  readonly children: ReactNode;
}

/** A state: icon and word. */
export function StatusPill({ tone = 'neutral', icon, plain, children }: StatusPillProps) {
  return (
    <span className={cx(css.pill, tone !== 'neutral' && css[tone], plain && css.plain)}>
      {icon === undefined ? <ToneIcon tone={tone} /> : icon}
      {children}
    </span>
  );
}

/** A fact that is no state: a role, a count, a rubric version. */
export function Badge({ children }: { readonly children: ReactNode }) {
  return <span className={css.pill}>{children}</span>;
}
