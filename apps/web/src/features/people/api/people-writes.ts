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

/** Twice does no harm: who is there already is skipped. */
export const importPeople = (csv: string): Promise<ImportResultView> => api.post('/people/imports', { csv });

const refresh = (client: QueryClient): Promise<void> => client.invalidateQueries({ queryKey: peopleQuery.queryKey });

/** What the server has of one person now; null when they are gone from the list. */
export function useReloadPerson(): (id: string) => Promise<PersonView | null> {
  const client = useQueryClient();
  return async (id) => {
    const { people } = await client.query({ ...peopleQuery, staleTime: 0 });
    return people.find((person) => person.id === id) ?? null;
  };
}

export function useRefreshPeople(): () => Promise<void> {
  const client = useQueryClient();
  return () => refresh(client);
}
