import type { RequisitionPayView } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { Card } from '../../../components/ui/card.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { Link } from '../../../components/ui/link.js';
import { Notice } from '../../../components/ui/notice.js';
import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { paths } from '../../../lib/paths.js';
import { requisitionPayQuery } from '../api/requisition-pay.js';
import { payTexts } from '../texts-pay.js';
import { BandHistory } from './band-history.js';
import { HeadcountsCard } from './headcounts-card.js';
import { Loaded } from './loaded.js';
import css from './pay.module.css';
import { ConflictList, ReferenceTable } from './references-card.js';

const { requisition: words } = payTexts;

const OPENINGS: readonly Column<RequisitionPayView['openings'][number]>[] = [
  { key: 'who', head: payTexts.candidate.who, isName: true, cell: ({ by }) => by },
  { key: 'when', head: payTexts.candidate.when, align: 'right', cell: ({ at }) => <DateTime at={at} /> },
];

export function WarningsCard({ warnings }: Pick<RequisitionPayView, 'warnings'>) {
  return (
    <Card title={words.warnings}>
      <div className={css.tight}>
        {warnings.length === 0 && <p>{words.noWarnings}</p>}
        {warnings.map((one) => (
          <Notice key={one.words} tone={one.kind === 'unknown' ? 'neutral' : 'warn'}>
            {one.words}
          </Notice>
        ))}
      </div>
    </Card>
  );
}

function Content({ view }: { readonly view: RequisitionPayView }) {
  const { requisition, references } = view;
  const ours = references.references.filter((one) => one.role === 'ai-pm' || one.role === 'traditional-pm');
  return (
    <>
      <PageHeader
        title={words.title}
        documentTitle={`${words.title}: ${requisition.title}`}
        subtitle={words.subtitle}
        crumb={<Link to={`${paths.requisition(requisition.id)}?tab=band`}>{requisition.title}</Link>}
      />
      <PageBody>
        <div className={css.grid}>
          <BandHistory view={view} />
          <WarningsCard warnings={view.warnings} />
          <HeadcountsCard requisitionId={requisition.id} headcounts={view.headcounts} />
          <Card
            title={words.market}
            hint={payTexts.references.hint}
            padding="none"
            footer={<Link to={paths.market()}>{words.toMarket}</Link>}
          >
            <ConflictList conflicts={references.conflicts} />
            <ReferenceTable references={ours} />
          </Card>
          <Card title={words.openings} hint={words.openingsHint} padding="none">
            <Table
              caption={words.openings}
              columns={OPENINGS}
              rows={view.openings}
              rowKey={({ by, at }) => `${by} ${at}`}
            />
          </Card>
        </div>
      </PageBody>
    </>
  );
}

/** Bands with versions and approval, the market beside them, and how many people are in them. */
export function RequisitionPayPage({ requisitionId }: { readonly requisitionId: string }) {
  const result = useQuery(requisitionPayQuery(requisitionId));
  return (
    <Loaded result={result} height={560}>
      {(view) => <Content view={view} />}
    </Loaded>
  );
}
