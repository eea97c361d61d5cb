import type { BrowserContext } from '@playwright/test';

/**
 * Watches every page of the context from the inside: 'Saved' may stand there only when a save that left after the last key press
 * has been answered with a 2xx, or
 * the server has shown that it holds it.
 * @param where in the test, for the words
 * @returns each time it did not, in words
 */
export async function watchSaved(context: BrowserContext, where: () => string): Promise<readonly string[]> {
  const lies: string[] = [];
  await context.exposeFunction('savedTooEarly', (what: string) => void lies.push(`${where()}: ${what}`));
  await context.addInitScript(() => {
    const tell = (what: string): void =>
      (window as unknown as { savedTooEarly: (text: string) => void }).savedTooEarly(what);
    let typedAt = 0;
    let answeredFor = 0;
    /** What left, and when: a lost answer is made up for by a refusal that shows our own content. */
    const sent = new Map<string, number>();
    const sorted = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(sorted)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .sort(([a], [b]) => a.localeCompare(b))
                .map(([key, one]) => [key, sorted(one)]),
            )
          : value;
    const contentIn = (text: string, path: readonly string[]): string => {
      const value = path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], JSON.parse(text));
      return JSON.stringify(sorted(value));
    };
    const answered = async (response: Response, leftAt: number): Promise<void> => {
      if (response.ok) answeredFor = Math.max(answeredFor, leftAt);
      if (response.status !== 412) return;
      const there = contentIn(await response.clone().text(), ['current', 'content']);
      answeredFor = Math.max(answeredFor, sent.get(there) ?? 0);
    };
    window.addEventListener('input', () => (typedAt = performance.now()), { capture: true });
    const realFetch = window.fetch.bind(window);
    window.fetch = async (input, init) => {
      const leftAt = performance.now();
      const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
      const isSave = init?.method === 'PUT' && url.endsWith('/draft') && typeof init.body === 'string';
      if (isSave) sent.set(contentIn(init.body as string, ['content']), leftAt);
      const response = await realFetch(input, init);
      if (isSave) await answered(response, leftAt);
      return response;
    };
    const look = (): void => {
      const saysSaved = [...document.querySelectorAll('[role="status"]')].some((one) =>
        /^Saved /.test(one.textContent),
      );
      if (saysSaved && typedAt > 0 && answeredFor < typedAt)
        tell(`'Saved' for what was typed ${Math.round(typedAt - answeredFor)} ms after the last save had left`);
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return lies;
}
