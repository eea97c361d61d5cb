import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

/** The bytes of a file of the candidate. They never change under their id; nothing of them stays once the reader is closed. */
export const documentBytesQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['documents', documentId],
    queryFn: ({ signal }) => api.bytes(`/documents/${documentId}/file`, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
