import type { MyWorkView } from '@app/contracts';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../api.js';
import { withDeviceCopy } from '../offline/device-copy.js';

export const myWorkQuery = queryOptions({
  queryKey: ['my-work'],
  queryFn: ({ signal }) => withDeviceCopy('my-work', () => api.get<MyWorkView>('/my-work', { signal })),
});

export const useMyWork = (): MyWorkView => useSuspenseQuery(myWorkQuery).data;
