import { type Locator, type Page, expect } from '@playwright/test';
import type { ScorecardView } from '@app/contracts';
import { interviewerWithCards } from './support/panel.js';
import { type Person, ask } from './support/person.js';
import { test } from './support/test.js';

const WHO = { name: 'Yara Lindqvist', email: 'yara@northwind.example' };
const CANDIDATES = ['Noor Haddad', 'Kofi Mensah', 'Wren Abara'] as const;

let person: Person;
let cards: ReadonlyMap<string, string>;

const cardId = (candidate: string): string => cards.get(candidate) ?? '';
const composer = (page: Page): Locator => page.getByRole('textbox', { name: /^New evidence for/ });
const saved = (page: Page): Locator => page.getByRole('status').filter({ hasText: /^Saved \d\d:\d\d$/ });
const kept = (page: Page): Locator =>
  page.getByRole('status').filter({ hasText: 'Not saved yet, kept on this device' });

async function open(page: Page, candidate: string): Promise<void> {
  await page.goto(`/scorecards/${cardId(candidate)}`);
  await expect(page.getByRole('heading', { level: 1, name: candidate })).toBeVisible();
}

/** The texts of the evidence that the server holds. */
async function onServer(candidate: string): Promise<string[]> {
  const card = await ask<ScorecardView>(person, `/scorecards/${cardId(candidate)}`);
  return card.content.evidence.map((piece) => piece.text);
}

test.use({ home: 'offline' });
test.describe.configure({ mode: 'serial', timeout: 90_000 });

test.beforeAll(async ({ browser, product }) => {
  ({ person, cards } = await interviewerWithCards(browser, product, WHO, CANDIDATES));
});

test.afterAll(async () => {
  await person.context.close();
});

test('typing goes on while the network is gone; saved is said only once the server has it', async () => {
  const { page, context } = person;
  const candidate = CANDIDATES[0];
  await open(page, candidate);
  await composer(page).fill('Before the cut.');
  await expect(saved(page)).toBeVisible();
  expect(await onServer(candidate)).toEqual(['Before the cut.']);

  await context.setOffline(true);
  await composer(page).fill('Before the cut. And all of this was typed in the tunnel.');
  await page.getByRole('radiogroup', { name: 'Level for C1' }).getByRole('radio').nth(2).check();
  await expect(kept(page)).toBeVisible();
  await expect(saved(page)).toHaveCount(0);
  // Asked from outside of the browser, whose network is cut.
  expect(await onServer(candidate)).toEqual(['Before the cut.']);
  await context.setOffline(false);
  await expect(saved(page)).toBeVisible({ timeout: 40_000 });
  expect(await onServer(candidate)).toEqual(['Before the cut. And all of this was typed in the tunnel.']);

  await page.reload();
  await expect(page.getByText('typed in the tunnel')).toBeVisible();
  await expect(page.getByRole('radiogroup', { name: 'Level for C1' }).getByRole('radio').nth(2)).toBeChecked();
});

test('saved is not said before the answer, however long it takes', async () => {
  const { page } = person;
  const candidate = CANDIDATES[0];
  await open(page, candidate);
  await expect(saved(page)).toBeVisible();
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/draft', async (route) => {
    await held;
    await route.continue();
  });
  await composer(page).fill('Held at the gate.');
  await expect(page.getByRole('status').filter({ hasText: /^Saving$/ })).toBeVisible();
  await page.waitForTimeout(2_500);
  await expect(saved(page)).toHaveCount(0);
  expect(await onServer(candidate)).not.toContain('Held at the gate.');
  letGo();
  await expect(saved(page)).toBeVisible();
  expect(await onServer(candidate)).toContain('Held at the gate.');
  await page.unroute('**/draft');
});

