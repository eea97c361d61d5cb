import { MutationCache, QueryClient } from '@tanstack/react-query';
import { NetworkError, messageOf } from './problem.js';

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** The caller shows the error itself (a form, a conflict dialog); no toast. */
      readonly handlesError?: boolean;
    };
  }
}

const MAX_RETRIES = 2;

/** @param onError shows an error nobody else shows */
export function createQueryClient(onError: (title: string, detail: string) => void): QueryClient {
  return new QueryClient({
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        if (mutation.meta?.handlesError) return;
        const { title, detail } = messageOf(error);
        onError(title, detail);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        // A refusal does not become a yes by asking again; a lost connection may come back.
        retry: (failures, error) => error instanceof NetworkError && failures < MAX_RETRIES,
        networkMode: 'always',
      },
      // 'always': offline, a mutation fails at once and says so, rather than waiting unseen.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
