import type { FollowUpView } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { Card } from '../../../components/ui/card.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { Select } from '../../../components/ui/select.js';
import { TableSkeleton } from '../../../components/ui/skeleton.js';
import { Tabs, tabPanelProps } from '../../../components/ui/tabs.js';
import { useUrlState } from '../../../lib/router.js';
import { followUpQuery } from '../api/follow-up.js';
import { texts } from '../texts.js';
import { CalendarLine } from './calendar-line.js';
import { ChaseList } from './chase-list.js';
import css from './follow-up.module.css';
import { LateLoops } from './late-loops.js';

const TAB = 'tab';

function Filter({ view }: { readonly view: FollowUpView | undefined }) {
  const [requisitionId, setRequisitionId] = useUrlState('requisition', '');
  const options = (view?.requisitions ?? []).map(({ id, title }) => ({ value: id, label: title }));
  return (
    <div className={css.filter}>
      <Select
        name="requisition"
        label={texts.filter}
        placeholder={texts.all}
        options={options}
        value={requisitionId}
        onChange={setRequisitionId}
      />
    </div>
  );
}

function Shown({ view }: { readonly view: FollowUpView }) {
  const [tab] = useUrlState<'loops' | 'cards'>(TAB, 'loops');
  return (
    <div {...tabPanelProps(TAB, tab)} className={css.stack}>
      {tab === 'cards' ? <ChaseList cards={view.cards} /> : <LateLoops loops={view.loops} />}
    </div>
  );
}

/** What whoever sets loops up looks after, over all requisitions or one. */
export function FollowUpPage() {
  const [requisitionId] = useUrlState('requisition', '');
  const { data, error, refetch } = useQuery(followUpQuery(requisitionId));
  const tabs = (
    <Tabs
      param={TAB}
      label={texts.tabs.label}
      tabs={[
        { value: 'loops', label: texts.tabs.loops, ...(data ? { count: data.loops.length } : {}) },
        { value: 'cards', label: texts.tabs.cards, ...(data ? { count: data.cards.length } : {}) },
      ]}
    />
  );
  return (
    <>
      <PageHeader title={texts.title} subtitle={texts.subtitle} tabs={tabs} />
      <PageBody>
        <Filter view={data} />
        {data ? (
          <>
            <Shown view={data} />
            <CalendarLine calendar={data.calendar} canSet={data.canSetCalendar} />
          </>
        ) : error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Card padding="none">
            <TableSkeleton rows={6} columns={5} />
          </Card>
        )}
      </PageBody>
    </>
  );
}
