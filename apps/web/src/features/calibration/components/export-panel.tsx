import { REPORT_FORMATS, type JobView, type ReportFormat } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Drawer } from '../../../components/ui/drawer.js';
import { Switch } from '../../../components/ui/switch.js';
import { toast } from '../../../components/ui/toast.js';
import { messageOf } from '../../../lib/api.js';
import { downloadExport, exportsQuery, useExports, useRequestExport } from '../api/exports.js';
import { texts as grantTexts } from '../texts-grants.js';
import { texts } from '../texts.js';
import { ExportHistory } from './export-history.js';
import { ExportJob } from './export-job.js';
import css from './exports.module.css';

interface ExportPanelProps {
  readonly requisitionId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function ExportPanel({ requisitionId, opened, onClose }: ExportPanelProps) {
  return (
    <Drawer opened={opened} onClose={onClose} title={texts.export.title}>
      <ExportPanelContent requisitionId={requisitionId} />
    </Drawer>
  );
}

interface ShownJob {
  readonly id: string;
  readonly format: ReportFormat;
}

function ExportPanelContent({ requisitionId }: { readonly requisitionId: string }) {
  const [named, setNamed] = useState(false);
  const { jobs, start, finish, dismiss, isBusy, mayName } = useExportJobs(requisitionId, named);
  return (
    <div className={css.panel}>
      <p className={css.intro}>{texts.export.intro}</p>
      {mayName && (
        <Switch
          name="export-names"
          label={grantTexts.show.export}
          hint={grantTexts.show.exportHint}
          value={named}
          onChange={setNamed}
        />
      )}
      <ul className={css.formats}>
        {REPORT_FORMATS.map((format) => (
          <li key={format} className={css.format}>
            <div>
              <b>{texts.export.formats[format].name}</b>
              <p>{texts.export.formats[format].use}</p>
            </div>
            <Button busy={isBusy === format} onClick={() => start(format)}>
              {texts.export.make(texts.export.formats[format].name)}
            </Button>
          </li>
        ))}
      </ul>
      {jobs.length > 0 && (
        <section aria-label={texts.export.underWay}>
          <h3>{texts.export.underWay}</h3>
          <ul className={css.list}>
            {jobs.map(({ id, format }) => (
              <ExportJob
                key={id}
                jobId={id}
                format={format}
                onDone={(job) => finish(job, format)}
                onDismiss={() => dismiss(id)}
              />
            ))}
          </ul>
        </section>
      )}
      <ExportHistory requisitionId={requisitionId} />
    </div>
  );
}

/** The own jobs under way: those started here, and those an earlier visit left. */
function useExportJobs(requisitionId: string, named: boolean) {
  const client = useQueryClient();
  const [started, setStarted] = useState<readonly ShownJob[]>([]);
  const [gone, setGone] = useState<readonly string[]>([]);
  const request = useRequestExport(requisitionId);
  const { data } = useExports(requisitionId);
  const mayName = data?.mayName ?? false;
  const earlier = (data?.jobs ?? []).filter(({ id }) => !started.some((one) => one.id === id));
  const dismiss = (id: string): void => setGone((ids) => [...ids, id]);
  const start = (format: ReportFormat): void =>
    request.mutate(mayName && named ? { format, names: true } : { format }, {
      onSuccess: ({ id }) => setStarted((jobs) => [...jobs, { id, format }]),
    });
  const finish = (job: JobView, format: ReportFormat): void => {
    dismiss(job.id);
    void client.invalidateQueries({ queryKey: exportsQuery(requisitionId).queryKey });
    if (job.exportId) void takeFile(job.exportId, format);
  };
  const jobs: ShownJob[] = [...earlier, ...started].filter(({ id }) => !gone.includes(id));
  return { jobs, start, finish, dismiss, mayName, isBusy: request.isPending ? request.variables.format : undefined };
}

async function takeFile(exportId: string, format: ReportFormat): Promise<void> {
  try {
    await downloadExport(exportId);
    toast.success(texts.export.done(texts.export.formats[format].name));
  } catch (error) {
    const { title, detail } = messageOf(error);
    toast.error(title, detail);
  }
}
