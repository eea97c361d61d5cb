import type { RequisitionListItem, RequisitionListView } from '@app/contracts';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../api.js';

export const requisitionsQuery = queryOptions({
  queryKey: ['requisitions'],
  queryFn: ({ signal }) => api.get<RequisitionListView>('/requisitions', { signal }),
});

export const useRequisitions = (): readonly RequisitionListItem[] =>
  useSuspenseQuery(requisitionsQuery).data.requisitions;
