import { type Page, expect } from '@playwright/test';
import type { MyWorkView, RubricVersionView, ScorecardView } from '@app/contracts';
import type { ScorecardContent } from '@app/domain';
import { fullContent } from '../support/card-content.js';
import { type Cable, plugIn } from './support/cable.js';
import { composer, keptHere, offlineBanner, onDisk, readyForOffline, saved } from './support/card-page.js';
import { interviewerWithCards } from './support/panel.js';
import type { Person } from './support/person.js';
import { test } from './support/test.js';

const WHO = { name: 'Yara Lindqvist', email: 'yara@northwind.example' };
const CANDIDATES = ['Noor Haddad', 'Kofi Mensah', 'Wren Abara'] as const;
const SENTENCE = 'Written in a tunnel between two stations.';

let person: Person;
let cards: ReadonlyMap<string, string>;
let cable: Cable;
let serverUrl: string;

const cardId = (candidate: string): string => cards.get(candidate) ?? '';

/** Past the cable, whatever state it is in. */
async function onServer(candidate: string): Promise<ScorecardView> {
  const answer = await person.context.request.get(`${serverUrl}/api/scorecards/${cardId(candidate)}`);
  expect(answer.status()).toBe(200);
  return (await answer.json()) as ScorecardView;
}

/** All but the sentence at the end. */
async function prepare(candidate: string): Promise<void> {
  const card = await onServer(candidate);
  const asked = await person.context.request.get(`${serverUrl}/api/rubrics/${card.kit.rubricVersionId}`);
  const { rubric } = (await asked.json()) as RubricVersionView;
  const content: ScorecardContent = { ...fullContent(rubric, card.kit.round.id, 3), summary: '' };
  const put = await person.context.request.put(`${serverUrl}/api/scorecards/${card.id}/draft`, {
    data: { content },
    headers: { 'x-plumbline': '1', 'if-match': `"${card.version}"` },
  });
  expect(put.status(), await put.text()).toBe(200);
}

const waiting = (page: Page) => page.getByText('Submitted on this device, not handed in yet');

test.use({ home: 'offline-card' });
test.describe.configure({ mode: 'serial', timeout: 120_000 });

test.beforeAll(async ({ browser, product }) => {
  serverUrl = product.url;
  cable = await plugIn(product.url);
  ({ person, cards } = await interviewerWithCards(browser, { ...product, url: cable.url }, WHO, CANDIDATES));
});

test.afterAll(async () => {
  await person.context.close();
  await cable.close();
});

