import type { BandBody, BandView, ScreenCardBody, ScreenCardView } from '@app/contracts';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';
import { isNotFound } from '../../../lib/problem.js';

/** @param version of the band of this component that was read; 0 for the first */
export const saveBand = (requisitionId: string, body: BandBody, version: number): Promise<BandView> =>
  api.put(`/requisitions/${requisitionId}/band`, body, { ifMatch: version });

/** 'sealed' where the server does not open it to this viewer; null while nobody has filled one. */
export type ScreenCardAnswer = ScreenCardView | 'sealed' | null;

const readScreenCard = async (applicationId: string, signal?: AbortSignal): Promise<ScreenCardAnswer> => {
  try {
    const card = await api.get<ScreenCardView>(`/applications/${applicationId}/screen-card`, signal ? { signal } : {});
    return card.version === 0 ? null : card;
  } catch (error) {
    if (isNotFound(error)) return 'sealed';
    throw error;
  }
};

export const screenCardQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['applications', applicationId, 'screen-card'],
    queryFn: ({ signal }) => readScreenCard(applicationId, signal),
  });

export async function readScreenCardNow(applicationId: string): Promise<ScreenCardView | null> {
  const card = await readScreenCard(applicationId);
  return card === 'sealed' ? null : card;
}

/** @param version that was read; 0 when there is none yet */
export const saveScreenCard = (applicationId: string, body: ScreenCardBody, version: number): Promise<ScreenCardView> =>
  api.put(`/applications/${applicationId}/screen-card`, body, { ifMatch: version });

export function useRefreshCompensation(): (key: readonly string[]) => Promise<void> {
  const client = useQueryClient();
  return (key) => client.invalidateQueries({ queryKey: key });
}
