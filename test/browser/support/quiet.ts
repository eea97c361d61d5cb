import type { Page } from '@playwright/test';

/** Far above what a page of this product takes to load. */
const LONGEST_MS = 4_000;

/** Waits until nothing more is loaded. A debrief holds a stream open, so that its network is never idle: there, as long as loading may take. */
export async function quiet(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: LONGEST_MS }).catch(() => undefined);
}
