import type { CalibrationReportView } from '@app/contracts';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

export const calibrationQuery = (requisitionId: string) =>
  queryOptions({
    queryKey: ['requisitions', requisitionId, 'calibration'],
    queryFn: ({ signal }) => api.get<CalibrationReportView>(`/requisitions/${requisitionId}/calibration`, { signal }),
  });

export const useCalibration = (requisitionId: string): CalibrationReportView =>
  useSuspenseQuery(calibrationQuery(requisitionId)).data;
