import { crossCheckFigures, workspaceFigures } from '@app/charts';
import type { CalibrationWorkspaceView, MeView } from '@app/contracts';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Card } from '../../../components/ui/card.js';
import { EmptyState } from '../../../components/ui/empty-state.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { ButtonLink } from '../../../components/ui/link.js';
import { PageBody, PageHeader, Section } from '../../../components/ui/page.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { Badge, StatusPill } from '../../../components/ui/status-pill.js';
import { paths } from '../../../lib/paths.js';
import { useWorkspace } from '../api/workspace.js';
import { texts as grantTexts } from '../texts-grants.js';
import { texts } from '../texts-workspace.js';
import { AdjustedSection } from './adjusted-section.js';
import css from './calibration.module.css';
import { CrossCheck } from './cross-check.js';
import { FigureGrid } from './figure-grid.js';
import { FitCard } from './fit-card.js';
import { GrantsCard } from './grants-card.js';
import { NamesRefused, NamesSwitch, useNames } from './names-switch.js';
import { SettingsCard } from './settings-card.js';
import { Statements } from './statements.js';
import { useFilters, WorkspaceFilters } from './workspace-filters.js';

const RAW = new Set(['level-use', 'design', 'agreement', 'drift']);

interface WorkspacePageProps {
  readonly me: MeView;
  /** The address of the explanation of a figure, once there is a page for it. */
  readonly methods?: ((key: string) => string) | undefined;
}

/** Calibration over the whole organisation: what can be said, raw figures, estimates, and candidates behind their switch. */
export function WorkspacePage({ me, methods }: WorkspacePageProps) {
  const isAdmin = me.roles.includes('admin');
  if (me.can.readCalibration) return <Workspace methods={methods} settings={isAdmin ? <Settings /> : null} />;
  return (
    <>
      <PageHeader title={texts.title} subtitle={texts.subtitle} />
      <PageBody>{isAdmin ? <Settings /> : <Nothing />}</PageBody>
    </>
  );
}

const Settings = () => (
  <>
    <SettingsCard />
    <GrantsCard />
  </>
);

const Nothing = () => (
  <EmptyState
    title={texts.empty.title}
    action={<ButtonLink to={paths.requisitions()}>{texts.empty.action}</ButtonLink>}
  >
    {texts.empty.body}
  </EmptyState>
);

function Workspace({ methods, settings }: Pick<WorkspacePageProps, 'methods'> & { readonly settings: ReactNode }) {
  const filters = useFilters();
  const [names, setNames] = useNames();
  const { data: view, error, refetch } = useWorkspace(filters, names);
  return (
    <>
      <PageHeader title={texts.title} subtitle={texts.subtitle} meta={view && <Meta view={view} />} />
      <PageBody>
        {view && <WorkspaceFilters choices={view.choices} />}
        <NamesSwitch view={view} />
        {error && names ? (
          <NamesRefused onBack={() => setNames(false)} />
        ) : error && !view ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : view ? (
          <Sections
            view={view}
            methods={methods}
            fit={<FitCard key={JSON.stringify(filters)} {...{ view, filters }} />}
          />
        ) : (
          <WorkspaceSkeleton />
        )}
        {settings}
      </PageBody>
    </>
  );
}

const Meta = ({ view }: { readonly view: CalibrationWorkspaceView }) => (
  <>
    <StatusPill icon={<IconLock size={14} stroke={1.6} aria-hidden="true" />}>
      {view.names.shown ? grantTexts.show.named : texts.pseudonymous}
    </StatusPill>
    <Badge>{texts.n(view)}</Badge>
  </>
);

interface SectionsProps extends Pick<WorkspacePageProps, 'methods'> {
  readonly view: CalibrationWorkspaceView;
  readonly fit: ReactNode;
}

function Sections({ view, methods, fit }: SectionsProps) {
  if (view.n.ratings === 0) return <Nothing />;
  const figures = workspaceFigures(view);
  return (
    <>
      <Statements statements={view.statements} />
      <Section title={texts.sections.raw} hint={texts.sections.rawHint}>
        <FigureGrid flows figures={figures.filter(({ key }) => RAW.has(key))} methods={methods} />
      </Section>
      <Section title={texts.sections.raters} hint={texts.sections.ratersHint}>
        {fit}
        {view.fit && <FigureGrid flows figures={figures.filter(({ key }) => !RAW.has(key))} methods={methods} />}
      </Section>
      {view.fit && (
        <Section title={texts.sections.crossCheck} hint={texts.sections.crossCheckHint}>
          <CrossCheck check={view.fit.crossCheck} figures={crossCheckFigures(view)} methods={methods} />
        </Section>
      )}
      <Section title={texts.sections.candidates} hint={texts.sections.candidatesHint}>
        <AdjustedSection view={view} methods={methods} />
      </Section>
      <Card title={texts.sections.cautions}>
        <ul className={css.notes}>
          {view.cautions.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Card>
    </>
  );
}

/** The figures at their final size while they are computed. */
export function WorkspaceSkeleton() {
  return (
    <>
      <Skeleton height={84} />
      <div className={css.figures}>
        {[420, 420, 420, 420].map((height, index) => (
          <Skeleton key={index} height={height} />
        ))}
      </div>
    </>
  );
}
