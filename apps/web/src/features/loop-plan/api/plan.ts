import type { LoopPlanBody, LoopPlanView, RequisitionPlanView } from '@app/contracts';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

const readPlan = (applicationId: string, signal?: AbortSignal): Promise<LoopPlanView> =>
  api.get(`/applications/${applicationId}/plan`, signal ? { signal } : {});

/** Under the application: whatever changes the loop makes its plan read anew. */
export const planQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['applications', applicationId, 'plan'],
    queryFn: ({ signal }) => readPlan(applicationId, signal),
  });

export const readPlanNow = (applicationId: string): Promise<LoopPlanView> => readPlan(applicationId);

/** @param version of the plan that was read; 0 when nothing was chosen yet */
export const savePlan = (applicationId: string, body: LoopPlanBody, version: number): Promise<LoopPlanView> =>
  api.put(`/applications/${applicationId}/plan`, body, { ifMatch: version });

/** The loop has other rounds or days now, wherever they are shown. */
export function useRefreshPlan(applicationId: string): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: ['applications', applicationId] });
    void client.invalidateQueries({ queryKey: ['requisitions'] });
    void client.invalidateQueries({ queryKey: ['my-work'] });
    void client.invalidateQueries({ queryKey: ['follow-up'] });
  };
}

export const requisitionPlanQuery = (requisitionId: string) =>
  queryOptions({
    queryKey: ['requisitions', requisitionId, 'plan'],
    queryFn: ({ signal }) => api.get<RequisitionPlanView>(`/requisitions/${requisitionId}/plan`, { signal }),
  });

/** @param version that was read; 0 while the pack's number holds */
export const saveLoopDays = (requisitionId: string, loopDays: number, version: number): Promise<RequisitionPlanView> =>
  api.put(`/requisitions/${requisitionId}/plan`, { loopDays }, { ifMatch: version });
