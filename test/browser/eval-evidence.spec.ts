import { readFileSync } from 'node:fs';
import { type Page, expect } from '@playwright/test';
import { cardOf, loopsOf, signIn } from './support/demo.js';
import { test } from './support/test.js';
import { watch } from './support/watch.js';

// A real promptfoo run; see test/fixtures/evals.
const SUITE = readFileSync(new URL('../fixtures/evals/promptfoo-v3-support-agent.json', import.meta.url));
const RECRUITER = 'Tove Ylvisaker';
const INTERVIEWER = 'Mara Okonjo';
const CANDIDATE = 'Wei-Ling Tsao';
const IN_PRE_READ = 'Yuki Tanabe';

test.use({ mode: 'demo', home: 'evidence' });

const shelf = (page: Page) => page.getByRole('article', { name: 'gate.json' });
const QUESTION = 'Which pass rate had to be reached to ship?';

test('an eval log goes from the candidate to the interviewer who asks and rates, and two of them to the debrief', async ({
  page,
  product,
}) => {
  const eyes = watch(page, product.url);
  const { applications } = await loopsOf(product.url);

  await signIn(page, RECRUITER);
  await page.goto(`/applications/${applications.get(CANDIDATE)}`);
  await page.getByRole('button', { name: 'Attach a result file' }).click();
  const form = page.getByRole('form', { name: 'Attach a result file of an eval suite' });
  await form.getByRole('button', { name: 'Attach' }).click();
  await expect(form.getByText('Choose a file.').first()).toBeVisible();
  await form.getByLabel('File').setInputFiles({ name: 'gate.json', mimeType: 'application/json', buffer: SUITE });
  await form.getByRole('button', { name: 'Attach' }).click();
  await expect(shelf(page)).toContainText('of 120 cases judged');
  await expect(shelf(page)).toContainText('passed 102 · failed 18');

  await signIn(page, INTERVIEWER);
  await page.goto(`/scorecards/${await cardOf(product.url, INTERVIEWER, CANDIDATE)}`);
  await expect(shelf(page)).toContainText(QUESTION);
  await page
    .getByRole('textbox', { name: /^New evidence for/ })
    .fill('Asked for the threshold: 95 per cent per slice, because a wrong refund has to be paid.');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page
    .getByRole('radiogroup', { name: /^Level for/ })
    .getByRole('radio')
    .nth(2)
    .check({ force: true });
  await expect(page.getByText('because a wrong refund has to be paid').first()).toBeVisible();

  await signIn(page, RECRUITER);
  await page.goto(`/applications/${applications.get(IN_PRE_READ)}`);
  await page.getByRole('button', { name: 'Compare two files' }).click();
  const comparison = page.getByRole('region', { name: 'The same cases in two files' });
  await expect(comparison).toContainText('echo → echo-next');
  await expect(comparison).toContainText(/\d+ of those that must never fail/);
  const download = page.waitForEvent('download');
  await comparison.getByRole('button', { name: 'Download the comparison as CSV' }).click();
  expect((await download).suggestedFilename()).toBe('eval-comparison.csv');
  expect(eyes.problems).toEqual([]);
});