test('a card is opened, filled and submitted without a network, and arrives once', async () => {
  const { context } = person;
  const candidate = CANDIDATES[0];
  await prepare(candidate);
  let { page } = person;
  await page.goto('/');
  await readyForOffline(page, [...cards.values()]);

  cable.cut();
  await page.close();
  page = await context.newPage();
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible();
  await expect(offlineBanner(page)).toBeVisible();
  await page.getByRole('link', { name: `Continue the scorecard of ${candidate}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: candidate })).toBeVisible();
  await page.goto(`/scorecards/${cardId(candidate)}?at=overall`);
  await page.getByRole('textbox', { name: /sentence/i }).fill(SENTENCE);
  await expect(keptHere(page)).toBeVisible();
  await page.screenshot({ path: '.cache/browser-results/offline-editor.png' });
  await page.goto(`/scorecards/${cardId(candidate)}?at=review`);
  await page.getByRole('button', { name: /^Submit/ }).click();
  const offer = page.getByRole('button', { name: 'Submit when the connection is back' });
  await expect(offer).toBeVisible({ timeout: 20_000 });
  await page.screenshot({ path: '.cache/browser-results/offline-offer.png' });
  await offer.click();
  await expect(waiting(page)).toBeVisible();
  await page.screenshot({ path: '.cache/browser-results/offline-waiting.png', fullPage: true });
  expect((await onServer(candidate)).status).toBe('draft');

  await page.close();
  page = await context.newPage();
  await page.goto('/');
  await expect(page.getByText('On this device only')).toBeVisible();
  await expect(page.getByText('Waits to be handed in')).toBeVisible();
  await page.screenshot({ path: '.cache/browser-results/offline-my-work.png', fullPage: true });
  await page.getByRole('link', { name: new RegExp(`Open what this device holds of ${candidate}`) }).click();
  await expect(waiting(page)).toBeVisible();
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(page.getByText('The server still does not answer. The card waits.')).toBeVisible({ timeout: 20_000 });

  cable.mend();
  await expect(page.getByText('What happens next')).toBeVisible({ timeout: 60_000 });
  await expect(offlineBanner(page)).toBeHidden();
  const card = await onServer(candidate);
  expect(card).toMatchObject({ status: 'submitted', content: { summary: SENTENCE } });
  const work = await person.context.request.get(`${serverUrl}/api/my-work`);
  const mine = ((await work.json()) as MyWorkView).cards.filter((one) => one.candidate === candidate);
  expect(mine.map((one) => one.status)).toEqual(['submitted']);
  expect((await onDisk(page)).entries.filter((name) => name.includes(cardId(candidate)))).toEqual([]);
  person = { ...person, page };
});

test('a submit whose answer is lost is handed in once, from the queue', async () => {
  const { page } = person;
  const candidate = CANDIDATES[1];
  await prepare(candidate);
  await page.goto(`/scorecards/${cardId(candidate)}?at=overall`);
  await page.getByRole('textbox', { name: /sentence/i }).fill(SENTENCE);
  await expect(saved(page)).toBeVisible();
  await page.goto(`/scorecards/${cardId(candidate)}?at=review`);
  await expect(saved(page)).toBeVisible();
  cable.loseAnswers(true);
  await page.getByRole('button', { name: /^Submit/ }).click();
  const offer = page.getByRole('button', { name: 'Submit when the connection is back' });
  await expect(offer).toBeVisible({ timeout: 20_000 });
  // It did arrive; nobody here can know.
  expect((await onServer(candidate)).status).toBe('submitted');
  await offer.click();
  cable.loseAnswers(false);
  await expect(page.getByText('What happens next')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('could not be handed in')).toHaveCount(0);
});

test('a waiting card can be taken back, and one that changed elsewhere comes back to be looked at', async () => {
  const { page } = person;
  const candidate = CANDIDATES[2];
  await prepare(candidate);
  await page.goto(`/scorecards/${cardId(candidate)}?at=overall`);
  await expect(page.getByRole('radio', { name: /^Yes/ })).toBeChecked();
  cable.cut();
  await page.getByRole('textbox', { name: /sentence/i }).fill(SENTENCE);
  await page.getByRole('button', { name: 'Review', exact: true }).first().click();
  const submit = page.getByRole('button', { name: /^Submit/ });
  const offer = page.getByRole('button', { name: 'Submit when the connection is back' });
  await submit.click();
  await offer.click({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Take it back and go on writing' }).click();
  await expect(submit).toBeVisible();
  await expect(page.getByText(SENTENCE).first()).toBeVisible();
  await submit.click();
  await offer.click({ timeout: 20_000 });
  await expect(waiting(page)).toBeVisible();

  // The same person, on the phone, meanwhile.
  const there = await onServer(candidate);
  await person.context.request.put(`${serverUrl}/api/scorecards/${there.id}/draft`, {
    data: { content: { ...there.content, summary: 'From the phone.' } },
    headers: { 'x-plumbline': '1', 'if-match': `"${there.version}"` },
  });
  cable.mend();
  await expect(page.getByText('Your card could not be handed in')).toBeVisible({ timeout: 60_000 });
  const dialog = page.getByRole('dialog', { name: 'This card was changed in another window' });
  await expect(dialog).toBeVisible();
  expect(await onServer(candidate)).toMatchObject({ status: 'draft', content: { summary: 'From the phone.' } });
  await dialog.getByRole('radio', { name: /^This window/ }).check();
  await dialog.getByRole('button', { name: 'Go on', exact: true }).click();
  await expect(saved(page)).toBeVisible();
  expect((await onServer(candidate)).content.summary).toBe(SENTENCE);
});

test('what lies on the device is sealed, and signing out asks before it takes it away', async () => {
  const { page, context } = person;
  const candidate = CANDIDATES[2];
  await page.goto(`/scorecards/${cardId(candidate)}`);
  await expect(saved(page)).toBeVisible();
  await context.route('**/draft', (route) => route.abort('internetdisconnected'));
  await composer(page).fill('Only on this device.');
  await expect(keptHere(page)).toBeVisible();
  const disk = await onDisk(page);
  expect(disk.entries.some((name) => name.startsWith(`draft/${cardId(candidate)}/`))).toBe(true);
  expect(disk.bytes.length).toBeGreaterThan(1_000);
  expect(disk.local + disk.bytes).not.toContain('Only on this');
  expect(disk.local + disk.bytes).not.toContain(candidate);

  const signOut = async (): Promise<void> => {
    await page.getByRole('button', { name: `Account of ${WHO.name}` }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
  };
  await signOut();
  const dialog = page.getByRole('dialog', { name: 'The server does not have everything yet' });
  await expect(dialog).toContainText(candidate);
  await page.screenshot({ path: '.cache/browser-results/sign-out-dialog.png' });
  await dialog.getByRole('button', { name: 'Stay signed in' }).click();
  expect((await onDisk(page)).keys).toBe(1);
  await signOut();
  await dialog.getByRole('button', { name: 'Discard it and sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect(await onDisk(page)).toMatchObject({ entries: [], keys: 0 });
  await context.unroute('**/draft');
});

test('no error in the console, no request to another host', () => {
  expect(person.watch.problems.filter((one) => !one.includes('ERR_'))).toEqual([]);
});
