import type { AppointmentBody, AppointmentView } from '@app/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

const at = (applicationId: string): string => `/applications/${applicationId}/debrief-appointment`;

export const appointmentQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['applications', applicationId, 'appointment'],
    queryFn: ({ signal }) => api.get<AppointmentView>(at(applicationId), { signal }),
    // Closed to whoever may not know how far the loop is: then there is nothing to show, and nothing to try again.
    retry: false,
  });

/** @param version that was read; 0 for the first time */
export const saveAppointment = (
  applicationId: string,
  body: AppointmentBody,
  version: number,
): Promise<AppointmentView> => api.put<AppointmentView>(at(applicationId), body, { ifMatch: version });

export const downloadCalendar = (applicationId: string): Promise<void> =>
  api.download(`${at(applicationId)}/calendar`, 'debrief.ics');
