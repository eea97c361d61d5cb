import type { ProjectionView, ProjectorCodeView } from '@app/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api, isNotFound } from '../../../lib/api.js';

const ASK_AGAIN_MS = 2_000;
const LOOK_AGAIN_MS = 60_000;

export type Projected =
  | { readonly waits: ProjectorCodeView; readonly shows?: undefined }
  | { readonly waits?: undefined; readonly shows: ProjectionView };

/** What the screen shows: its debrief, or, until it has one, a code. A debrief that ends leaves a new code. */
export const projectionQuery = queryOptions({
  queryKey: ['projector'],
  queryFn: async ({ signal }): Promise<Projected> => {
    try {
      return { shows: await api.get<ProjectionView>('/projector/debrief', { signal }) };
    } catch (error) {
      if (!isNotFound(error)) throw error;
      return { waits: await api.post<ProjectorCodeView>('/projector/code') };
    }
  },
  refetchInterval: ({ state: { data } }) => (data?.shows ? LOOK_AGAIN_MS : ASK_AGAIN_MS),
});
