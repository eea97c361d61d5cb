import type { ArtifactComparisonView, ArtifactShelfView } from '@app/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api.js';
import { upload, type UploadOptions } from '../upload.js';

const at = (applicationId: string): string => `/applications/${applicationId}/artifacts`;

export const shelfQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['eval-artifacts', applicationId],
    queryFn: ({ signal }) => api.get<ArtifactShelfView>(at(applicationId), { signal }),
  });

export const useShelf = (applicationId: string) => useQuery(shelfQuery(applicationId));

export const useRefreshShelf = (applicationId: string): (() => Promise<void>) => {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: shelfQuery(applicationId).queryKey });
};

export interface AttachDraft {
  readonly file: File | null;
  /** A share, 0 to 1; null for none. */
  readonly threshold: number | null;
  /** '' = none in particular. */
  readonly roundId: string;
  readonly criterionId: string;
}

export function attachToCandidate(applicationId: string, draft: AttachDraft, options: UploadOptions): Promise<void> {
  const { file, threshold, roundId, criterionId } = draft;
  const body = new FormData();
  if (threshold !== null) body.append('threshold', String(threshold));
  if (roundId !== '') body.append('roundId', roundId);
  if (criterionId !== '') body.append('criterionId', criterionId);
  if (file) body.append('file', file, file.name);
  return upload(at(applicationId), body, options);
}

export function useRemoveArtifact(applicationId: string) {
  const refresh = useRefreshShelf(applicationId);
  return useMutation({
    mutationFn: (id: string) => api.delete<unknown>(`${at(applicationId)}/${id}`),
    onSuccess: refresh,
  });
}

export function useMarkArtifact(applicationId: string) {
  const refresh = useRefreshShelf(applicationId);
  return useMutation({
    mutationFn: ({ id, safeForPanel }: { readonly id: string; readonly safeForPanel: boolean }) =>
      api.put<unknown>(`${at(applicationId)}/${id}/mark`, { safeForPanel }),
    onSuccess: refresh,
  });
}

export interface ComparisonAsked {
  readonly before: string;
  readonly after: string;
  /** '' = as the product chooses. */
  readonly slice: string;
}

const queryOf = ({ before, after, slice }: ComparisonAsked): string =>
  new URLSearchParams({ before, after, ...(slice === '' ? {} : { slice }) }).toString();

export const useComparison = (applicationId: string, asked: ComparisonAsked) =>
  useQuery({
    queryKey: ['eval-artifacts', applicationId, 'comparison', asked],
    queryFn: ({ signal }) =>
      api.get<ArtifactComparisonView>(`${at(applicationId)}/comparison?${queryOf(asked)}`, { signal }),
    // Files never change.
    staleTime: Infinity,
    retry: false,
  });

export const downloadComparison = (
  applicationId: string,
  asked: ComparisonAsked,
  format: 'csv' | 'json',
): Promise<void> =>
  api.download(`${at(applicationId)}/comparison/file?${queryOf(asked)}&format=${format}`, `eval-comparison.${format}`);