test('a page that dies while offline comes back with what was typed', async () => {
  const { page, context } = person;
  const candidate = CANDIDATES[0];
  await open(page, candidate);
  await expect(saved(page)).toBeVisible();
  // Only the API is cut: a reload needs the page itself, and an installed app is a later story.
  await context.route('**/draft', (route) => route.abort('internetdisconnected'));
  await composer(page).fill('Typed just before the laptop ran out.');
  await expect(kept(page)).toBeVisible();
  await page.reload();
  await expect(page.getByText('Typed just before the laptop ran out.')).toBeVisible();
  expect(await onServer(candidate)).not.toContain('Typed just before the laptop ran out.');
  await context.unroute('**/draft');
  await expect(saved(page)).toBeVisible({ timeout: 40_000 });
  expect(await onServer(candidate)).toContain('Typed just before the laptop ran out.');
});

test('a session that ends in the middle: sign in over the form and go on', async () => {
  const { page, context, password } = person;
  const candidate = CANDIDATES[1];
  await open(page, candidate);
  await composer(page).fill('First half.');
  await expect(saved(page)).toBeVisible();
  await context.clearCookies();
  await composer(page).fill('First half. Second half, after the session was gone.');
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  await expect(dialog).toBeVisible();
  await expect(saved(page)).toHaveCount(0);
  await dialog.getByLabel('Password', { exact: true }).fill('not the password');
  await dialog.getByRole('button', { name: `Continue as ${WHO.name}` }).click();
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Password', { exact: true }).fill(password);
  await dialog.getByRole('button', { name: `Continue as ${WHO.name}` }).click();
  await expect(dialog).toBeHidden();
  await expect(composer(page)).toHaveValue('First half. Second half, after the session was gone.');
  await expect(saved(page)).toBeVisible();
  expect(await onServer(candidate)).toEqual(['First half. Second half, after the session was gone.']);
});

test('two windows: what both wrote is put together; one field that both changed is asked about', async () => {
  const { page, context } = person;
  const candidate = CANDIDATES[2];
  await open(page, candidate);
  const second = await context.newPage();
  await open(second, candidate);
  // Cut off, so that the second window does not hear of the first at once.
  await second.route('**/draft', (route) => route.abort('internetdisconnected'));
  await second.getByRole('radiogroup', { name: 'Level for C1' }).getByRole('radio').nth(1).check();
  await composer(second).fill('From the second window.');
  await expect(kept(second)).toBeVisible();
  await composer(page).fill('From the first window.');
  await page.getByRole('radiogroup', { name: 'Level for C1' }).getByRole('radio').nth(2).check();
  await expect(saved(page)).toBeVisible();
  expect(await onServer(candidate)).toEqual(['From the first window.']);

  await second.unroute('**/draft');
  const dialog = second.getByRole('dialog', { name: 'This card was changed in another window' });
  await expect(dialog).toBeVisible({ timeout: 40_000 });
  // Two pieces are two pieces; the level is one field, and nobody but the person chooses it.
  await expect(dialog.getByRole('group')).toHaveCount(1);
  expect(await onServer(candidate), 'nothing overwritten by itself').toEqual(['From the first window.']);
  await dialog.getByRole('radio', { name: /^The other window/ }).check();
  await dialog.getByRole('button', { name: 'Go on', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(saved(second)).toBeVisible();
  expect(new Set(await onServer(candidate))).toEqual(new Set(['From the first window.', 'From the second window.']));
  await expect(second.getByRole('radiogroup', { name: 'Level for C1' }).getByRole('radio').nth(2)).toBeChecked();

  const aside = second.getByText('Another version of this card is kept on this device');
  await expect(aside).toBeVisible();
  await second.reload();
  await expect(aside, 'the choice that was not taken survives a reload').toBeVisible();
  await second.getByRole('button', { name: 'Look at it instead' }).click();
  await expect(second.getByRole('radiogroup', { name: 'Level for C1' }).getByRole('radio').nth(1)).toBeChecked();
  await second.close();
});

test('a second tab shows at once what the first has saved', async () => {
  const { page, context } = person;
  const candidate = CANDIDATES[0];
  await open(page, candidate);
  const second = await context.newPage();
  await open(second, candidate);
  await composer(page).fill('Written in the first tab.');
  await expect(saved(page)).toBeVisible();
  await expect(second.getByText('Written in the first tab.')).toBeVisible();
  await second.close();
});

test('no error in the console, no request to another host', () => {
  expect(person.watch.problems).toEqual([]);
});
