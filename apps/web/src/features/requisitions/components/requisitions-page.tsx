import { IconPlus } from '@tabler/icons-react';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { EmptyState } from '../../../components/ui/empty-state.js';
import { ButtonLink } from '../../../components/ui/link.js';
import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { Segmented } from '../../../components/ui/segmented.js';
import { TextField } from '../../../components/ui/text-field.js';
import { paths } from '../../../lib/paths.js';
import { useRequisitions } from '../../../lib/queries/requisitions.js';
import { useMe } from '../../../lib/queries/session.js';
import { useGo, useUrlState } from '../../../lib/router.js';
import { useScreenKeys } from '../../../lib/screen-keys.js';
import { REQUISITION_FILTERS, type RequisitionFilter, filterRequisitions } from '../filter-requisitions.js';
import { texts } from '../texts.js';
import css from './requisitions.module.css';
import { RequisitionsTable } from './requisitions-table.js';

const FILTER_OPTIONS = REQUISITION_FILTERS.map((value) => ({ value, label: texts.list.filters[value] }));
const PLUS = <IconPlus size={16} stroke={1.5} aria-hidden="true" />;

const AddLink = () => (
  <ButtonLink to={paths.requisitionNew()} variant="primary" icon={PLUS}>
    {texts.list.add}
  </ButtonLink>
);

function NoneYet({ canCreate }: { readonly canCreate: boolean }) {
  const { none } = texts.list;
  const action = canCreate ? <AddLink /> : <ButtonLink to={paths.rubrics()}>{none.rubrics}</ButtonLink>;
  return (
    <EmptyState title={none.title} action={action}>
      {canCreate ? none.create : none.wait}
    </EmptyState>
  );
}

function FilteredList() {
  const requisitions = useRequisitions();
  const [query, setQuery] = useUrlState('q', '', { history: 'replace' });
  const [filter, setFilter] = useUrlState<RequisitionFilter>('show', 'current');
  const known = REQUISITION_FILTERS.includes(filter) ? filter : 'current';
  const shown = filterRequisitions(requisitions, known, query);
  const clear = (): void => {
    setFilter('all');
    setQuery('');
  };
  return (
    <>
      <div className={css.tools}>
        <div className={css.search}>
          <TextField
            label={texts.list.search}
            name="requisition-search"
            type="search"
            placeholder={texts.list.searchHint}
            value={query}
            onChange={setQuery}
          />
        </div>
        <Segmented
          label={texts.list.filter}
          name="requisition-filter"
          value={known}
          onChange={setFilter}
          options={FILTER_OPTIONS}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState
          title={texts.list.noMatch.title}
          action={<Button onClick={clear}>{texts.list.noMatch.clear}</Button>}
        >
          {texts.list.noMatch.text}
        </EmptyState>
      ) : (
        <Card padding="none" label={texts.list.caption(shown.length)} footer={texts.list.caption(shown.length)}>
          <RequisitionsTable requisitions={shown} />
        </Card>
      )}
    </>
  );
}

export function RequisitionsPage() {
  const requisitions = useRequisitions();
  const { can } = useMe();
  const go = useGo();
  const keys = can.createRequisitions
    ? [{ keys: 'a', label: texts.list.add, run: () => go(paths.requisitionNew()) }]
    : [];
  useScreenKeys(texts.list.title, keys);
  const isEmpty = requisitions.length === 0;
  return (
    <>
      <PageHeader
        title={texts.list.title}
        subtitle={texts.list.subtitle}
        actions={can.createRequisitions && !isEmpty && <AddLink />}
      />
      <PageBody>{isEmpty ? <NoneYet canCreate={can.createRequisitions} /> : <FilteredList />}</PageBody>
    </>
  );
}
