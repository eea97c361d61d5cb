import type { JobView } from '@app/contracts';
import { useEffect, useRef } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Notice } from '../../../components/ui/notice.js';
import { useCancelJob, useJob } from '../api/exports.js';
import { texts } from '../texts-workspace.js';
import css from './workspace.module.css';

interface FitJobProps {
  readonly jobId: string;
  readonly onDone: () => void;
  readonly onDismiss: () => void;
}

/** A fit on its way: how far it is, and a way to stop it. */
export function FitJob({ jobId, onDone, onDismiss }: FitJobProps) {
  const { data: job } = useJob(jobId);
  const cancel = useCancelJob();
  useOnceDone(job, onDone);
  if (job?.status === 'failed' || job?.status === 'cancelled') {
    return (
      <div className={css.job}>
        <Notice tone={job.status === 'failed' ? 'danger' : 'neutral'} live>
          {job.status === 'failed' ? (job.error ?? texts.fit.failed) : texts.fit.cancelled}
        </Notice>
        <Button size="sm" onClick={onDismiss}>
          {texts.fit.again}
        </Button>
      </div>
    );
  }
  return (
    <div className={css.job}>
      <progress aria-label={texts.fit.progress} value={job?.progress ?? 0} max={job?.total || 100} />
      <span role="status">{wordsOf(job)}</span>
      <Button size="sm" busy={cancel.isPending} onClick={() => cancel.mutate(jobId)}>
        {texts.fit.cancel}
      </Button>
    </div>
  );
}

function wordsOf(job: JobView | undefined): string {
  if (!job || job.status === 'queued') return texts.fit.queued;
  return job.cancelRequested ? texts.fit.cancelling : texts.fit.percent(job.progress);
}

function useOnceDone(job: JobView | undefined, onDone: () => void): void {
  const told = useRef(false);
  useEffect(() => {
    if (job?.status !== 'done' || told.current) return;
    told.current = true;
    onDone();
  }, [job, onDone]);
}
