import { type Page, expect } from '@playwright/test';
import { loopsOf, signIn } from './support/demo.js';
import { nextFrame, pointerEvents, press, tabTo } from './support/keyboard.js';
import { test } from './support/test.js';

// What makes the tool one for AI product managers, without a mouse: moments, role guide, comparison, packet, offer, opening of pay.
const INTERVIEWER = 'Rachid Benali';
const RECRUITER = 'Tove Ylvisaker';
const CHAIR = 'Hye-jin Baek';
const IN_PRE_READ = 'Yuki Tanabe';
const SEALED = 'Rafael Quiroga';

test.use({ mode: 'demo', home: 'keyboard-evidence' });

/** The focus is somewhere on the page's content or over it, never lost on the body. */
const expectFocusInside = (page: Page, selector: string): Promise<void> =>
  expect.poll(() => page.evaluate((inside) => document.activeElement?.closest(inside) !== null, selector)).toBe(true);

test('moments, guide, comparison, packet, offer and the opening of pay are done with the keyboard alone', async ({
  page,
  product,
}) => {
  const pointer = await pointerEvents(page.context());
  const { applications } = await loopsOf(product.url);

  await signIn(page, INTERVIEWER);
  await page.goto('/calibration-cases');
  const moments = page.getByRole('link', { name: 'Six moments of an interview' }).first();
  await expect(moments).toBeVisible();
  await tabTo(page, moments);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Moment 1 of 6' })).toBeVisible();
  await expectFocusInside(page, 'main');
  const first = page.locator('section', { has: page.getByRole('heading', { name: 'Moment 1 of 6' }) });
  await tabTo(page, first.getByRole('radio').first());
  await page.keyboard.press('ArrowDown');
  await nextFrame(page);
  await tabTo(page, first.getByRole('button', { name: 'Answer and compare' }));
  await page.keyboard.press('Enter');
  await expect(first.getByText('What would settle it')).toBeVisible();
  await expect(first.locator(':focus')).toContainText('Reference');

  await signIn(page, CHAIR);
  await page.goto(`/applications/${applications.get(IN_PRE_READ)}`);
  await press(page, 'Compare two files');
  const comparison = page.getByRole('region', { name: 'The same cases in two files' });
  await expect(comparison).toContainText('echo → echo-next');
  await expect(page.locator(':focus')).toContainText('The same cases in two files');
  await page.goto(`/applications/${applications.get(IN_PRE_READ)}/debrief?tab=cards`);
  const file = page.waitForEvent('download');
  await press(page, 'Packet as PDF');
  expect((await file).suggestedFilename()).toMatch(/^debrief-packet-.+\.pdf$/);
  await expect(page.getByRole('button', { name: 'Packet as PDF' })).toBeFocused();

  await page.goto(`/applications/${applications.get(SEALED)}/debrief`);
  await press(page, 'Open compensation');
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('button', { name: 'Open compensation' }));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/Never part of the merit score/).first()).toBeVisible();

  await signIn(page, RECRUITER);
  await page.goto(`/applications/${applications.get(IN_PRE_READ)}/compensation`);
  await press(page, 'Model an offer');
  const form = page.getByRole('dialog', { name: 'Model an offer' });
  await expect(form).toBeVisible();
  await tabTo(page, form.getByLabel('Scenario'));
  await page.keyboard.type('A, more base');
  await tabTo(page, form.getByLabel('Base per year'));
  await page.keyboard.type('118000');
  await tabTo(page, form.getByLabel(/^Note/));
  await page.keyboard.type('Verdient derzeit 95k.');
  await expect(form.getByText(/reads like pay history/)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Would like to start in May.');
  await expect(form.getByText(/reads like pay history/)).toBeHidden();
  await tabTo(page, form.getByRole('button', { name: 'Save as a new version' }));
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect(page.getByText('A, more base').filter({ visible: true }).first()).toBeVisible();
  await expectFocusInside(page, 'main');
  expect(pointer).toEqual([]);
});
