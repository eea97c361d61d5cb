// The whole card as somebody hears it: what is said at each place, what is said without being asked, and where the focus goes.
import { type Locator, type Page, expect } from '@playwright/test';
import { cardOf, signIn } from './support/demo.js';
import { nextFrame } from './support/keyboard.js';
import { test } from './support/test.js';

const WHO = 'Mara Okonjo';
const CANDIDATE = 'Wei-Ling Tsao';
const STEPS = ['C1', 'indicators', 'flags', 'overall', 'review'] as const;

/** A control without a name is read as 'button', and nothing more. */
const NAMELESS = /^\s*- (?:button|link|textbox|radio|checkbox|combobox|tab|switch|slider)(?: \[[^\]]*\])*:?$/;

async function nameless(place: Locator): Promise<string[]> {
  return (await place.ariaSnapshot()).split('\n').filter((line) => NAMELESS.test(line));
}

/** Levels of the headings in the order of the page. */
const headingLevels = (page: Page): Promise<number[]> =>
  page
    .locator('main')
    .evaluate((main) => [...main.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((one) => Number(one.tagName[1])));

const status = (page: Page, text: string | RegExp): Locator => page.getByRole('status').filter({ hasText: text });

test.use({ mode: 'demo', home: 'screen-reader' });
test.describe.configure({ timeout: 90_000 });

test('the card from its landmarks to the seal', async ({ page, product }) => {
  const id = await cardOf(product.url, WHO, CANDIDATE);
  await signIn(page, WHO);
  await page.goto(`/scorecards/${id}`);
  const h1 = page.getByRole('heading', { level: 1 });
  await expect(h1).toHaveText(CANDIDATE);

  await test.step('the title says whose card this is, and is announced when the page has changed', async () => {
    await expect(page).toHaveTitle(`Scorecard: ${CANDIDATE}, Suite review · Plumbline`);
    await expect(status(page, `Scorecard: ${CANDIDATE}, Suite review`)).toHaveCount(1);
  });

  await test.step('landmarks: main navigation, content, kit, progress; the first stop skips to the content', async () => {
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('complementary', { name: 'Kit, documents and notes' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Progress' })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('#main')).toBeFocused();
  });

  await test.step('every step: one first heading, no level left out, every control has a name', async () => {
    for (const step of STEPS) {
      await page.goto(`/scorecards/${id}?at=${step}`);
      await expect(h1).toHaveCount(1);
      await expect(page.getByRole('navigation', { name: 'Progress' }).getByRole('list').first()).toBeVisible();
      const levels = await headingLevels(page);
      const jumps = levels.filter((level, index) => index > 0 && level - (levels[index - 1] ?? 0) > 1);
      expect.soft(jumps, `headings of ${step}: ${levels.join(' ')}`).toEqual([]);
      expect.soft(await nameless(page.locator('body')), step).toEqual([]);
    }
  });

  await page.goto(`/scorecards/${id}`);
  await test.step('levels are one group of radios, each read with its number and its anchor', async () => {
    const group = page.getByRole('radiogroup', { name: 'Level for C1' });
    await expect(group.getByRole('radio')).toHaveCount(5);
    await expect(group.getByRole('radio', { name: /^Level 2.* Names evals and one headline metric/ })).toBeVisible();
    await expect(group.getByRole('radio', { name: /Not assessed.*never counts as low/ })).toBeVisible();
    await group.getByRole('radio', { name: /^Level 3/ }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(group.getByRole('radio', { name: /^Level 4/ })).toBeChecked();
    await page.keyboard.press('ArrowUp');
    await expect(group.getByRole('radio', { name: /^Level 3/ })).toBeChecked();
  });

  await test.step("'not assessed' asks why at once, and the question has the focus", async () => {
    await page.getByRole('heading', { level: 2, name: /eval suite/ }).focus();
    await page.keyboard.press('0');
    const why = page.getByRole('group', { name: 'Why not?' });
    await expect(why.getByRole('radio', { name: 'Not asked' })).toBeFocused();
    await page.keyboard.press('3');
    await expect(page.getByRole('radio', { name: /^Level 3/ })).toBeChecked();
  });

  await test.step('evidence: a field named after its criterion, a hint and the saving said politely, nothing shouted', async () => {
    const field = page.getByRole('textbox', { name: 'New evidence for Eval suite' });
    await field.fill('A great culture fit.');
    await expect(status(page, /^Hint: /)).toHaveCount(1);
    await expect(page.getByRole('list', { name: /Hint/i })).toBeVisible();
    await expect(field).toBeFocused();
    await expect(status(page, /^Saved \d\d:\d\d$/)).toBeVisible();
    await expect(page.locator('[role="alert"], [aria-live="assertive"]')).toHaveCount(0);
    await field.fill('');
  });

  await test.step('the side is a list of tabs, and a tab names its panel', async () => {
    const tabs = page.getByRole('tablist', { name: 'Kit, documents and notes' });
    await tabs.getByRole('tab', { name: 'Interview kit' }).focus();
    await page.keyboard.press('End');
    await expect(tabs.getByRole('tab', { name: /^Notes/ })).toBeFocused();
    await expect(tabs.getByRole('tab', { name: /^Notes/ })).toHaveAttribute('aria-selected', 'true');
    await expect(
      page.getByRole('tabpanel', { name: /^Notes/ }).getByRole('textbox', { name: 'New note' }),
    ).toBeVisible();
  });

  await test.step('a dialog has a name, keeps the focus inside and gives it back', async () => {
    const step = page.getByRole('button', { name: /^C2/ }).first();
    await step.focus();
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keys of this screen' });
    await expect(keys).toBeVisible();
    for (let times = 0; times < 4; times += 1) await page.keyboard.press('Tab');
    expect(await keys.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await expect(keys).toHaveCount(0);
    await expect(step).toBeFocused();
  });

  await test.step('a quote is asked for under the name of what it is about', async () => {
    await page.goto(`/scorecards/${id}?at=flags`);
    // The kit beside it has boxes of its own.
    const flag = page.getByRole('region', { name: 'Red flags' }).getByRole('checkbox').first();
    const text = (await flag.evaluate((box) => box.closest('label')?.textContent)) ?? '';
    await flag.check();
    await expect(page.getByRole('group', { name: text.trim() }).getByRole('textbox', { name: /^Quote/ })).toBeVisible();
    await flag.uncheck();
  });

  await test.step('an incomplete card: what is missing takes the focus, and each line leads to its place', async () => {
    await page.goto(`/scorecards/${id}?at=review`);
    await page.getByRole('button', { name: 'Submit and seal' }).press('Enter');
    const summary = page.getByRole('group', { name: /\d things? (is|are) missing/ });
    await expect(summary).toBeFocused();
    await summary.getByRole('button', { name: 'Choose an overall recommendation.' }).press('Enter');
    await nextFrame(page);
    const question = page.getByRole('group', { name: /Would you hire this person/ });
    expect(await question.evaluate((group) => group.contains(document.activeElement))).toBe(true);
  });

  await test.step('on a phone: the sheets are dialogs, opened by named buttons that get the focus back', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/scorecards/${id}`);
    for (const [handle, title] of [
      [/^Interview kit: \d questions? for C1/, 'Interview kit'],
      [/^Notes/, 'Notes'],
    ] as const) {
      const button = page.getByRole('button', { name: handle });
      await button.press('Enter');
      const sheet = page.getByRole('dialog', { name: title });
      await expect(sheet).toBeVisible();
      expect(await nameless(sheet)).toEqual([]);
      await sheet.getByRole('button', { name: 'Back to the card' }).press('Enter');
      await expect(sheet).toHaveCount(0);
      await expect(button).toBeFocused();
    }
    expect(await nameless(page.locator('body'))).toEqual([]);
  });
});
