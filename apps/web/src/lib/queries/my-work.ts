import type { MyWorkView } from '@app/contracts';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../api.js';

export const myWorkQuery = queryOptions({
  queryKey: ['my-work'],
  queryFn: ({ signal }) => api.get<MyWorkView>('/my-work', { signal }),
});

export const useMyWork = (): MyWorkView => useSuspenseQuery(myWorkQuery).data;
