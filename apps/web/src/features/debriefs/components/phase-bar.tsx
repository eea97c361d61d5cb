import { hasReached, LOOP_PATH, type LoopState } from '@app/domain';
import type { DebriefMode } from '@app/contracts';
import { IconCheck, IconLock, IconUsers } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { LOOP_STATE_WORDS, LoopStatePill } from '../../../components/ui/loop-state.js';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.js';
import { cx } from '../../../lib/classes.js';
import { useIsPhone } from '../../../lib/use-media.js';
import { texts } from '../texts.js';
import css from './debrief-header.module.css';

const ICON = { size: 14, stroke: 1.7, 'aria-hidden': true } as const;
const SEALED: readonly LoopState[] = ['sealed', 'comp_open', 'closed'];

const iconOf = (state: LoopState, isNow: boolean, isDone: boolean) => {
  if (isDone) return <IconCheck {...ICON} />;
  if (SEALED.includes(state)) return <IconLock {...ICON} />;
  return isNow ? <IconUsers {...ICON} /> : null;
};

/** The states of the loop as steps, from collecting on. A panel debrief has no pre-read. */
export function PhaseBar({ state, mode }: { readonly state: LoopState; readonly mode: DebriefMode }) {
  const list = useRef<HTMLOListElement>(null);
  const isPhone = useIsPhone();
  useEffect(() => {
    // On a phone the bar is wider than the screen: the present step is brought into sight without moving the page.
    const now = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (now && list.current) list.current.scrollLeft = now.offsetLeft - list.current.offsetLeft - 16;
  }, [state]);
  if (state === 'withdrawn' || state === 'cancelled') {
    return (
      <p className={css.ended}>
        <LoopStatePill state={state} />
      </p>
    );
  }
  const steps = LOOP_PATH.filter((one) => one !== 'planned' && !(mode === 'panel' && one === 'pre_read'));
  return (
    <ol ref={list} className={css.phases} aria-label={texts.phases} tabIndex={isPhone ? 0 : undefined}>
      {steps.map((step) => {
        const isNow = step === state;
        const isDone = !isNow && hasReached(state, step);
        return (
          <li key={step} className={cx(isNow && css.now, isDone && css.done)} aria-current={isNow ? 'step' : undefined}>
            {iconOf(step, isNow, isDone)}
            {LOOP_STATE_WORDS[step]}
            {isDone && <VisuallyHidden>{`, ${texts.phaseDone}`}</VisuallyHidden>}
          </li>
        );
      })}
    </ol>
  );
}
