import type { AcceptInvitationBody, InvitationView } from '@app/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

const pathOf = (token: string): string => `/invitations/${encodeURIComponent(token)}`;

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitations', token],
    queryFn: ({ signal }) => api.get<InvitationView>(pathOf(token), { signal, signsIn: true }),
    staleTime: Infinity,
  });

export const acceptInvitation = (token: string, body: AcceptInvitationBody): Promise<unknown> =>
  api.post(`${pathOf(token)}/acceptance`, body, { signsIn: true });
