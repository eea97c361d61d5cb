import type { FollowUpView, WorkCalendarView } from '@app/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

/** @param requisitionId '' for all requisitions */
export const followUpQuery = (requisitionId: string) =>
  queryOptions({
    queryKey: ['follow-up', requisitionId],
    queryFn: ({ signal }) => {
      const query = requisitionId === '' ? '' : `?requisitionId=${encodeURIComponent(requisitionId)}`;
      return api.get<FollowUpView>(`/follow-up${query}`, { signal });
    },
  });

/** @param version that was read; 0 while nobody has said */
export const saveCalendar = (timeZone: string, version: number): Promise<WorkCalendarView> =>
  api.put('/work-calendar', { timeZone }, { ifMatch: version });
