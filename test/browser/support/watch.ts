import type { Page, Response } from '@playwright/test';

export interface Watch {
  /** Console errors, uncaught errors, and requests to another host; refusals of the API that a test provokes are not among them. */
  readonly problems: readonly string[];
  /** Everything the API has answered to this page so far, as one text. */
  readonly answers: () => Promise<string>;
}

/** Chromium logs every answer of 400 and more; what the API refuses by design is looked at by the test itself. */
const isRefusal = (text: string, url: string): boolean =>
  text.startsWith('Failed to load resource') && new URL(url).pathname.startsWith('/api/');

/** Listens to a page from its first request on. */
export function watch(page: Page, origin: string): Watch {
  const problems: string[] = [];
  const bodies: Promise<string>[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !isRefusal(message.text(), message.location().url || origin)) {
      problems.push(`console: ${message.text()} (${page.url()})`);
    }
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message} (${page.url()})`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isOwn = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!isOwn) problems.push(`request to another host: ${request.url()}`);
  });
  page.on('response', (response: Response) => {
    // A stream never ends; what streams hold is searched where it can be read (test/e2e/live-worlds).
    if (response.url().endsWith('/events')) return;
    if (response.url().startsWith(`${origin}/api/`)) bodies.push(response.text().catch(() => ''));
  });
  return { problems, answers: async () => (await Promise.all(bodies)).join('\n') };
}
