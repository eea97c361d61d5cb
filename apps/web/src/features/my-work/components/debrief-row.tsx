import type { WorkDebriefView } from '@app/contracts';
import { ButtonLink } from '../../../components/ui/link.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { cx } from '../../../lib/classes.js';
import { paths } from '../../../lib/paths.js';
import { texts } from '../texts.js';
import css from './work-list.module.css';

const NEEDS_ME: ReadonlySet<WorkDebriefView['todo']> = new Set(['pre_read', 'final_vote', 'seal']);

export function DebriefRow({ debrief }: { readonly debrief: WorkDebriefView }) {
  const needsMe = NEEDS_ME.has(debrief.todo);
  return (
    <li className={cx(css.row, css.wide)}>
      <div className={css.who}>
        <span className={css.name}>{debrief.candidate}</span>
        <span className={css.what}>{debrief.requisition}</span>
      </div>
      <div className={css.state}>
        <StatusPill tone={needsMe ? 'accent' : 'neutral'}>{texts.debriefs.todo[debrief.todo]}</StatusPill>
      </div>
      <div className={css.actions}>
        <ButtonLink
          to={paths.debrief(debrief.applicationId)}
          variant={needsMe ? 'primary' : 'default'}
          label={texts.debriefs.openLabel(debrief.candidate)}
        >
          {texts.debriefs.open}
        </ButtonLink>
      </div>
    </li>
  );
}
