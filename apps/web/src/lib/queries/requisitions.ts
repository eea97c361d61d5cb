import type { RequisitionListItem, RequisitionListView, RequisitionView } from '@app/contracts';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../api.js';

export const requisitionsQuery = queryOptions({
  queryKey: ['requisitions'],
  queryFn: ({ signal }) => api.get<RequisitionListView>('/requisitions', { signal }),
});

export const useRequisitions = (): readonly RequisitionListItem[] =>
  useSuspenseQuery(requisitionsQuery).data.requisitions;

export const requisitionQuery = (id: string) =>
  queryOptions({
    queryKey: ['requisitions', id],
    queryFn: ({ signal }) => api.get<RequisitionView>(`/requisitions/${id}`, { signal }),
  });

export const useRequisition = (id: string): RequisitionView => useSuspenseQuery(requisitionQuery(id)).data;
