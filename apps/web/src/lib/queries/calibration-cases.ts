import type { CaseListView } from '@app/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.js';

export const caseListQuery = queryOptions({
  queryKey: ['calibration-cases'],
  queryFn: ({ signal }) => api.get<CaseListView>('/calibration-cases', { signal }),
});
