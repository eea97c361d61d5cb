import type { RequisitionView } from '@app/contracts';
import type { ReactNode } from 'react';
import { ButtonLink, Link } from '../../../components/ui/link.js';
import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { Badge, StatusPill } from '../../../components/ui/status-pill.js';
import { type Tab, Tabs, tabPanelProps } from '../../../components/ui/tabs.js';
import { paths } from '../../../lib/paths.js';
import { useRequisition } from '../../../lib/queries/requisitions.js';
import { useUrlState } from '../../../lib/router.js';
import { texts } from '../texts.js';
import { BarTab } from './bar-tab.js';
import { BoardTab } from './board-tab.js';
import { CoverageTab } from './coverage-tab.js';
import { PeopleTab } from './people-tab.js';
import { PolicyTab } from './policy-tab.js';
import { RequisitionStatusPill } from './requisition-status.js';
import { StatusActions } from './status-actions.js';

type TabName = keyof typeof texts.page.tabs;

interface RequisitionPageProps {
  readonly requisitionId: string;
  /** The pay band, shown to whom the requisition opens it. */
  readonly band: (requisition: RequisitionView) => ReactNode;
  /** How many days its loops have. */
  readonly loopDays: (requisition: RequisitionView) => ReactNode;
}

/** @param hasLoop a facilitator who may not set the usual panel comes to the coverage of one loop by its link */
function tabsOf(requisition: RequisitionView, hasLoop: boolean): readonly Tab<TabName>[] {
  const hasBand = requisition.band !== undefined || requisition.can.manageBand;
  const hasCoverage = requisition.can.manage || hasLoop;
  const names: readonly TabName[] = [
    ...(['board', 'people'] as const),
    ...(hasCoverage ? (['coverage'] as const) : []),
    ...(['bar', 'policy'] as const),
    ...(hasBand ? (['band'] as const) : []),
  ];
  return names.map((value) => ({ value, label: texts.page.tabs[value] }));
}

function Meta({ requisition }: { readonly requisition: RequisitionView }) {
  return (
    <>
      <RequisitionStatusPill status={requisition.status} />
      <Badge>{texts.seniority[requisition.seniority]}</Badge>
      <Badge>
        <Link to={paths.rubric(requisition.rubricVersionId)} quiet>
          {texts.page.rubric(requisition.rubricName, requisition.rubricVersion)}
        </Link>
      </Badge>
      {requisition.hasAgents && <Badge>{texts.page.agents}</Badge>}
      {!requisition.barConfirmed && <StatusPill tone="warn">{texts.page.barMissing}</StatusPill>}
    </>
  );
}

function Header({
  requisition,
  tabs,
}: {
  readonly requisition: RequisitionView;
  readonly tabs: readonly Tab<TabName>[];
}) {
  const actions = (
    <>
      {requisition.can.readCalibration && (
        <ButtonLink to={paths.calibration(requisition.id)}>{texts.page.calibration}</ButtonLink>
      )}
      {requisition.can.manage && <ButtonLink to={paths.followUp(requisition.id)}>{texts.page.followUp}</ButtonLink>}
      {requisition.can.manage && <StatusActions requisition={requisition} />}
    </>
  );
  return (
    <PageHeader
      title={requisition.title}
      subtitle={requisition.location}
      crumb={<Link to={paths.requisitions()}>{texts.page.crumb}</Link>}
      meta={<Meta requisition={requisition} />}
      actions={actions}
      tabs={<Tabs param="tab" label={texts.page.tabsLabel} tabs={tabs} />}
    />
  );
}

export function RequisitionPage({ requisitionId, band, loopDays }: RequisitionPageProps) {
  const requisition = useRequisition(requisitionId);
  const [wanted] = useUrlState<TabName>('tab', 'board');
  const [loop] = useUrlState('loop', '');
  const tabs = tabsOf(requisition, loop !== '');
  const tab = tabs.some((one) => one.value === wanted) ? wanted : 'board';
  const panels: Readonly<Record<TabName, () => ReactNode>> = {
    board: () => <BoardTab requisition={requisition} />,
    people: () => <PeopleTab requisition={requisition} />,
    coverage: () => <CoverageTab requisition={requisition} />,
    bar: () => <BarTab requisition={requisition} />,
    policy: () => <PolicyTab requisition={requisition} loopDays={loopDays(requisition)} />,
    band: () => band(requisition),
  };
  return (
    <>
      <Header requisition={requisition} tabs={tabs} />
      <div {...tabPanelProps('tab', tab)}>
        <PageBody>{panels[tab]()}</PageBody>
      </div>
    </>
  );
}
