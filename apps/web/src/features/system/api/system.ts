import type { ChainCheckView, MailStatusView } from '@app/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

/** Reads every text of both chains: asked for by a press, kept while the page is open. */
export const chainsQuery = queryOptions({
  queryKey: ['system', 'chains'],
  queryFn: ({ signal }) => api.get<ChainCheckView>('/audit/chains', { signal }),
  staleTime: Infinity,
});

export const mailQuery = queryOptions({
  queryKey: ['system', 'mail'],
  queryFn: ({ signal }) => api.get<MailStatusView>('/mail', { signal }),
});

export const downloadChain = (): Promise<void> => api.download('/audit/decision-chain', 'decision-chain.json');
