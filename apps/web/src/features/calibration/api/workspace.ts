import type {
  AdjustedCandidatesView,
  CalibrationFilters,
  CalibrationSettingsBody,
  CalibrationSettingsView,
  CalibrationWorkspaceView,
  JobView,
} from '@app/contracts';
import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newIdempotencyKey } from '../../../lib/api.js';

const queryOf = (filters: CalibrationFilters & { readonly names?: 'true' }): string => {
  const set = Object.entries(filters).filter(([, value]) => value !== '' && value !== undefined) as [string, string][];
  return set.length === 0 ? '' : `?${new URLSearchParams(set).toString()}`;
};

const WORKSPACE = ['calibration', 'workspace'] as const;

const workspaceQuery = (filters: CalibrationFilters, named: boolean) =>
  queryOptions({
    queryKey: [...WORKSPACE, filters, named],
    queryFn: ({ signal }) =>
      api.get<CalibrationWorkspaceView>(`/calibration${queryOf({ ...filters, ...(named && { names: 'true' }) })}`, {
        signal,
      }),
    // A filter keeps the page where it is until the new figures are there.
    placeholderData: keepPreviousData,
  });

/** @param named with the names of raters: with a grant; each such look is logged */
export const useWorkspace = (filters: CalibrationFilters, named: boolean) => useQuery(workspaceQuery(filters, named));

/** Asked only once the switch is on: each look is logged. */
export const useAdjusted = (fitId: string) =>
  useQuery({
    queryKey: ['calibration', 'adjusted', fitId],
    queryFn: ({ signal }) => api.get<AdjustedCandidatesView>(`/calibration/fits/${fitId}/candidates`, { signal }),
    staleTime: Infinity,
  });

const postWithKey = (path: string, body?: unknown): Promise<JobView> =>
  api.post<JobView>(path, body, { idempotencyKey: newIdempotencyKey() });

export const useRequestFit = () =>
  useMutation({ mutationFn: (filters: CalibrationFilters) => postWithKey('/calibration/fits', filters) });

export const useCheckFit = () =>
  useMutation({ mutationFn: (fitId: string) => postWithKey(`/calibration/fits/${fitId}/checks`) });

/** Looks at the workspace again: a fit is there. */
export function useRefreshWorkspace(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: WORKSPACE });
}

const SETTINGS = ['calibration', 'settings'] as const;

export const useCalibrationSettings = () =>
  useQuery({
    queryKey: SETTINGS,
    queryFn: ({ signal }) => api.get<CalibrationSettingsView>('/calibration/settings', { signal }),
  });

export function useSwitchAdjustment() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ adjusts, version }: CalibrationSettingsBody & { readonly version: number }) =>
      api.put<CalibrationSettingsView>('/calibration/settings', { adjusts }, { ifMatch: version }),
    onSuccess: (settings) => {
      client.setQueryData(SETTINGS, settings);
      void client.invalidateQueries({ queryKey: WORKSPACE });
    },
  });
}
