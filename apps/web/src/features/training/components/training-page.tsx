import type { LadderPersonView, LadderView } from '@app/contracts';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { Drawer } from '../../../components/ui/drawer.js';
import { EmptyState } from '../../../components/ui/empty-state.js';
import { Link } from '../../../components/ui/link.js';
import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { Segmented } from '../../../components/ui/segmented.js';
import { Select } from '../../../components/ui/select.js';
import { paths } from '../../../lib/paths.js';
import { useUrlState } from '../../../lib/router.js';
import { useLadder } from '../api/training.js';
import { texts } from '../texts.js';
import { LadderTable, placeIn } from './ladder-table.js';
import { PlacePanel } from './place-panel.js';
import { PolicyForm } from './policy-form.js';
import css from './training.module.css';

const hasBegun = (packId: string) => (person: LadderPersonView) =>
  person.places.some((place) => place.packId === packId && place.step !== 'not_begun');

interface PanelsProps {
  readonly view: LadderView;
  readonly packId: string;
}

/** ?panel=policy, or PERSON:ROUND */
function Panels({ view, packId }: PanelsProps) {
  const [panel, setPanel] = useUrlState('panel', '');
  const close = (): void => setPanel('');
  const [personId, roundId = ''] = panel.split(':');
  const person = view.people.find((one) => one.id === personId);
  const place = person && placeIn(person, packId, roundId);
  const round = view.packs.find((one) => one.packId === packId)?.rounds.find((one) => one.id === roundId);
  return (
    <>
      <Drawer opened={panel === 'policy'} onClose={close} title={texts.policy.title}>
        <PolicyForm key={view.policyVersion} view={view} onClose={close} />
      </Drawer>
      {person && place && round && (
        <Drawer opened onClose={close} title={texts.place.title(person.name, round.name)}>
          <PlacePanel key={panel} person={person} place={place} casesKnown={person.cases !== null} onClose={close} />
        </Drawer>
      )}
    </>
  );
}

export function TrainingPage() {
  const view = useLadder();
  const [, setPanel] = useUrlState('panel', '');
  const [chosen, setChosen] = useUrlState('pack', '');
  const [filter, setFilter] = useUrlState<'begun' | 'all'>('show', 'begun');
  const pack = view.packs.find((one) => one.packId === chosen) ?? view.packs[0];
  if (!pack) return null;
  const begun = view.people.filter(hasBegun(pack.packId));
  // Where nobody has begun there would be nothing to begin with.
  const people = filter === 'all' || begun.length === 0 ? view.people : begun;
  return (
    <>
      <PageHeader
        title={texts.title}
        subtitle={texts.subtitle}
        crumb={<Link to={paths.people()}>{texts.crumb}</Link>}
        actions={<Button onClick={() => setPanel('policy')}>{texts.policy.change}</Button>}
      />
      <PageBody>
        <p className={css.policy}>{texts.policy.line(view.policy)}</p>
        <div className={css.tools}>
          <Select
            name="pack"
            label={texts.pack}
            options={view.packs.map(({ packId, name }) => ({ value: packId, label: name }))}
            value={pack.packId}
            onChange={setChosen}
          />
          <Segmented
            label={texts.table.filter}
            name="training-filter"
            value={filter}
            onChange={setFilter}
            options={[
              { value: 'begun', label: texts.table.filters.begun },
              { value: 'all', label: texts.table.filters.all },
            ]}
          />
        </div>
        {people.length === 0 ? (
          <EmptyState title={texts.table.none.title}>{texts.table.none.text}</EmptyState>
        ) : (
          <Card padding="none">
            <LadderTable
              people={people}
              pack={pack}
              casesOf={view.casesOf}
              onOpen={(personId, roundId) => setPanel(`${personId}:${roundId}`)}
            />
          </Card>
        )}
      </PageBody>
      <Panels view={view} packId={pack.packId} />
    </>
  );
}
