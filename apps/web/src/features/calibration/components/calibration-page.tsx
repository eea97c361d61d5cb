import { calibrationFigures } from '@app/charts';
import type { CalibrationReportView } from '@app/contracts';
import { IconDownload, IconLock } from '@tabler/icons-react';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { EmptyState } from '../../../components/ui/empty-state.js';
import { ButtonLink, Link } from '../../../components/ui/link.js';
import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { Badge, StatusPill } from '../../../components/ui/status-pill.js';
import { paths } from '../../../lib/paths.js';
import { useUrlState } from '../../../lib/router.js';
import { useScreenKeys } from '../../../lib/screen-keys.js';
import { useCalibration } from '../api/get-calibration.js';
import { methodOf } from '../figure-methods.js';
import { texts } from '../texts.js';
import { ExportPanel } from './export-panel.js';
import { FigureGrid } from './figure-grid.js';
import { Statements } from './statements.js';
import css from './calibration.module.css';

export function CalibrationPage({ requisitionId }: { readonly requisitionId: string }) {
  const report = useCalibration(requisitionId);
  const [panel, setPanel] = useUrlState('panel', '');
  const openExport = (): void => setPanel('export');
  useScreenKeys(texts.title, [{ keys: 'x', label: texts.export.open, run: openExport }]);
  return (
    <>
      <PageHeader
        title={texts.title}
        documentTitle={texts.documentTitle(report.requisition.title)}
        crumb={<Link to={paths.requisition(requisitionId)}>{report.requisition.title}</Link>}
        subtitle={texts.subtitle}
        meta={<Meta report={report} />}
        actions={
          <>
            <ButtonLink to={paths.calibrationWorkspace(requisitionId)}>{texts.workspace}</ButtonLink>
            <Button icon={<IconDownload size={16} stroke={1.5} aria-hidden="true" />} kbd="x" onClick={openExport}>
              {texts.export.open}
            </Button>
          </>
        }
      />
      <PageBody>
        {report.n.raters === 0 ? (
          <EmptyState
            title={texts.empty.title}
            action={<ButtonLink to={paths.requisition(requisitionId)}>{texts.empty.action}</ButtonLink>}
          >
            {texts.empty.body}
          </EmptyState>
        ) : (
          <Figures report={report} />
        )}
        <Notes report={report} />
      </PageBody>
      <ExportPanel requisitionId={requisitionId} opened={panel === 'export'} onClose={() => setPanel('')} />
    </>
  );
}

function Meta({ report }: { readonly report: CalibrationReportView }) {
  return (
    <>
      <StatusPill icon={<IconLock size={14} stroke={1.6} aria-hidden="true" />}>{texts.pseudonymous}</StatusPill>
      <Badge>{texts.n(report)}</Badge>
      <Badge>{texts.rubric(report.rubric)}</Badge>
      <Badge>
        <DateTime at={report.generatedAt} />
      </Badge>
    </>
  );
}

const Figures = ({ report }: { readonly report: CalibrationReportView }) => (
  <>
    <Statements statements={report.statements} />
    <FigureGrid figures={calibrationFigures(report)} methods={methodOf} />
  </>
);

function Notes({ report }: { readonly report: CalibrationReportView }) {
  const parts = [
    { title: texts.cautions, sentences: report.cautions },
    { title: texts.method, sentences: report.method },
  ];
  return (
    <div className={css.figures}>
      {parts.map(({ title, sentences }) => (
        <Card key={title} title={title}>
          <ul className={css.notes}>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}
