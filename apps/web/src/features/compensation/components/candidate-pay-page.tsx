import type { CandidatePayView } from '@app/contracts';
import { PAY_REPORT_FORMATS } from '@app/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { Link } from '../../../components/ui/link.js';
import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { paths } from '../../../lib/paths.js';
import { candidatePayQuery, downloadPayReport } from '../api/candidate-pay.js';
import { payTexts } from '../texts-pay.js';
import { FitTable } from './fit-table.js';
import { HeadcountTable } from './headcounts-card.js';
import { Loaded } from './loaded.js';
import { OffersCard } from './offers-card.js';
import { PayAxisCard } from './pay-axis-card.js';
import css from './pay.module.css';
import { WarningsCard } from './requisition-pay-page.js';

const { candidate: words } = payTexts;
type Opening = CandidatePayView['openings'][number];

const OPENINGS: readonly Column<Opening>[] = [
  { key: 'who', head: words.who, isName: true, cell: ({ by }) => by },
  { key: 'what', head: words.what, cell: ({ what }) => words.opened[what] },
  { key: 'when', head: words.when, align: 'right', cell: ({ at }) => <DateTime at={at} /> },
];

function Exports({ applicationId }: { readonly applicationId: string }) {
  const download = useMutation({
    mutationFn: (format: (typeof PAY_REPORT_FORMATS)[number]) => downloadPayReport(applicationId, format),
  });
  return (
    <div className={css.actions}>
      <span>{words.exports}</span>
      {PAY_REPORT_FORMATS.map((format) => (
        <Button key={format} size="sm" busy={download.isPending} onClick={() => download.mutate(format)}>
          {format.toUpperCase()}
        </Button>
      ))}
    </div>
  );
}

function Content({ view }: { readonly view: CandidatePayView }) {
  const { application, axes, headcounts, warnings, openings } = view;
  return (
    <>
      <PageHeader
        title={words.heading}
        documentTitle={words.title(application.candidate)}
        subtitle={words.subtitle}
        crumb={<Link to={paths.application(application.id)}>{application.candidate}</Link>}
        actions={<Exports applicationId={application.id} />}
        meta={<Link to={paths.requisitionPay(application.requisitionId)}>{application.requisition}</Link>}
      />
      <PageBody>
        <div className={css.grid}>
          <FitTable view={view} />
          {axes.map((axis) => (
            <PayAxisCard key={axis.component} axis={axis} />
          ))}
          <OffersCard view={view} />
          <WarningsCard warnings={warnings} />
          <Card title={payTexts.requisition.people} hint={payTexts.requisition.peopleHint} padding="none">
            <HeadcountTable headcounts={headcounts} />
          </Card>
          <Card title={words.openings} hint={words.openingsHint} padding="none">
            <Table
              caption={words.openings}
              columns={OPENINGS}
              rows={openings}
              rowKey={({ by, what, at }) => `${by} ${what} ${at}`}
            />
          </Card>
        </div>
      </PageBody>
    </>
  );
}

/** One candidate's expectation, fit, chart and offers. The server sends it to whoever handles pay, and to nobody else. */
export function CandidatePayPage({ applicationId }: { readonly applicationId: string }) {
  // Each load is an opening in the log: looking again at the window is none.
  const result = useQuery({ ...candidatePayQuery(applicationId), refetchOnWindowFocus: false });
  return (
    <Loaded result={result} height={640}>
      {(view) => <Content view={view} />}
    </Loaded>
  );
}
