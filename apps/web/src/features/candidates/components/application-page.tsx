import type { ApplicationView } from '@app/contracts';
import { roundById, type Rubric } from '@app/domain';
import { IconPencil, IconUsers } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { ButtonLink, Link } from '../../../components/ui/link.js';
import { LoopStatePill } from '../../../components/ui/loop-state.js';
import { Notice } from '../../../components/ui/notice.js';
import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { paths } from '../../../lib/paths.js';
import { useRubric } from '../../../lib/queries/rubrics.js';
import { useApplication } from '../api/application.js';
import { texts } from '../texts.js';
import css from './application.module.css';
import { ApplicationPanels } from './application-panels.js';
import { DocumentsCard } from './documents-card.js';
import { LoopPath } from './loop-path.js';
import { NextSteps } from './next-steps.js';
import { RecusalCard } from './recusal-card.js';
import { RoundsCard } from './rounds-card.js';
import { WhoSeesWhat } from './who-sees-what.js';

/** Apart from the page: it brings its chart, and nobody waits for it. */
const EvidenceShelf = lazy(() =>
  import('../../../components/evidence/evidence-shelf.js').then((m) => ({ default: m.EvidenceShelf })),
);

const ICON = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

/** The debrief room is for whom some of its content can open. */
const ROOM: readonly string[] = [
  ...['progress', 'cards', 'aggregates', 'own_vote', 'votes', 'decision', 'record', 'earlier_decisions'],
];

interface ApplicationPageProps {
  readonly applicationId: string;
  /** Band fit, or its sealed row: made elsewhere, since it is another matter than merit. */
  readonly bandFit: (application: ApplicationView) => ReactNode;
  /** When the rounds are to be, and what is late. */
  readonly plan: (application: ApplicationView) => ReactNode;
}

function Actions({ application, rubric }: { readonly application: ApplicationView; readonly rubric: Rubric }) {
  const own = application.rounds.flatMap((round) =>
    round.assignments.flatMap(({ mine, scorecardId }) =>
      mine && scorecardId !== null ? [{ roundId: round.roundId, scorecardId }] : [],
    ),
  );
  const nameOf = (roundId: string): string => roundById(rubric, roundId)?.shortName ?? roundId;
  const hasRoom = application.visible.some((object) => ROOM.includes(object));
  return (
    <>
      {hasRoom && (
        <ButtonLink to={paths.debrief(application.id)} icon={<IconUsers {...ICON} />}>
          {texts.page.debrief}
        </ButtonLink>
      )}
      {own.map(({ roundId, scorecardId }) => (
        <ButtonLink
          key={scorecardId}
          to={paths.scorecard(scorecardId)}
          variant="primary"
          icon={<IconPencil {...ICON} />}
        >
          {texts.page.ownCard(nameOf(roundId))}
        </ButtonLink>
      ))}
    </>
  );
}

export function ApplicationPage({ applicationId, bandFit, plan }: ApplicationPageProps) {
  const application = useApplication(applicationId);
  const { rubric } = useRubric(application.rubricVersionId);
  const { candidate, requisition } = application;
  const about = [candidate.headline, candidate.email].filter(Boolean).join(' · ');
  return (
    <>
      <PageHeader
        title={candidate.name}
        documentTitle={`${candidate.name}, ${requisition.title}`}
        subtitle={about}
        crumb={<Link to={paths.requisition(requisition.id)}>{requisition.title}</Link>}
        meta={<LoopStatePill state={application.state} />}
        actions={<Actions application={application} rubric={rubric} />}
      />
      <PageBody>
        {!application.visible.includes('identity') && <Notice tone="sealed">{texts.page.hidden}</Notice>}
        <LoopPath state={application.state} />
        <div className={css.columns}>
          <div className={css.column}>
            {plan(application)}
            <RoundsCard application={application} rubric={rubric} />
            <DocumentsCard application={application} />
            <Suspense fallback={null}>
              <EvidenceShelf applicationId={application.id} />
            </Suspense>
            {bandFit(application)}
          </div>
          <div className={css.column}>
            <NextSteps application={application} />
            <WhoSeesWhat application={application} />
            <RecusalCard application={application} />
          </div>
        </div>
      </PageBody>
      <ApplicationPanels application={application} rubric={rubric} />
    </>
  );
}
