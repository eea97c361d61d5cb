// The calibration workspace without a mouse: what can be said, a filter, a table, the fit and its check, adjusted candidates, a file.
import { type Page, expect } from '@playwright/test';
import { expectAccessible } from './support/axe.js';
import { signIn } from './support/demo.js';
import { pointerEvents, press, tabTo } from './support/keyboard.js';
import { layoutFaults } from './support/layout.js';
import { test } from './support/test.js';
import { watch } from './support/watch.js';

const WHO = 'Tove Ylvisaker';

test.use({ mode: 'demo', home: 'calibration' });
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
};

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`/calibration${query}`);
  await expect(page.getByRole('heading', { level: 2, name: 'Raw, first' })).toBeVisible();
}

test('a recruiter goes through the workspace by keyboard', async ({ page, context, product }) => {
  const { problems } = watch(page, product.url);
  const pointers = await pointerEvents(context);
  await signIn(page, WHO);
  await open(page);
  await expect(page.getByRole('region', { name: /What can be said/ })).toContainText('What would change that:');

  // The fit: computed on its thread, then computed again to the same bytes.
  await press(page, 'Compute the fit');
  await expect(page.getByRole('heading', { name: 'How many interviewers would be enough?' })).toBeVisible();
  await press(page, 'Compute again and compare');
  await expect(page.getByText('Computed again from the stored ratings: the same bytes.')).toBeVisible();

  // A table instead of a chart, kept in the address.
  const severity = page.getByRole('group', { name: /Downloads of: Does a rater rate higher/ });
  const table = severity.getByRole('button', { name: 'Data table' });
  await tabTo(page, table);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: /Does a rater rate higher/ })).toBeVisible();
  await expect(page).toHaveURL(/tables=severity/);

  // Candidates behind their switch; Back turns it off.
  const toggle = page.getByRole('switch', { name: 'Show adjusted candidates' });
  await tabTo(page, toggle);
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: 'What does adjusting change?' })).toBeVisible();
  await expect(page).toHaveURL(/adjusted=on/);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'What does adjusting change?' })).toHaveCount(0);

  // A filter, in the address as well.
  await open(page);
  const round = page.getByRole('combobox', { name: 'Round' });
  await tabTo(page, round);
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/round=/);
  await press(page, 'Clear filters');
  await expect(page).not.toHaveURL(/round=/);

  // A file of the figures.
  const csv = page.getByRole('group', { name: /Downloads of: Who rated whom/ }).getByRole('button', { name: 'CSV' });
  await tabTo(page, csv);
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toBe('design.csv');
  expect(pointers).toEqual([]);
  expect(problems).toEqual([]);
});

for (const width of [390, 1440]) {
  test(`the workspace has no fault at ${width} px, light and dark`, async ({ page, product }) => {
    const { problems } = watch(page, product.url);
    await page.setViewportSize({ width, height: 900 });
    await signIn(page, WHO);
    await open(page, '?adjusted=on');
    await settled(page);
    expect(await layoutFaults(page)).toEqual([]);
    await expectAccessible(page, `workspace at ${width}`, () => settled(page));
    expect(problems).toEqual([]);
  });
}
