import type { CoverageAdditionsBody, CoverageView } from '@app/contracts';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

/** The usual panel of the requisition; with a loop, the panel of that one candidate. */
export interface CoverageOf {
  readonly requisitionId: string;
  /** The application, or '' for the usual panel. */
  readonly loop: string;
}

const pathOf = ({ requisitionId, loop }: CoverageOf): string =>
  loop === '' ? `/requisitions/${requisitionId}/coverage` : `/applications/${encodeURIComponent(loop)}/coverage`;

export const coverageQuery = (of: CoverageOf) =>
  queryOptions({
    queryKey: ['requisitions', of.requisitionId, 'coverage', of.loop],
    queryFn: ({ signal }) => api.get<CoverageView>(pathOf(of), { signal }),
  });

export const addToCoverage = (
  of: CoverageOf,
  body: CoverageAdditionsBody,
  idempotencyKey: string,
): Promise<CoverageView> => api.post(`${pathOf(of)}/additions`, body, { idempotencyKey });

/** Puts the answer in place, and lets what shows the panel read again. */
export function useTakeCoverage(of: CoverageOf): (view: CoverageView) => void {
  const client = useQueryClient();
  return (view) => {
    client.setQueryData(coverageQuery(of).queryKey, view);
    void client.invalidateQueries({ queryKey: ['requisitions', of.requisitionId], exact: true });
    void client.invalidateQueries({ queryKey: ['requisitions', of.requisitionId, 'board'] });
    void client.invalidateQueries({ queryKey: ['applications'] });
  };
}
