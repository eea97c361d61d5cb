import type { JobView, ReportFormat } from '@app/contracts';
import { useEffect, useRef } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Notice } from '../../../components/ui/notice.js';
import { useCancelJob, useJob } from '../api/exports.js';
import { texts } from '../texts.js';
import css from './exports.module.css';

interface ExportJobProps {
  readonly jobId: string;
  readonly format: ReportFormat;
  readonly onDone: (job: JobView) => void;
  readonly onDismiss: () => void;
}

/** One export on its way: how far it is, and a way to stop it. */
export function ExportJob({ jobId, format, onDone, onDismiss }: ExportJobProps) {
  const { data: job } = useJob(jobId);
  const cancel = useCancelJob();
  useOnceDone(job, onDone);
  const name = texts.export.formats[format].name;
  const hasEnded = job?.status === 'failed' || job?.status === 'cancelled';
  return (
    <li className={css.job}>
      {hasEnded ? (
        <Notice tone={job.status === 'failed' ? 'danger' : 'neutral'} title={name} live>
          {job.status === 'failed' ? (job.error ?? texts.export.failed) : texts.export.cancelled}
        </Notice>
      ) : (
        <div className={css.progress}>
          <label>
            <b>{name}</b> <span role="status">{job ? stateWords(job) : texts.export.queued}</span>
            <progress value={job?.progress ?? 0} max={job && job.total > 0 ? job.total : 4} />
          </label>
        </div>
      )}
      {hasEnded ? (
        <Button size="sm" onClick={onDismiss}>
          {texts.export.dismiss}
        </Button>
      ) : (
        <Button size="sm" busy={cancel.isPending} onClick={() => cancel.mutate(jobId)}>
          {texts.export.cancel}
        </Button>
      )}
    </li>
  );
}

function stateWords({ status, progress, total, cancelRequested }: JobView): string {
  if (cancelRequested) return texts.export.cancelling;
  return status === 'queued' || total === 0 ? texts.export.queued : texts.export.step(progress, total);
}

function useOnceDone(job: JobView | undefined, onDone: (job: JobView) => void): void {
  const told = useRef(false);
  useEffect(() => {
    if (job?.status !== 'done' || told.current) return;
    told.current = true;
    onDone(job);
  }, [job, onDone]);
}
