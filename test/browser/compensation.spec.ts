// Pay is open to whoever handles it; the committee gets verdict and band at comp_open, and never an amount of the candidate.
import { expect } from '@playwright/test';
import type { BoardView, RequisitionListView } from '@app/contracts';
import { signIn } from './support/demo.js';
import { layoutFaults } from './support/layout.js';
import { test } from './support/test.js';

test.use({ mode: 'demo', home: 'compensation' });

/** Expected and offered in the demo, as they would be written. */
const AMOUNTS = /70,?000|78,?000|79,?000|(?<![0-9,])4,?000\b/;

test('the verdict opens to the committee at comp_open, the amounts stay with compensation roles', async ({ page }) => {
  await signIn(page, 'Tove Ylvisaker');
  const { requisitions } = (await (await page.request.get('/api/requisitions')).json()) as RequisitionListView;
  const billing = requisitions.find((one) => one.title.includes('Billing Insights (two'));
  const board = (await (await page.request.get(`/api/requisitions/${billing?.id}/board`)).json()) as BoardView;
  const of = (name: string) => board.rows.find((row) => row.candidate.name.startsWith(name))?.applicationId ?? '';
  const opened = `/applications/${of('Thandiwe')}`;

  await page.goto(`${opened}/compensation`);
  await expect(page.getByRole('heading', { level: 1, name: 'Compensation' })).toBeVisible();
  await expect(page.getByText('EUR 70,000 to 78,000').first()).toBeVisible();
  await expect(page.getByRole('img', { name: /How do band, market, expectation and offers/ }).first()).toBeVisible();
  await expect(page.getByText(/Rests on: a bonus of/)).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await layoutFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });

  await signIn(page, 'Hye-jin Baek');
  await page.goto(opened);
  await expect(page.getByText('Overlaps the band')).toBeVisible();
  await expect(page.getByText('Amounts stay with compensation roles')).toBeVisible();
  await expect(page.locator('body')).not.toContainText(AMOUNTS);
  expect((await page.request.get(`/api${opened}/compensation`)).status()).toBe(404);
  await page.goto(`/applications/${of('Rafael')}`);
  await expect(page.getByText(/^Sealed\. The verdict opens/)).toBeVisible();

  await signIn(page, 'Tove Ylvisaker');
  await page.goto(`${opened}/compensation`);
  await expect(page.getByRole('row', { name: /Hye-jin Baek verdict and band/ }).first()).toBeVisible();
});
