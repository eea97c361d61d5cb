import type { MyCalibrationView } from '@app/contracts';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

const myCalibrationQuery = queryOptions({
  queryKey: ['my-calibration'],
  queryFn: ({ signal }) => api.get<MyCalibrationView>('/my-calibration', { signal }),
});

export const useMyCalibration = (): MyCalibrationView => useSuspenseQuery(myCalibrationQuery).data;
