import { IconPlus, IconTablePlus } from '@tabler/icons-react';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { EmptyState } from '../../../components/ui/empty-state.js';
import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { Segmented } from '../../../components/ui/segmented.js';
import { ButtonLink } from '../../../components/ui/link.js';
import { paths } from '../../../lib/paths.js';
import { TextField } from '../../../components/ui/text-field.js';
import { usePeople } from '../../../lib/queries/people.js';
import { useMe } from '../../../lib/queries/session.js';
import { useUrlState } from '../../../lib/router.js';
import { useScreenKeys } from '../../../lib/screen-keys.js';
import { PEOPLE_FILTERS, type PeopleFilter, filterPeople } from '../filter-people.js';
import { texts } from '../texts.js';
import { PeoplePanels } from './people-panels.js';
import { PeopleTable } from './people-table.js';
import css from './people.module.css';

const FILTER_OPTIONS = PEOPLE_FILTERS.map((value) => ({ value, label: texts.filters[value] }));

export function PeoplePage() {
  const people = usePeople();
  const { can } = useMe();
  const [query, setQuery] = useUrlState('q', '', { history: 'replace' });
  const [filter, setFilter] = useUrlState<PeopleFilter>('show', 'current');
  const [, setPanel] = useUrlState('panel', '');
  const shown = filterPeople(people, PEOPLE_FILTERS.includes(filter) ? filter : 'current', query);
  useScreenKeys(texts.title, can.managePeople ? [{ keys: 'a', label: texts.add, run: () => setPanel('add') }] : []);

  const training = <ButtonLink to={paths.training()}>{texts.training}</ButtonLink>;
  const system = <ButtonLink to={paths.system()}>{texts.system}</ButtonLink>;
  const actions = !can.managePeople ? (
    training
  ) : (
    <>
      {system}
      {training}
      <Button icon={<IconTablePlus size={16} stroke={1.5} aria-hidden="true" />} onClick={() => setPanel('import')}>
        {texts.import}
      </Button>
      <Button
        variant="primary"
        icon={<IconPlus size={16} stroke={1.5} aria-hidden="true" />}
        kbd="a"
        onClick={() => setPanel('add')}
      >
        {texts.add}
      </Button>
    </>
  );
  return (
    <>
      <PageHeader title={texts.title} subtitle={texts.subtitle} actions={actions} />
      <PageBody>
        <div className={css.tools}>
          <div className={css.search}>
            <TextField
              label={texts.search}
              name="people-search"
              type="search"
              placeholder={texts.searchHint}
              value={query}
              onChange={setQuery}
            />
          </div>
          <Segmented
            label={texts.filter}
            name="people-filter"
            value={filter}
            onChange={setFilter}
            options={FILTER_OPTIONS}
          />
        </div>
        {shown.length === 0 ? (
          <EmptyState
            title={texts.empty.title}
            action={
              <Button
                onClick={() => {
                  setFilter('all');
                  setQuery('');
                }}
              >
                {texts.empty.clear}
              </Button>
            }
          >
            {texts.empty.text}
          </EmptyState>
        ) : (
          <Card padding="none" label={texts.caption(shown.length)} footer={texts.caption(shown.length)}>
            <PeopleTable people={shown} canManage={can.managePeople} />
          </Card>
        )}
      </PageBody>
      {can.managePeople && <PeoplePanels people={people} />}
    </>
  );
}
