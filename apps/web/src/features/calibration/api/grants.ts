import type { CalibrationGrantsView, GrantCalibrationBody } from '@app/contracts';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newIdempotencyKey } from '../../../lib/api.js';

const grantsQuery = queryOptions({
  queryKey: ['calibration', 'grants'],
  queryFn: ({ signal }) => api.get<CalibrationGrantsView>('/calibration/grants', { signal }),
});

export const useGrants = () => useQuery(grantsQuery);

/** The answer to an act is the list. */
export function useShowGrants(): (view: CalibrationGrantsView) => void {
  const client = useQueryClient();
  return (view) => {
    client.setQueryData(grantsQuery.queryKey, view);
  };
}

export const giveGrant = (body: GrantCalibrationBody): Promise<CalibrationGrantsView> =>
  api.post('/calibration/grants', body, { idempotencyKey: newIdempotencyKey() });

/** @param version of the grant, as the screen read it */
export const revokeGrant = (grantId: string, reason: string, version: number): Promise<CalibrationGrantsView> =>
  api.post(`/calibration/grants/${grantId}/revocation`, { reason }, { ifMatch: version });
