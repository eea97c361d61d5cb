import type { BandView, RequisitionView } from '@app/contracts';
import { BAND_COMPONENTS } from '@app/domain';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { Drawer } from '../../../components/ui/drawer.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { useUrlState } from '../../../lib/router.js';
import { rangeOf } from '../money.js';
import { texts } from '../texts.js';
import { BandForm } from './band-form.js';
import css from './compensation.module.css';

const { band: words } = texts;

const COLUMNS: readonly Column<BandView>[] = [
  {
    key: 'component',
    head: words.columns.component,
    isName: true,
    cell: (band) => <b>{texts.components[band.component]}</b>,
  },
  { key: 'range', head: words.columns.range, align: 'right', cell: (band) => rangeOf(band) },
  { key: 'level', head: words.columns.level, cell: (band) => band.level },
  { key: 'location', head: words.columns.location, cell: (band) => band.location },
  { key: 'validFrom', head: words.columns.validFrom, cell: (band) => <DateTime at={band.validFrom} style="date" /> },
  { key: 'version', head: words.columns.version, align: 'right', cell: (band) => band.version },
];

/** The bands that hold now, one per component; shown only to whom the requisition sends them. */
export function BandPanel({ requisition }: { readonly requisition: RequisitionView }) {
  const [panel, setPanel] = useUrlState('panel', '');
  const bands = requisition.band ?? [];
  const { manageBand } = requisition.can;
  const [kind, name] = panel.split(':');
  const component = BAND_COMPONENTS.find((one) => one === name) ?? 'base';
  const change: Column<BandView> = {
    key: 'change',
    head: '',
    align: 'right',
    cell: (band) => (
      <Button
        size="sm"
        aria-label={words.changeLabel(texts.components[band.component])}
        onClick={() => setPanel(`band:${band.component}`)}
      >
        {words.change}
      </Button>
    ),
  };
  const next = BAND_COMPONENTS.find((one) => !bands.some((band) => band.component === one));
  const actions = manageBand && next && (
    <Button variant="primary" onClick={() => setPanel(`band:${next}`)}>
      {words.add}
    </Button>
  );
  return (
    <>
      <Card
        title={words.title}
        hint={words.hint}
        actions={actions}
        padding="none"
        footer={manageBand ? words.kept : words.readOnly}
      >
        {bands.length === 0 ? (
          <p className={css.empty}>{words.none}</p>
        ) : (
          <Table
            caption={words.title}
            columns={manageBand ? [...COLUMNS, change] : COLUMNS}
            rows={bands}
            rowKey={(band) => band.id}
          />
        )}
      </Card>
      {manageBand && (
        <Drawer opened={kind === 'band'} onClose={() => setPanel('')} title={words.formTitle}>
          <BandForm key={component} requisition={requisition} component={component} onClose={() => setPanel('')} />
        </Drawer>
      )}
    </>
  );
}
