import type { PanelCalibrationView } from '@app/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

/** Asked once for a visit: a look at an adjusted number is logged, and blind ratings no longer change. */
const panelCalibrationQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['applications', applicationId, 'calibration'],
    queryFn: ({ signal }) => api.get<PanelCalibrationView>(`/applications/${applicationId}/calibration`, { signal }),
    staleTime: Infinity,
  });

/** @param isOpen false: not asked for, the server would answer that there is none */
export const usePanelCalibration = (applicationId: string, isOpen = true) =>
  useQuery({ ...panelCalibrationQuery(applicationId), enabled: isOpen });
