import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Unsent, listUnsent } from '../../../lib/offline/unsent.js';
import { useMe } from '../../../lib/queries/session.js';

/** A draft that an open card is about to save is not worth a word. */
const QUIET_MS = 10_000;

const unsentQuery = (personId: string) =>
  queryOptions({
    queryKey: ['unsent', personId],
    queryFn: async () => {
      const unsent = await listUnsent(personId).catch(() => []);
      return unsent.filter(({ kind, at }) => kind !== 'draft' || Date.now() - Date.parse(at) > QUIET_MS);
    },
    staleTime: 0,
  });

export const useUnsent = (): readonly Unsent[] => useQuery(unsentQuery(useMe().id)).data ?? [];
