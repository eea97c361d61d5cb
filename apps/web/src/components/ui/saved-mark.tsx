import { IconAlertCircle, IconCheck, IconDeviceLaptop, IconRefresh } from '@tabler/icons-react';
import { cx } from '../../lib/classes.js';
import { absoluteOf, timeOf } from '../../lib/dates.js';
import css from './saved-mark.module.css';

export type SavedState = 'saved' | 'saving' | 'kept' | 'error';

export interface SavedMarkProps {
  readonly state: SavedState;
  /** Instant of the last save that the server confirmed; null before the first. */
  readonly at: string | null;
}

const ICONS = { saved: IconCheck, saving: IconRefresh, kept: IconDeviceLaptop, error: IconAlertCircle } as const;

function wordsOf(state: SavedState, at: string | null): string {
  if (state === 'saving') return 'Saving';
  if (state === 'kept') return 'Kept on this device';
  if (state === 'error') return 'Not saved';
  return at === null ? 'Nothing to save yet' : `Saved ${timeOf(at)}`;
}

/** The only chatter by a field. 'Saved' is said only after the server said so. */
export function SavedMark({ state, at }: SavedMarkProps) {
  const Icon = ICONS[state];
  return (
    <span className={cx(css.mark, css[state])} role="status" title={at === null ? undefined : absoluteOf(at)}>
      <Icon size={14} stroke={1.6} aria-hidden="true" />
      {wordsOf(state, at)}
    </span>
  );
}
