import type {
  ChangeRequisitionBody,
  ConfirmBarBody,
  CreateRequisitionBody,
  RequisitionPeopleBody,
  RequisitionStatusBody,
  RequisitionView,
} from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';
import { requisitionQuery, requisitionsQuery } from '../../../lib/queries/requisitions.js';

export const createRequisition = (body: CreateRequisitionBody, idempotencyKey: string): Promise<RequisitionView> =>
  api.post('/requisitions', body, { idempotencyKey });

/** @param version what the change was made against; a newer one on the server answers 412 with it */
export const changeRequisition = (id: string, body: ChangeRequisitionBody, version: number): Promise<RequisitionView> =>
  api.patch(`/requisitions/${id}`, body, { ifMatch: version });

export const savePeople = (id: string, body: RequisitionPeopleBody, version: number): Promise<RequisitionView> =>
  api.put(`/requisitions/${id}/people`, body, { ifMatch: version });

export const confirmBar = (id: string, body: ConfirmBarBody, idempotencyKey: string): Promise<RequisitionView> =>
  api.post(`/requisitions/${id}/bar`, body, { idempotencyKey });

export const setStatus = (id: string, body: RequisitionStatusBody, version: number): Promise<RequisitionView> =>
  api.put(`/requisitions/${id}/status`, body, { ifMatch: version });

/** What the server has now, after it refused a stale change. */
export const readAgain = (id: string): Promise<RequisitionView> => api.get(`/requisitions/${id}`);

/** Puts the answer of a write in place and lets lists that show it read again. */
export function useTakeRequisition(): (saved: RequisitionView) => void {
  const client = useQueryClient();
  return (saved) => {
    client.setQueryData(requisitionQuery(saved.id).queryKey, saved);
    void client.invalidateQueries({ queryKey: requisitionsQuery.queryKey, exact: true });
    // Policy and panel decide what loops show and allow.
    void client.invalidateQueries({ queryKey: ['applications'] });
    void client.invalidateQueries({ queryKey: ['my-work'] });
  };
}
