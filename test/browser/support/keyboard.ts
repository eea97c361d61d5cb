import { type BrowserContext, type Locator, type Page, expect } from '@playwright/test';

const TOO_FAR = 90;

/** Presses Tab until the control has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < TOO_FAR; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${TOO_FAR} times Tab did not reach ${target.toString()}`);
}

/** Every mouse, pen or finger event of the context from now on, so that a test can prove that there was none. */
export async function pointerEvents(context: BrowserContext): Promise<readonly string[]> {
  const seen: string[] = [];
  await context.exposeFunction('pointerSeen', (kind: string) => void seen.push(kind));
  await context.addInitScript(() => {
    const tell = (event: Event): void =>
      (window as unknown as { pointerSeen: (kind: string) => void }).pointerSeen(event.type);
    for (const kind of ['mousedown', 'mouseup', 'mousemove', 'pointerdown', 'touchstart', 'wheel']) {
      window.addEventListener(kind, tell, { capture: true, passive: true });
    }
  });
  return seen;
}

/** Presses the one button of this name with the keyboard. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name });
  await expect(button).toBeVisible();
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}

/** Until the page has drawn again and moved the focus where it wants it: nobody types faster than that. */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}
