// What the service worker does with a request. It never touches the API: what a person may see is asked of the server each time.

export type Strategy = 'network' | 'page' | 'asset';

interface Asked {
  readonly method: string;
  readonly mode: string;
  readonly url: string;
}

/** @param origin of the product; another host is none of its business */
export function strategyFor({ method, mode, url }: Asked, origin: string): Strategy {
  const { origin: host, pathname } = new URL(url);
  if (method !== 'GET' || host !== origin || pathname === '/api' || pathname.startsWith('/api/')) return 'network';
  if (mode === 'navigate') return 'page';
  // Their names hold a hash of their content: what was fetched once is right for ever.
  return pathname.startsWith('/assets/') ? 'asset' : 'network';
}
