import { type Page, type Request, type Response, expect } from '@playwright/test';

export interface Watch {
  /** Console errors, uncaught errors, and requests to another host; refusals of the API that a test provokes are not among them. */
  readonly problems: readonly string[];
  /** Everything the API has answered to this page so far, as one text. */
  readonly answers: () => Promise<string>;
  /** Until nothing has been loading for a moment. A debrief holds a stream open, so that the network itself never is idle there. */
  readonly quiet: () => Promise<void>;
}

const A_MOMENT_MS = 500;
const isStream = (url: string): boolean => url.endsWith('/events');
// Of a worker's own script the page hears the beginning only.
const isWorker = (url: string): boolean => /-worker-[^/]*$/.test(url);

/** Chromium logs every answer of 400 and more; what the API refuses by design is looked at by the test itself. */
const isRefusal = (text: string, url: string): boolean =>
  text.startsWith('Failed to load resource') && new URL(url).pathname.startsWith('/api/');

/** Listens to a page from its first request on. */
export function watch(page: Page, origin: string): Watch {
  const problems: string[] = [];
  const bodies: Promise<string>[] = [];
  const loading = new Set<Request>();
  let lastAt = Date.now();
  const loaded = (request: Request): void => {
    if (loading.delete(request)) lastAt = Date.now();
  };
  page.on('requestfinished', loaded);
  page.on('requestfailed', loaded);
  page.on('console', (message) => {
    if (message.type() === 'error' && !isRefusal(message.text(), message.location().url || origin)) {
      problems.push(`console: ${message.text()} (${page.url()})`);
    }
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message} (${page.url()})`));
  page.on('request', (request) => {
    if (!isStream(request.url()) && !isWorker(request.url())) loading.add(request);
    const url = new URL(request.url());
    const isOwn = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!isOwn) problems.push(`request to another host: ${request.url()}`);
  });
  page.on('response', (response: Response) => {
    // A stream never ends; what streams hold is searched where it can be read (test/e2e/live-worlds).
    if (isStream(response.url())) return;
    if (response.url().startsWith(`${origin}/api/`)) bodies.push(response.text().catch(() => ''));
  });
  const stillLoading = (): string[] => {
    const open = [...loading].map((request) => request.url());
    return open.length > 0 || Date.now() - lastAt >= A_MOMENT_MS ? open : ['ended a moment ago'];
  };
  return {
    problems,
    answers: async () => (await Promise.all(bodies)).join('\n'),
    quiet: () => expect.poll(stillLoading, { message: 'the page has loaded', intervals: [100] }).toEqual([]),
  };
}
