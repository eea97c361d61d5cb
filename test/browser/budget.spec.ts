import { brotliCompressSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { cardOf, signIn } from './support/demo.js';
import { test } from './support/test.js';

const WHO = 'Mara Okonjo';
const CANDIDATE = 'Wei-Ling Tsao';
/** interface.md, Budgets: the first load of the scorecard, brotli. */
const MOST = { script: 220_000, stylesheet: 40_000 } as const;

test.use({ mode: 'demo' });

test('the first load of a scorecard keeps to its budget', async ({ page, browser, product }) => {
  await signIn(page, WHO);
  const id = await cardOf(product.url, WHO, CANDIDATE);
  // A browser that has never been here, and what the page itself asks for; what is kept for a start without a network comes after.
  const fresh = await browser.newContext({
    baseURL: product.url,
    storageState: await page.context().storageState(),
    serviceWorkers: 'block',
  });
  const first = await fresh.newPage();
  const bodies: { kind: keyof typeof MOST; body: Promise<Buffer> }[] = [];
  first.on('response', (response) => {
    const kind = response.request().resourceType();
    if (kind === 'script' || kind === 'stylesheet') bodies.push({ kind, body: response.body() });
  });
  await first.goto(`/scorecards/${id}`);
  await expect(first.getByRole('textbox', { name: /^New evidence for/ })).toBeVisible();
  await first.waitForLoadState('networkidle');
  const bytes = { script: 0, stylesheet: 0 };
  for (const { kind, body } of bodies) bytes[kind] += brotliCompressSync(await body).byteLength;
  await fresh.close();
  console.log(
    `first load of a scorecard: ${bodies.length} files, ${bytes.script} B of script, ${bytes.stylesheet} B of style`,
  );
  expect(bytes.script).toBeGreaterThan(0);
  expect(bytes.script).toBeLessThanOrEqual(MOST.script);
  expect(bytes.stylesheet).toBeLessThanOrEqual(MOST.stylesheet);
});
