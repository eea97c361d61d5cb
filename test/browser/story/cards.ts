import { expect } from '@playwright/test';
import { nextFrame, pointerEvents, press, tabTo } from '../support/keyboard.js';
import { test } from '../support/test.js';
import { CANDIDATE, LOG, MARK, cardOf, people, step } from './cast.js';
import { pointsAtTheSuite } from './suite-and-pay.js';

/** Three cards: by keyboard alone, with a thumb, and with a real eval log. */
export function fillCards(): void {
  test('the first interviewer accepts, fills and submits by keyboard alone', async () => {
    const { page, context } = people.keys;
    const pointer = await pointerEvents(context);
    await page.reload();
    await press(page, `Accept the interview with ${CANDIDATE.name}`);
    await tabTo(page, page.getByRole('link', { name: `Start the scorecard of ${CANDIDATE.name}` }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: CANDIDATE.name })).toBeVisible();

    for (const [id, key] of [
      ['C1', '3'],
      ['C2', '4'],
      ['C3', '3'],
      ['C11', '2'],
    ] as const) {
      await expect(page.getByRole('radiogroup', { name: `Level for ${id}` })).toBeVisible();
      await page.keyboard.press(key);
      await page.keyboard.press('e');
      const composer = page.getByRole('textbox', { name: /^New evidence for/ });
      await expect(composer).toBeFocused();
      await page.keyboard.type(id === 'C1' ? MARK.keys : `${id}: answered from her own releases.`);
      await page.keyboard.press('Control+Enter');
      await expect(composer).toHaveValue('');
      await nextFrame(page);
      await page.keyboard.press('Escape');
      await expect(composer).not.toBeFocused();
      await page.keyboard.press('j');
    }
    for (const heading of ['Role indicators', 'Red flags', 'Overall recommendation and one sentence']) {
      if (heading !== 'Role indicators') await page.keyboard.press('j');
      await expect(page.getByRole('heading', { level: 2, name: heading })).toBeFocused();
    }
    await page.keyboard.press('3');
    const sentence = page.getByLabel('One sentence: what does it rest on?');
    await tabTo(page, sentence);
    await page.keyboard.type('Owns the suite end to end; thinner on the model side.');
    await expect(page.getByText(/^Saved \d\d:\d\d/)).toBeVisible();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+R');
    await expect(page.getByRole('heading', { level: 2, name: 'Review', exact: true })).toBeFocused();
    await press(page, 'Submit and seal');
    await expect(page.getByText('What happens next')).toBeVisible();

    expect(pointer, 'events of a mouse or a finger').toEqual([]);
    const card = await cardOf(people.keys);
    expect(card.status).toBe('submitted');
    expect(Object.fromEntries(Object.entries(card.content.ratings).map(([id, { level }]) => [id, level]))).toEqual({
      C1: 3,
      C2: 4,
      C3: 3,
      C11: 2,
    });
    expect(card.content.evidence).toHaveLength(4);
    expect(card.content.recommendation).toBe('yes');
  });

  test('the second fills the card with a thumb at 390 by 844', async () => {
    const { page } = people.phone;
    await page.goto('/');
    await page.getByRole('button', { name: `Accept the interview with ${CANDIDATE.name}` }).tap();
    await page.getByRole('link', { name: `Start the scorecard of ${CANDIDATE.name}` }).tap();
    for (const [id, level] of [
      ['C10', 3],
      ['C7', 4],
      ['C1', 3],
    ] as const) {
      await expect(page.getByText(new RegExp(`^${id} · `))).toBeVisible();
      await page
        .getByRole('radiogroup', { name: `Level for ${id}` })
        .getByRole('radio')
        .nth(level - 1)
        .tap();
      const composer = page.getByRole('textbox', { name: /^New evidence for/ });
      await composer.tap();
      await composer.fill(id === 'C10' ? MARK.phone : `${id}: told it with names, dates and what it cost.`);
      await page.getByRole('button', { name: 'Add', exact: true }).tap();
      await page.getByRole('button', { name: /^Next: / }).tap();
    }
    await page.getByRole('button', { name: /^Interview kit/ }).tap();
    await expect(page.getByRole('dialog', { name: 'Interview kit' })).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).tap();
    await page.getByRole('button', { name: 'Next: Red flags' }).tap();
    await page.getByRole('button', { name: 'Next: Overall' }).tap();
    await page.getByRole('radio', { name: /^Strong yes/ }).tap();
    await page.getByLabel('One sentence: what does it rest on?').fill('Chose the simpler product and could price it.');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, 'sideways scrolling').toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Next: Review' }).tap();
    await page.getByRole('button', { name: 'Submit and seal' }).tap();
    await expect(page.getByText('What happens next')).toBeVisible();
    expect((await cardOf(people.phone)).status).toBe('submitted');
  });

  test('the third attaches the real promptfoo log and reads what the server made of it', async () => {
    const { page } = people.desk;
    await page.goto('/');
    const accepts = page.getByRole('button', { name: `Accept the interview with ${CANDIDATE.name}` });
    await expect(accepts).toHaveCount(2);
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Suite review' })
      .getByRole('button', { name: /^Accept/ })
      .click();
    await page.getByRole('link', { name: `Start the scorecard of ${CANDIDATE.name}` }).click();

    await page.getByRole('radiogroup', { name: 'Level for C1' }).getByRole('radio').nth(3).check();
    await page.getByRole('combobox', { name: 'Kind of evidence' }).selectOption('Eval suite');
    await page.getByLabel('Threshold in %').fill('90');
    await page.getByLabel('Attach eval results').setInputFiles(LOG);
    const all = page.getByRole('table', { name: 'Pass rate per slice' }).getByRole('row', { name: /^All cases/ });
    await expect(all).toContainText('120');
    await expect(all).toContainText('85');
    await expect(page.getByText('102, errors 0')).toBeVisible();
    await page.getByRole('textbox', { name: /^New evidence for/ }).fill(MARK.desk);
    await page.getByRole('button', { name: 'Add', exact: true }).click();

    for (const id of ['C2', 'C3', 'C11']) {
      await step(page, new RegExp(`^${id} `)).click();
      if (id === 'C11') {
        await page.getByRole('radio', { name: /^Not assessed/ }).check();
        await page.getByRole('radio', { name: 'No time', exact: true }).check();
      } else {
        await page
          .getByRole('radiogroup', { name: `Level for ${id}` })
          .getByRole('radio')
          .nth(2)
          .check();
        if (id === 'C2') {
          await page.getByRole('combobox', { name: 'Kind of evidence' }).selectOption('Eval suite');
          await page
            .getByLabel('Or point at a file of the candidate')
            .selectOption('promptfoo-v3-support-agent.json, 120 cases');
          await expect(page.getByText('File of the candidate')).toBeVisible();
        }
        await page.getByRole('textbox', { name: /^New evidence for/ }).fill(`${id}: walked through the thresholds.`);
        await page.getByRole('button', { name: 'Add', exact: true }).click();
      }
    }
    await step(page, /^Overall/).click();
    await page.getByRole('radio', { name: /^Yes/ }).check();
    await page
      .getByRole('button', { name: /^Review/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Submit and seal' }).click();
    await expect(page.getByRole('group', { name: '1 thing is missing' })).toBeFocused();
    await page.getByRole('button', { name: 'Say in one sentence what your recommendation rests on.' }).click();
    await page.getByLabel('One sentence: what does it rest on?').fill('Reads evals by slice and knows the interval.');
    await page
      .getByRole('button', { name: /^Review/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Submit and seal' }).click();
    await expect(page.getByText('What happens next')).toBeVisible();

    const { status, artifacts } = await cardOf(people.desk);
    expect(status).toBe('submitted');
    expect(artifacts[0]).toMatchObject({ cases: 120, passed: 102, failed: 18, errors: 0, threshold: 0.9 });
    await pointsAtTheSuite();
  });
}
