import type { CertifyBody, LadderView } from '@app/contracts';
import type { LadderPolicy } from '@app/domain';
import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

const ladderQuery = queryOptions({
  queryKey: ['training'],
  queryFn: ({ signal }) => api.get<LadderView>('/training', { signal }),
});

export const useLadder = (): LadderView => useSuspenseQuery(ladderQuery).data;

export const savePolicy = (policy: LadderPolicy, version: number): Promise<LadderView> =>
  api.put('/training/policy', policy, { ifMatch: version });

/** @param version of what was said of the place, as the screen read it */
export const certify = (body: CertifyBody, version: number): Promise<LadderView> =>
  api.put('/training/certifications', body, { ifMatch: version });

/** The answer to a change is the page. */
export function useShowLadder(): (view: LadderView) => void {
  const client = useQueryClient();
  return (view) => {
    client.setQueryData(ladderQuery.queryKey, view);
    void client.invalidateQueries({ queryKey: ['my-training'] });
  };
}
