import type {
  AssumptionsBody,
  AssumptionsView,
  ImportPreviewView,
  RateBody,
  RatesView,
  ReferencesView,
} from '@app/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api, newIdempotencyKey } from '../../../lib/api.js';

export const referencesQuery = queryOptions({
  queryKey: ['compensation', 'references'],
  queryFn: ({ signal }) => api.get<ReferencesView>('/compensation/references', { signal }),
});
export const previewReferences = (csv: string): Promise<ImportPreviewView> =>
  api.post('/compensation/references/imports/preview', { csv });
export const importReferences = (csv: string): Promise<ImportPreviewView> =>
  api.post('/compensation/references/imports', { csv }, { idempotencyKey: newIdempotencyKey() });

export const ratesQuery = queryOptions({
  queryKey: ['compensation', 'rates'],
  queryFn: ({ signal }) => api.get<RatesView>('/compensation/rates', { signal }),
});
export const addRate = (body: RateBody): Promise<RatesView> =>
  api.post('/compensation/rates', body, { idempotencyKey: newIdempotencyKey() });

export const assumptionsQuery = queryOptions({
  queryKey: ['compensation', 'assumptions'],
  queryFn: ({ signal }) => api.get<AssumptionsView>('/compensation/assumptions', { signal }),
});
/** @param version that was read; 0 while nobody has stated any */
export const saveAssumptions = (body: AssumptionsBody, version: number): Promise<AssumptionsView> =>
  api.put('/compensation/assumptions', body, { ifMatch: version });
