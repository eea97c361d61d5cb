import type { PanelCalibrationView } from '@app/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

const ASK_AGAIN_MS = 3_000;

/**
 * Asked once for a visit: a look at an adjusted number is logged, and blind ratings no longer change. While the number is being computed
 * it is asked for again; such a look shows none.
 */
const panelCalibrationQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['applications', applicationId, 'calibration'],
    queryFn: ({ signal }) => api.get<PanelCalibrationView>(`/applications/${applicationId}/calibration`, { signal }),
    staleTime: Infinity,
    refetchInterval: ({ state }) => (state.data?.pending ? ASK_AGAIN_MS : false),
  });

/** @param isOpen false: not asked for, the server would answer that there is none */
export const usePanelCalibration = (applicationId: string, isOpen = true) =>
  useQuery({ ...panelCalibrationQuery(applicationId), enabled: isOpen });
