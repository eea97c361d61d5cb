// Fault test F8 (security.md): rounds of cut networks, killed tabs, two tabs and expired sessions, drawn by a seed.
import { type Page, expect } from '@playwright/test';
import type { ScorecardView } from '@app/contracts';
import fc from 'fast-check';
import { type Cable, plugIn } from './support/cable.js';
import { composer, readyForOffline, saved } from './support/card-page.js';
import { watchSaved } from './support/honest-saved.js';
import { interviewerWithCards } from './support/panel.js';
import type { Person } from './support/person.js';
import { test } from './support/test.js';

const WHO = { name: 'Yara Lindqvist', email: 'yara@northwind.example' };
const CANDIDATES = ['Noor Haddad', 'Kofi Mensah', 'Wren Abara', 'Ines Duarte', 'Tomo Reyes'] as const;
const FAULTS = ['cut', 'kill', 'cut and kill', 'lost answers', 'two tabs', 'expired'] as const;
type Fault = (typeof FAULTS)[number];

const IS_FULL = process.env['PLUMBLINE_TEST_FULL'] === '1';
const ROUNDS = IS_FULL ? 100 : FAULTS.length + 2;
const SEED = Number(process.env['PLUMBLINE_TEST_SEED'] ?? 20261126);
/** The promise: nothing typed longer ago than this is lost. */
const PROMISE_MS = 1_000;

let person: Person;
let cards: ReadonlyMap<string, string>;
let cable: Cable;
let serverUrl: string;
let lies: readonly string[];
let now = '';
/** What has been typed into each card so far. */
const typed = new Map<string, string[]>();

/** Every fault at least once, the rest by the seed. */
function plan(): readonly Fault[] {
  const more = fc.sample(fc.constantFrom(...FAULTS), { seed: SEED, numRuns: ROUNDS - FAULTS.length });
  return [...FAULTS, ...more];
}

async function openCard(page: Page, id: string): Promise<void> {
  await page.goto(`/scorecards/${id}`);
  await expect(composer(page)).toBeVisible();
}

async function addPiece(page: Page, id: string, text: string): Promise<void> {
  await composer(page).fill(text);
  await page.keyboard.press('Control+Enter');
  typed.set(id, [...(typed.get(id) ?? []), text]);
}

/** What the person sees of what they wrote, in whatever state the network is. */
async function expectOnScreen(page: Page, id: string): Promise<void> {
  for (const text of typed.get(id) ?? []) await expect(page.getByText(text, { exact: true })).toBeVisible();
}

async function kill(page: Page): Promise<Page> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
  return person.context.newPage();
}

async function signInAgain(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Password', { exact: true }).fill(person.password);
  await dialog.getByRole('button', { name: `Continue as ${WHO.name}` }).click();
  await expect(dialog).toBeHidden();
}

async function go(fault: Fault, before: Page, id: string, round: number): Promise<Page> {
  const text = (part: string): string => `Round ${round}, ${fault}: ${part}.`;
  let page = before;
  await openCard(page, id);
  if (fault === 'cut' || fault === 'cut and kill') cable.cut();
  if (fault === 'lost answers') cable.loseAnswers(true);
  if (fault === 'expired') await person.context.clearCookies();
  await addPiece(page, id, text('first'));
  if (fault === 'two tabs') {
    const second = await person.context.newPage();
    await openCard(second, id);
    await Promise.all([addPiece(second, id, text('in the second tab')), composer(page).fill(text('half'))]);
    await page.keyboard.press('Control+Enter');
    typed.set(id, [...(typed.get(id) ?? []), text('half')]);
    await second.waitForTimeout(PROMISE_MS);
    await kill(second).then((next) => next.close());
    // What the dead tab had not sent yet is taken over by the next page that opens the card.
    await openCard(page, id);
  }
  if (fault === 'expired') await signInAgain(page);
  await page.waitForTimeout(PROMISE_MS);
  if (fault === 'kill' || fault === 'cut and kill') {
    // Typed in the last moment: may be lost, and must not harm what was there before.
    await composer(page).pressSequentially('and');
    page = await kill(page);
    await openCard(page, id);
    if ((await composer(page).inputValue()) !== '') await composer(page).fill('');
  }
  await expectOnScreen(page, id);
  cable.mend();
  cable.loseAnswers(false);
  return page;
}

test.use({ home: 'offline-rounds' });
test.describe.configure({ mode: 'serial', timeout: IS_FULL ? 45 * 60_000 : 180_000 });

test.beforeAll(async ({ browser, product }) => {
  serverUrl = product.url;
  cable = await plugIn(product.url);
  ({ person, cards } = await interviewerWithCards(browser, { ...product, url: cable.url }, WHO, CANDIDATES));
  lies = await watchSaved(person.context, () => now);
});

test.afterAll(async () => {
  await person.context.close();
  await cable.close();
});

test(`${ROUNDS} rounds of faults lose nothing that was typed`, async () => {
  const ids = [...cards.values()];
  // The first page was made before the watching began.
  await person.page.close();
  let page = await person.context.newPage();
  await page.goto('/');
  await readyForOffline(page, ids);
  for (const [round, fault] of plan().entries()) {
    const id = ids[round % ids.length] ?? '';
    now = `round ${round}, ${fault}`;
    await test.step(now, async () => {
      page = await go(fault, page, id, round);
      await expect(saved(page)).toBeVisible({ timeout: 60_000 });
    });
  }
  for (const id of ids) {
    const answer = await person.context.request.get(`${serverUrl}/api/scorecards/${id}`);
    const { content } = (await answer.json()) as ScorecardView;
    const there = content.evidence.map((piece) => piece.text);
    for (const text of typed.get(id) ?? [])
      expect(
        there.filter((one) => one === text),
        `${text} on the server, once`,
      ).toHaveLength(1);
  }
  expect(lies, 'Saved, said too early').toEqual([]);
});
