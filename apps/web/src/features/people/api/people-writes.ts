import type {
  ChangePersonBody,
  ImportPreviewView,
  ImportResultView,
  InvitationLinkView,
  PersonBody,
  PersonView,
} from '@app/contracts';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';
import { peopleQuery } from '../../../lib/queries/people.js';

export const addPerson = (body: PersonBody, idempotencyKey: string): Promise<PersonView> =>
  api.post('/people', body, { idempotencyKey });

/** @param version what the change was made against; a newer one on the server answers 412 with it */
export const changePerson = (id: string, body: ChangePersonBody, version: number): Promise<PersonView> =>
  api.patch(`/people/${id}`, body, { ifMatch: version });

export const makeInvitation = (id: string): Promise<InvitationLinkView> => api.post(`/people/${id}/invitation`);

export const previewPeople = (csv: string): Promise<ImportPreviewView> => api.post('/people/imports/preview', { csv });

export const importPeople = (csv: string, idempotencyKey: string): Promise<ImportResultView> =>
  api.post('/people/imports', { csv }, { idempotencyKey });

const refresh = (client: QueryClient): Promise<void> => client.invalidateQueries({ queryKey: peopleQuery.queryKey });

export function useRefreshPeople(): () => Promise<void> {
  const client = useQueryClient();
  return () => refresh(client);
}
