import { IconAlertCircle, IconCheck, IconDeviceLaptop, IconRefresh } from '@tabler/icons-react';
import { absoluteOf, dayOf, daysFromToday, timeOf } from '../../../lib/dates.js';
import { cx } from '../../../lib/classes.js';
import type { AutosaveState } from '../lib/autosave.js';
import { texts } from '../texts.js';
import css from './save-state.module.css';

type Look = 'saved' | 'saving' | 'kept' | 'error';
const ICONS = { saved: IconCheck, saving: IconRefresh, kept: IconDeviceLaptop, error: IconAlertCircle } as const;

function lookOf({ phase, attempts }: AutosaveState): Look {
  if (phase === 'conflict' || phase === 'refused') return 'error';
  if (phase === 'retrying' || attempts > 0) return 'kept';
  return phase === 'waiting' || phase === 'sending' ? 'saving' : 'saved';
}

/** A time alone is read as today's. */
const whenOf = (iso: string): string =>
  daysFromToday(new Date(iso)) === 0 ? timeOf(iso) : `${dayOf(iso)} ${timeOf(iso)}`;

function wordsOf(state: AutosaveState, look: Look, isKept: boolean): string {
  if (state.phase === 'conflict') return texts.save.conflict;
  if (state.phase === 'refused') return texts.save.refused;
  if (look === 'kept') return isKept ? texts.save.kept : texts.save.lost;
  return look === 'saving' ? texts.save.saving : texts.save.saved(whenOf(state.savedAt));
}

/** The only chatter of the screen. 'Saved' is said for what the server has answered, and for nothing else. */
export function SaveState({ state, isKept }: { readonly state: AutosaveState; readonly isKept: boolean }) {
  const look = lookOf(state);
  const Icon = ICONS[look];
  return (
    <span
      className={cx(css.mark, css[look])}
      role="status"
      title={look === 'saved' ? absoluteOf(state.savedAt) : undefined}
    >
      <Icon size={14} stroke={1.6} aria-hidden="true" />
      {wordsOf(state, look, isKept)}
    </span>
  );
}
