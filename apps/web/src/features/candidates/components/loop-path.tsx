import { LOOP_PATH, type LoopState } from '@app/domain';
import { IconCheck, IconLock } from '@tabler/icons-react';
import { LOOP_STATE_WORDS } from '../../../components/ui/loop-state.js';
import { Notice } from '../../../components/ui/notice.js';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.js';
import { texts } from '../texts.js';
import css from './application.module.css';

const LOCKED: readonly LoopState[] = ['sealed', 'comp_open', 'closed'];
const ICON = { size: 13, stroke: 1.7, 'aria-hidden': true } as const;

/** The way of a loop and where it is, as far as the viewer may know it. */
export function LoopPath({ state }: { readonly state: LoopState }) {
  if (state === 'withdrawn' || state === 'cancelled') return <Notice tone="sealed">{texts.page.ended[state]}</Notice>;
  const at = LOOP_PATH.indexOf(state);
  return (
    <ol className={css.path} aria-label={texts.page.path} tabIndex={0}>
      {LOOP_PATH.map((step, index) => (
        <li key={step} data-done={index < at || undefined} aria-current={index === at ? 'step' : undefined}>
          {index < at && <IconCheck {...ICON} />}
          {index > at && LOCKED.includes(step) && <IconLock {...ICON} />}
          {LOOP_STATE_WORDS[step]}
          {index < at && <VisuallyHidden>, {texts.page.stepDone}</VisuallyHidden>}
        </li>
      ))}
    </ol>
  );
}
