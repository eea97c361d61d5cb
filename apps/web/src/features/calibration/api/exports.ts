import type { JobView, ReportExportBody, ReportExportsView } from '@app/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newIdempotencyKey } from '../../../lib/api.js';

const POLL_MS = 800;

export const exportsQuery = (requisitionId: string) =>
  queryOptions({
    queryKey: ['requisitions', requisitionId, 'calibration', 'exports'],
    queryFn: ({ signal }) =>
      api.get<ReportExportsView>(`/requisitions/${requisitionId}/calibration/exports`, { signal }),
  });

export const useExports = (requisitionId: string) => useQuery(exportsQuery(requisitionId));

export const isFinished = (job: JobView): boolean => job.status !== 'queued' && job.status !== 'running';

/** A job of one's own, asked again until it has ended. */
export const useJob = (jobId: string) =>
  useQuery({
    queryKey: ['jobs', jobId],
    queryFn: ({ signal }) => api.get<JobView>(`/jobs/${jobId}`, { signal }),
    refetchInterval: (query) => (query.state.data && isFinished(query.state.data) ? false : POLL_MS),
  });

export function useRequestExport(requisitionId: string) {
  return useMutation({
    mutationFn: (body: ReportExportBody) => {
      const options = { idempotencyKey: newIdempotencyKey() };
      return api.post<JobView>(`/requisitions/${requisitionId}/calibration/exports`, body, options);
    },
  });
}

export function useCancelJob() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (jobId: string) => api.post<JobView>(`/jobs/${jobId}/cancellation`),
    onSuccess: (job) => client.setQueryData(['jobs', job.id], job),
  });
}

export const downloadExport = (exportId: string, fileName?: string): Promise<void> =>
  api.download(`/report-exports/${exportId}/file`, fileName);
