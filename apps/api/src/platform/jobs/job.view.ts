import type { JobView } from '@app/contracts';
import type { JobEntity } from '@app/persistence';

/** Without payload and result: they may name what only the job's own feature may show. */
export function viewJob(job: Readonly<JobEntity>): JobView {
  const { id, status, progress, total, cancelRequested, createdAt, finishedAt, error } = job;
  return {
    id,
    status,
    progress,
    total,
    cancelRequested,
    createdAt,
    finishedAt,
    error,
    exportId: exportIdOf(job.result),
  };
}

function exportIdOf(result: unknown): string | null {
  if (typeof result !== 'object' || result === null || !('exportId' in result)) return null;
  return typeof result.exportId === 'string' ? result.exportId : null;
}
