import type { PeopleListView, PersonView } from '@app/contracts';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../api.js';

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => api.get<PeopleListView>('/people', { signal }),
});

export const usePeople = (): readonly PersonView[] => useSuspenseQuery(peopleQuery).data.people;
