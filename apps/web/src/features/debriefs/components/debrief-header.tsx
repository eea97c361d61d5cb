import type { DebriefView } from '@app/contracts';
import { IconEye } from '@tabler/icons-react';
import { AvatarStack } from '../../../components/ui/avatar.js';
import { ButtonLink, Link } from '../../../components/ui/link.js';
import { Badge } from '../../../components/ui/status-pill.js';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.js';
import { usePageTitle } from '../../../lib/page-title.js';
import { paths } from '../../../lib/paths.js';
import { texts } from '../texts.js';
import css from './debrief-header.module.css';
import { PhaseBar } from './phase-bar.js';
import { RoomStrip } from './room-strip.js';

/** Who it is about, where the loop stands, who sits in the room. */
export function DebriefHeader({ debrief }: { readonly debrief: DebriefView }) {
  const { candidate, requisition, rubric, committee, state, applicationId, decisionVersion } = debrief;
  usePageTitle(texts.title(candidate.name));
  const hasEarlier = decisionVersion !== undefined && decisionVersion > 1;
  return (
    <header className={css.header}>
      <div className={css.top}>
        <div className={css.titles}>
          <h1>{candidate.name}</h1>
          <p>
            <Link to={paths.requisition(requisition.id)} quiet>
              {requisition.title}
            </Link>
            {texts.subtitle(requisition.seniority, rubric.version)}{' '}
            {hasEarlier && <Badge>{texts.version(decisionVersion)}</Badge>}
          </p>
        </div>
        <div className={css.who}>
          {committee.length > 0 && (
            <span className={css.committee}>
              <VisuallyHidden>{`${texts.committee}: `}</VisuallyHidden>
              <AvatarStack people={committee} />
            </span>
          )}
          <RoomStrip debrief={debrief} />
          <ButtonLink
            to={paths.application(applicationId)}
            icon={<IconEye size={16} stroke={1.5} aria-hidden="true" />}
          >
            {texts.whoSees}
          </ButtonLink>
        </div>
      </div>
      <PhaseBar state={state} mode={requisition.debriefMode} />
    </header>
  );
}
