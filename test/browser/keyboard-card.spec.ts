import { type Page, expect } from '@playwright/test';
import type { MyWorkView, ScorecardView } from '@app/contracts';
import { signIn } from './support/demo.js';
import { nextFrame, pointerEvents, press, tabTo } from './support/keyboard.js';
import { test } from './support/test.js';

const WHO = 'Gustavo Teixeira';
const CANDIDATE = 'Kofi Asante';

/** Four criteria, eight pieces: what a careful interviewer leaves after an hour. A tag before a piece is part of what is counted. */
const CARD = [
  {
    level: '3',
    pieces: [
      ['', 'Walked through the refund suite: 412 cases, four slices, who added which after which incident.'],
      ['- ', 'Could not say which slice would be re-run first after a change of the base model.'],
    ],
  },
  {
    level: '4',
    pieces: [
      ['m: ', 'Threshold 0.62: a wrong refund costs 38 euros, a wrong refusal one call of six minutes.'],
      ['', '"We stopped optimising helpfulness once it paid for being wrong."'],
    ],
  },
  {
    level: '3',
    pieces: [
      ['', 'Named the escalation owner and the 30-second rule, and the time it fired in March.'],
      ['- @C1 ', 'The degraded path was never tested against the suite before release.'],
    ],
  },
  {
    level: '2',
    pieces: [
      ['', 'Followed the trace once it was explained, asked no question of it.'],
      ['- ', 'Would hand the diff to an engineer without reading it.'],
    ],
  },
] as const;
const SENTENCE = 'Owns the suite and prices being wrong; thin on the model side.';

/** The stated number: key presses of one whole card beyond the text of its evidence and its sentence. */
const MOST_PRESSES = 42;

/** Presses keys and counts them; a combination is one press of its last key. */
function counting(page: Page) {
  let presses = 0;
  return {
    count: () => presses,
    press: async (...keys: string[]): Promise<void> => {
      for (const key of keys) {
        presses += 1;
        await page.keyboard.press(key);
        await nextFrame(page);
      }
    },
    tag: async (text: string): Promise<void> => {
      presses += text.length;
      await page.keyboard.type(text);
    },
    text: (text: string): Promise<void> => page.keyboard.type(text),
  };
}

test.use({ mode: 'demo', home: 'keyboard-card' });

test('a whole realistic card needs few key presses beyond its text', async ({ page, context, product }) => {
  expect(product.url).toContain('127.0.0.1');
  await signIn(page, WHO);
  const pointer = await pointerEvents(context);
  await page.goto('/');
  await press(page, `Accept the interview with ${CANDIDATE}`);
  await tabTo(page, page.getByRole('link', { name: `Start the scorecard of ${CANDIDATE}` }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: CANDIDATE })).toBeVisible();

  const keys = counting(page);
  for (const { level, pieces } of CARD) {
    await keys.press(level, 'e');
    for (const [tag, text] of pieces) {
      await keys.tag(tag);
      await keys.text(text);
      await keys.press('Control+Enter');
    }
    // On the empty composer the same key goes on to the next criterion.
    await keys.press('Control+Enter');
  }
  await expect(page.getByRole('heading', { level: 2, name: 'Role indicators' })).toBeFocused();
  await keys.press('j', 'j');
  await expect(page.getByRole('heading', { level: 2, name: /^Overall/ })).toBeFocused();
  await keys.press('3', 'e');
  await keys.text(SENTENCE);
  await keys.press('Escape', 'Shift+R');
  await expect(page.getByRole('heading', { level: 2, name: 'Review', exact: true })).toBeFocused();
  await keys.press('Control+Enter');
  await expect(page.getByText('What happens next')).toBeVisible();

  const { cards } = (await (await page.request.get('/api/my-work')).json()) as MyWorkView;
  const id = cards.find((one) => one.candidate === CANDIDATE)?.scorecardId ?? '';
  const card = (await (await page.request.get(`/api/scorecards/${id}`)).json()) as ScorecardView;
  expect(card.status).toBe('submitted');
  expect(Object.values(card.content.ratings).map((one) => one.level)).toEqual([3, 4, 3, 2]);
  expect(card.content.evidence.map(({ kind, direction, criterionIds }) => [kind, direction, criterionIds])).toEqual([
    ['behaviour', 'for', ['C1']],
    ['behaviour', 'against', ['C1']],
    ['metric', 'for', ['C2']],
    ['quote', 'for', ['C2']],
    ['behaviour', 'for', ['C3']],
    ['behaviour', 'against', ['C3', 'C1']],
    ['behaviour', 'for', ['C11']],
    ['behaviour', 'against', ['C11']],
  ]);
  expect(pointer, 'events of a mouse or a finger').toEqual([]);
  console.log(`a card of 4 criteria and 8 pieces: ${keys.count()} key presses beyond its text`);
  expect(keys.count()).toBeLessThanOrEqual(MOST_PRESSES);
});
