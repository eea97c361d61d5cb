import type { MyLadderView } from '@app/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.js';

export const myTrainingQuery = queryOptions({
  queryKey: ['my-training'],
  queryFn: ({ signal }) => api.get<MyLadderView>('/my-training', { signal }),
});
