import type { AnswerVignetteBody, RoleVignetteListView, RoleVignetteSetView } from '@app/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api, newIdempotencyKey } from '../../../lib/api.js';

export const vignetteListQuery = queryOptions({
  queryKey: ['role-vignettes'],
  queryFn: ({ signal }) => api.get<RoleVignetteListView>('/role-vignettes', { signal }),
});

export const vignettesQuery = (packId: string) =>
  queryOptions({
    queryKey: ['role-vignettes', packId],
    queryFn: ({ signal }) => api.get<RoleVignetteSetView>(`/role-vignettes/${packId}`, { signal }),
  });

export const answerVignette = (packId: string, body: AnswerVignetteBody): Promise<RoleVignetteSetView> =>
  api.post(`/role-vignettes/${packId}/answers`, body, { idempotencyKey: newIdempotencyKey() });
