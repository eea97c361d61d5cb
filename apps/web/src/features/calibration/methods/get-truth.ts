import type { CalibrationTruthView } from '@app/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

const truthQuery = queryOptions({
  queryKey: ['calibration', 'truth'],
  queryFn: ({ signal }) => api.get<CalibrationTruthView>('/calibration/truth', { signal }),
  // Simulated ratings stay as they are.
  staleTime: Infinity,
});

/** Without suspense: the methods are to be read meanwhile. */
export const useTruth = () => useQuery(truthQuery);
