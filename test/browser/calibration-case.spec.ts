// A calibration case from My work to the comparison: with the keyboard alone at a desk, and on a phone through a lost connection.
import { type Page, expect } from '@playwright/test';
import { signIn } from './support/demo.js';
import { nextFrame, pointerEvents, tabTo } from './support/keyboard.js';
import { layoutFaults } from './support/layout.js';
import { PHONE } from './support/person.js';
import { test } from './support/test.js';

const CASE = 'Precision fell from one week to the next';
const ANSWERS = [
  ['3', 'Thirty wrong marks, each traced to scan, table or model.'],
  ['4', 'Saw it in three per cent of the volume and decided on a Friday.'],
  ['3', 'Six minutes against 4,300, and the threshold that follows.'],
  ['0', 'Asked, and never answered.'],
] as const;

test.use({ mode: 'demo', home: 'calibration-case' });
test.describe.configure({ mode: 'serial' });

const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d$/);

test('is found under My work, rated, submitted and compared without a mouse', async ({ page, context }) => {
  const pointed = await pointerEvents(context);
  await signIn(page, 'Mara Okonjo');
  await page.goto('/');
  await tabTo(page, page.getByRole('link', { name: `Open the calibration case: ${CASE}` }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: CASE })).toBeVisible();
  await expect(page.getByText(/Not 4: asked for a data decision/)).toHaveCount(0);
  for (const [level, why] of ANSWERS) {
    for (const key of ['j', level, 'e']) {
      await page.keyboard.press(key);
      await nextFrame(page);
    }
    await page.keyboard.type(why);
    // Back to the levels, where single keys are keys again.
    await page.keyboard.press('Shift+Tab');
  }
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(page.getByText(ANSWERS[1][1])).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Submit and compare' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Your answer and the reference' })).toBeVisible();
  const last = page.getByRole('region', { name: 'Model, latency and unit economics' });
  await expect(last.getByText(/You found that the case does not tell/)).toBeVisible();
  await expect(page.getByText('How 4 colleagues saw it').first()).toBeVisible();
  expect(pointed).toEqual([]);
});

test('is answered on a phone, and a lost connection loses nothing', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ ...PHONE, baseURL: baseURL! });
  const page = await context.newPage();
  try {
    await signIn(page, 'Sunita Acharya');
    await page.goto('/calibration-cases/precision-fell');
    await expect(page.getByRole('heading', { level: 1, name: CASE })).toBeVisible();
    expect(await layoutFaults(page)).toEqual([]);
    await page
      .getByRole('radiogroup', { name: 'Level for Runs it in production' })
      .getByText(/Caught a regression/)
      .tap();
    await context.setOffline(true);
    const why = page.getByLabel(/there, for Production/);
    await why.fill('Written in the tunnel.');
    await expect(page.getByText(/Not saved yet/)).toBeVisible();
    await context.setOffline(false);
    await expect(saved(page)).toBeVisible();
    await page.reload();
    await expect(why).toHaveValue('Written in the tunnel.');
    expect(await layoutFaults(page)).toEqual([]);
  } finally {
    await context.close();
  }
});
