import type {
  DisclosureEvidenceBody,
  DisclosurePolicyBody,
  HeadcountBody,
  PayDisclosureView,
  RequisitionPayView,
} from '@app/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api, newIdempotencyKey } from '../../../lib/api.js';

export const requisitionPayQuery = (requisitionId: string) =>
  queryOptions({
    queryKey: ['requisitions', requisitionId, 'compensation'],
    queryFn: ({ signal }) => api.get<RequisitionPayView>(`/requisitions/${requisitionId}/compensation`, { signal }),
  });

export const approveBand = (requisitionId: string, bandId: string, note: string): Promise<RequisitionPayView> =>
  api.post(`/requisitions/${requisitionId}/band/${bandId}/approval`, { note }, { idempotencyKey: newIdempotencyKey() });

/** @param version of this component that was read; 0 for the first */
export const saveHeadcount = (
  requisitionId: string,
  body: HeadcountBody,
  version: number,
): Promise<RequisitionPayView> => api.put(`/requisitions/${requisitionId}/headcounts`, body, { ifMatch: version });

export const disclosureQuery = (requisitionId: string) =>
  queryOptions({
    queryKey: ['requisitions', requisitionId, 'pay-disclosure'],
    queryFn: ({ signal }) => api.get<PayDisclosureView>(`/requisitions/${requisitionId}/pay-disclosure`, { signal }),
  });

export const addEvidence = (requisitionId: string, body: DisclosureEvidenceBody): Promise<PayDisclosureView> =>
  api.post(`/requisitions/${requisitionId}/pay-disclosure/evidence`, body, { idempotencyKey: newIdempotencyKey() });

/** @param version of the choice that was read; 0 while nobody chose */
export const savePolicy = (
  requisitionId: string,
  body: DisclosurePolicyBody,
  version: number,
): Promise<PayDisclosureView> =>
  api.put(`/requisitions/${requisitionId}/pay-disclosure/policy`, body, { ifMatch: version });
