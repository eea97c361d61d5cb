import type { CandidatePayView, OfferBody, PayReportFormat } from '@app/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

export const candidatePayQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['applications', applicationId, 'compensation'],
    queryFn: ({ signal }) => api.get<CandidatePayView>(`/applications/${applicationId}/compensation`, { signal }),
  });

/** @param version of the scenario that was read; 0 for a new one */
export const saveOffer = (
  applicationId: string,
  scenarioId: string,
  body: OfferBody,
  version: number,
): Promise<CandidatePayView> =>
  api.put(`/applications/${applicationId}/offers/${scenarioId}`, body, { ifMatch: version });

export const downloadPayReport = (applicationId: string, format: PayReportFormat): Promise<void> =>
  api.download(`/applications/${applicationId}/compensation/report?format=${format}`, `band-fit.${format}`);
