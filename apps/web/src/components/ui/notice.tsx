import type { ReactNode } from 'react';
import { cx } from '../../lib/classes.js';
import css from './state.module.css';
import { type Tone, ToneIcon } from './tone.js';

export interface NoticeProps {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Set when it appears because of something just done. */
  readonly live?: boolean;
}

/** A message that stays beside what it is about. */
export function Notice({ tone = 'neutral', title, children, live }: NoticeProps) {
  return (
    <div className={cx(css.notice, css[tone])} role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}>
      <ToneIcon tone={tone} size={16} />
      <div>
        {title && <b>{title}</b>}
        {children}
      </div>
    </div>
  );
}
