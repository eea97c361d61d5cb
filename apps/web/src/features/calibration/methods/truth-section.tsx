import { formatFixed, truthFigures } from '@app/charts';
import type { CalibrationTruthView } from '@app/contracts';
import { Card } from '../../../components/ui/card.js';
import { Section } from '../../../components/ui/page.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { useUrlState } from '../../../lib/router.js';
import { FigureCard } from '../../../components/figures/figure-card.js';
import { methodOf } from '../figure-methods.js';
import { useTruth } from './get-truth.js';
import { texts } from './texts.js';
import css from './methods.module.css';

type Component = CalibrationTruthView['components'][number];

const { columns, names, title, hint, note } = texts.truth.components;

const shown = (value: number | null): string => (value === null ? '–' : formatFixed(value, 3));

const COLUMNS: readonly Column<Component>[] = [
  { key: 'name', head: columns.name, isName: true, cell: (one) => names[one.name] },
  { key: 'set', head: columns.set, align: 'right', cell: (one) => shown(one.set) },
  { key: 'drawn', head: columns.drawn, align: 'right', cell: (one) => shown(one.drawn) },
  { key: 'estimate', head: columns.estimate, align: 'right', cell: (one) => shown(one.estimate) },
];

/** The calibration of simulated ratings beside what they were drawn with. */
export function TruthSection() {
  const { data, isPending } = useTruth();
  return (
    <div id="truth" className={css.anchor}>
      <Section title={texts.truth.title} hint={data && texts.truth.about(data)}>
        {data ? <Comparison view={data} /> : isPending ? <Skeleton height={520} /> : <p>{texts.truth.failed}</p>}
      </Section>
    </div>
  );
}

function Comparison({ view }: { readonly view: CalibrationTruthView }) {
  const [tables, setTables] = useUrlState('tables', '', { history: 'replace' });
  const open = tables.split(' ').filter(Boolean);
  const toggle = (key: string): void =>
    setTables((open.includes(key) ? open.filter((one) => one !== key) : [...open, key]).join(' '));
  return (
    <div className={css.truth}>
      <Card title={title} hint={hint} padding="none" footer={`${note} ${texts.truth.fit(view)}`}>
        <Table caption={title} columns={COLUMNS} rows={view.components} rowKey={(one) => one.name} />
      </Card>
      <div className={css.figures}>
        {truthFigures(view).map((figure) => (
          <FigureCard
            key={figure.key}
            figure={figure}
            method={methodOf(figure.key)}
            showsTable={open.includes(figure.key)}
            onToggle={() => toggle(figure.key)}
          />
        ))}
      </div>
    </div>
  );
}
