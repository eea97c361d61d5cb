import type { AddCandidateBody, BoardRowView, BoardView, ImportPreviewView } from '@app/contracts';
import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

export const PAGE_SIZE = 50;

export interface BoardFilter {
  readonly query: string;
  /** From 0. */
  readonly page: number;
}

export const boardQuery = (requisitionId: string, { query, page }: BoardFilter) =>
  queryOptions({
    queryKey: ['requisitions', requisitionId, 'board', query, page],
    queryFn: ({ signal }) => {
      const search = new URLSearchParams({
        ...(query === '' ? {} : { q: query }),
        offset: String(page * PAGE_SIZE),
        limit: String(PAGE_SIZE),
      });
      return api.get<BoardView>(`/requisitions/${requisitionId}/board?${search.toString()}`, { signal });
    },
    // The rows before stay while the next ones come: nothing jumps.
    placeholderData: keepPreviousData,
  });

export const addCandidate = (
  requisitionId: string,
  body: AddCandidateBody,
  idempotencyKey: string,
): Promise<Pick<BoardRowView, 'applicationId' | 'candidate'>> =>
  api.post(`/requisitions/${requisitionId}/candidates`, body, { idempotencyKey });

export const previewCandidates = (requisitionId: string, csv: string): Promise<ImportPreviewView> =>
  api.post(`/requisitions/${requisitionId}/candidates/imports/preview`, { csv });

export const importCandidates = (
  requisitionId: string,
  csv: string,
  idempotencyKey: string,
): Promise<ImportPreviewView> =>
  api.post(`/requisitions/${requisitionId}/candidates/imports`, { csv }, { idempotencyKey });

export function useRefreshBoard(requisitionId: string): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['requisitions', requisitionId, 'board'] }),
      client.invalidateQueries({ queryKey: ['requisitions'], exact: true }),
    ]);
  };
}
