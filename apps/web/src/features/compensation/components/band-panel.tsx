import type { BandView, RequisitionView } from '@app/contracts';
import { BAND_COMPONENTS, type BandComponent } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { Drawer } from '../../../components/ui/drawer.js';
import { ButtonLink } from '../../../components/ui/link.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { paths } from '../../../lib/paths.js';
import { useUrlState } from '../../../lib/router.js';
import { rangeOf } from '../money.js';
import { texts } from '../texts.js';
import { payTexts } from '../texts-pay.js';
import { requisitionPayQuery } from '../api/requisition-pay.js';
import { BandForm } from './band-form.js';
import css from './compensation.module.css';
import { Loaded } from './loaded.js';

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

interface LoadedBandFormProps {
  readonly requisition: RequisitionView;
  readonly component: BandComponent;
  readonly onClose: () => void;
}

/** What a band says beside its ends stands with its versions. */
function LoadedBandForm({ requisition, component, onClose }: LoadedBandFormProps) {
  const result = useQuery(requisitionPayQuery(requisition.id));
  return (
    <Loaded result={result} height={420}>
      {(pay) => <BandForm requisition={requisition} pay={pay} component={component} onClose={onClose} />}
    </Loaded>
  );
}

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
  const actions = manageBand && (
    <>
      <ButtonLink to={paths.requisitionPay(requisition.id)}>{payTexts.links.requisition}</ButtonLink>
      {next && (
        <Button variant="primary" onClick={() => setPanel(`band:${next}`)}>
          {words.add}
        </Button>
      )}
    </>
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
          <LoadedBandForm
            key={component}
            requisition={requisition}
            component={component}
            onClose={() => setPanel('')}
          />
        </Drawer>
      )}
    </>
  );
}
