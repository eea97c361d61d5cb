import { expect } from '@playwright/test';
import { cardOf, applicationId, at, LOG, PEOPLE, people, type Role } from './cast.js';
import { test } from '../support/test.js';

/** As they would be written on a screen or in an answer of the API: what the candidate expects, and nothing else in the story. */
const EXPECTED = { low: 117_500, high: 128_700 };
const AMOUNTS = /117,?500|128,?700/;
const NOT_PAY: readonly Role[] = ['keys', 'phone', 'desk', 'chair', 'member', 'manager'];

/** What the candidate sent and expects, before the first interview. */
export function bringSuiteAndExpectation(): void {
  test('the recruiter attaches the suite that the candidate sent, and reads its figures', async () => {
    const { page } = people.runner;
    await page.goto(at.application);
    await page.getByRole('button', { name: 'Attach a result file' }).click();
    const form = page.getByRole('form', { name: 'Attach a result file of an eval suite' });
    await form.getByLabel('File').setInputFiles(LOG);
    await form.getByRole('button', { name: 'Attach' }).click();
    const shelf = page.getByRole('article', { name: 'promptfoo-v3-support-agent.json' });
    await expect(shelf).toContainText('85 % (95 % interval 77.5 % to 90.3 %) of 120 cases judged');
    await expect(shelf).toContainText('Which pass rate had to be reached to ship?');
  });

  test('band and expectation are entered by who handles pay', async () => {
    const { context } = people.runner;
    const put = async (path: string, data: object): Promise<void> => {
      const headers = { 'x-plumbline': '1', 'if-match': '"0"' };
      const answer = await context.request.put(`/api${path}`, { data, headers });
      expect(answer.status(), path).toBe(200);
    };
    const money = { component: 'base', currency: 'EUR', level: 'Senior' };
    const band = { ...money, low: 110_000, high: 125_000, location: 'Oslo', validFrom: '2026-01-01' };
    await put(`${at.requisition}/band`, band);
    const expectation = { expectationLow: EXPECTED.low, expectationHigh: EXPECTED.high, attested: true };
    await put(`/applications/${applicationId()}/screen-card`, { ...money, ...expectation, note: '' });
  });
}

/** The piece of evidence that points at what the candidate sent, as its author and as the debrief has it. */
export async function pointsAtTheSuite(): Promise<void> {
  const { artifacts, content } = await cardOf(people.desk);
  const shared = artifacts.find((one) => one.ofCandidate);
  expect(shared).toMatchObject({ cases: 120, passed: 102 });
  expect(content.evidence.filter((one) => one.artifactId === shared?.id)).toHaveLength(1);
}

/** After the seal. */
export function openPay(): void {
  test('the debrief shows the suite that a piece of evidence points at, with its figures', async () => {
    const { page } = people.keys;
    await page.goto(`${at.application}/debrief`);
    await page.getByRole('button', { name: new RegExp(`^Level 3, ${PEOPLE.desk.name}, C2,`) }).click();
    const cell = page.getByRole('dialog');
    await expect(cell).toContainText('File of the candidate');
    await expect(cell).toContainText('Cases 120');
    await page.keyboard.press('Escape');
  });

  test('the verdict opens to the committee after the seal; the amounts stay with who handles pay', async () => {
    const { page: chair } = people.chair;
    await chair.goto(at.application);
    await expect(chair.getByText(/^Sealed\. The verdict opens/)).toBeVisible();

    const { page } = people.runner;
    await page.goto(`${at.application}/debrief`);
    await page.getByRole('button', { name: 'Open compensation' }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^Open/ }).click();
    await expect(page.getByRole('dialog')).toBeHidden();

    await chair.reload();
    await expect(chair.getByText('Overlaps the band')).toBeVisible();
    await expect(chair.getByText('Amounts stay with compensation roles')).toBeVisible();
    await page.goto(`${at.application}/compensation`);
    await expect(page.getByText('EUR 117,500 to 128,700').first()).toBeVisible();
    await expect(page.getByRole('row', { name: new RegExp(`${PEOPLE.chair.name} verdict and band`) })).toBeVisible();

    for (const role of NOT_PAY) {
      const person = people[role];
      await person.page.goto(at.application);
      await person.watch.quiet();
      expect(await person.page.content(), person.name).not.toMatch(AMOUNTS);
      expect(await person.watch.answers(), `what the API told ${person.name}`).not.toMatch(AMOUNTS);
      expect((await person.context.request.get(`/api${at.application}/compensation`)).status()).toBe(404);
    }
  });
}
