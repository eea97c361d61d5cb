// Four people in four windows and a screen in the room: one debrief from the pre-read to the printed record. Nobody reloads a page.
import { readFile } from 'node:fs/promises';
import { type Browser, type Locator, type Page, expect } from '@playwright/test';
import type { DebriefView } from '@app/contracts';
import { pdfText } from '../../libs/reports/src/testing/pdf-text.js';
import { loopsOf, signIn } from './support/demo.js';
import { DESK, PHONE } from './support/person.js';
import { test } from './support/test.js';
import { type Watch, watch } from './support/watch.js';

test.use({ mode: 'demo', home: 'room' });
test.describe.configure({ timeout: 180_000 });

const CANDIDATE = 'Yuki Tanabe';
const NADIA = 'Nadia Farouk';
const HYE = 'Hye-jin Baek';
const MARA = 'Mara Okonjo';
const JONAS = 'Jonas Pettersen';

interface Window {
  readonly page: Page;
  readonly watch: Watch;
}

async function windowOf(browser: Browser, origin: string, name: string, path: string, options = DESK): Promise<Window> {
  const context = await browser.newContext({ ...options, baseURL: origin, acceptDownloads: true });
  const page = await context.newPage();
  const watched = watch(page, origin);
  if (name !== '') await signIn(page, name);
  await page.goto(path);
  return { page, watch: watched };
}

/** Kept beside the results of the run, to be looked at. */
const picture = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({ path: `.cache/browser-results/room-${name}.png`, fullPage: true });

const matrixOf = (page: Page): Locator => page.getByRole('grid', { name: /^Panel matrix/ });

async function move(page: Page, offer: string, confirm: string): Promise<void> {
  await page.getByRole('button', { name: offer, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: confirm, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function vote(page: Page, choice: RegExp): Promise<void> {
  await page.getByRole('radio', { name: choice }).check();
  const level = page.getByRole('radio', { name: 'Senior', exact: true });
  if (await level.isVisible()) await level.check();
  await page.getByRole('radio', { name: 'High', exact: true }).check();
  await page.getByRole('button', { name: /^(Save|Change) the vote$/ }).click();
}

test('a debrief with four people and a projector, from the pre-read to the printed record', async ({
  browser,
  product,
}) => {
  const id = (await loopsOf(product.url)).applications.get(CANDIDATE) ?? '';
  const room = `/applications/${id}/debrief`;
  const [nadia, hye, mara, jonas, screen] = await Promise.all([
    windowOf(browser, product.url, NADIA, room),
    windowOf(browser, product.url, HYE, room),
    windowOf(browser, product.url, MARA, room),
    windowOf(browser, product.url, JONAS, room, PHONE),
    windowOf(browser, product.url, '', '/projector'),
  ]);
  const everybody = { [NADIA]: nadia, [HYE]: hye, [MARA]: mara, [JONAS]: jonas, projector: screen };
  const debrief = async (): Promise<DebriefView> =>
    (await nadia.page.request.get(`/api${room}`)).json() as Promise<DebriefView>;

  await test.step('the screen is paired by its code, and shows that nothing is revealed', async () => {
    const code = (await screen.page.getByText(/^[A-Z0-9]{4} [A-Z0-9]{4}$/).textContent()) ?? '';
    await nadia.page.getByRole('button', { name: 'Projector' }).click();
    await nadia.page.getByLabel('Code on the screen').fill(code.trim());
    await nadia.page.getByRole('button', { name: 'Show it there' }).click();
    await expect(screen.page.getByRole('heading', { name: 'Not revealed yet' })).toBeVisible();
  });

  await test.step('pre-read and private pre-vote: counts for the facilitator alone, nothing for the panel', async () => {
    await expect(nadia.page.getByText('1 of 2 have voted')).toBeVisible();
    await vote(nadia.page, /^Hold/);
    await expect(nadia.page.getByText('2 of 2 have voted')).toBeVisible();
    await expect(hye.page.getByText('Saved: Hire')).toBeVisible();
    await expect(hye.page.getByText(/of 2 have voted/)).toHaveCount(0);
    for (const { page } of [mara, jonas])
      await expect(page.getByRole('heading', { name: 'This debrief is not open to you yet' })).toBeVisible();
    await Promise.all([
      picture(nadia.page, '1-pre-read'),
      picture(mara.page, '1-panel'),
      picture(screen.page, '1-screen'),
    ]);
    expect(await hye.watch.answers()).not.toMatch(/"hold"|eligible":2,"opened/);
  });

  await test.step('the reveal opens cards and votes to all windows, in one step', async () => {
    await move(nadia.page, 'Reveal', 'Reveal now');
    await Promise.all([
      ...[nadia, hye, mara].map(({ page }) => expect(matrixOf(page)).toBeVisible()),
      expect(jonas.page.getByRole('tab', { name: 'Panel' })).toBeVisible(),
      expect(screen.page.getByRole('region', { name: 'Levels of the panel' })).toBeVisible(),
    ]);
    await expect(hye.page.getByText('Hire 1')).toBeVisible();
    await expect(hye.page.getByText('Hold 1')).toBeVisible();
    await expect(mara.page.getByText('Hold 1')).toHaveCount(0);
    await jonas.page.getByRole('tab', { name: 'Panel' }).tap();
    await Promise.all([
      picture(hye.page, '2-revealed'),
      picture(jonas.page, '2-phone'),
      picture(screen.page, '2-screen'),
    ]);
  });

  await test.step('discussion: a rater amends, and everybody sees it beside the blind original', async () => {
    await move(nadia.page, 'Begin the discussion', 'Begin');
    await expect(screen.page.getByText('Discussion', { exact: true })).toBeVisible();
    await mara.page.goto(`${room}?on=C1`);
    await mara.page.getByRole('button', { name: 'Amend my rating' }).click();
    await mara.page.getByRole('radio', { name: 'Level 2', exact: true }).check();
    await mara.page.getByLabel('What changed your mind').fill('The slices were named after the fact.');
    await mara.page.getByRole('button', { name: 'Amend it' }).click();
    await expect(matrixOf(hye.page).getByRole('button', { name: new RegExp(`${MARA}, C1,.*Revised`) })).toBeVisible();
    await expect(jonas.page.getByRole('button', { name: /C1/ }).first()).toBeVisible();
  });

  await test.step('a recusal removes at once, everywhere, the open window included', async () => {
    const before = (await debrief()).scores?.map(({ n }) => n) ?? [];
    const page = await nadia.page.context().newPage();
    await page.goto(`/applications/${id}?panel=recuse`);
    const form = page.getByRole('dialog');
    await form.getByLabel('Person').selectOption({ label: JONAS });
    await form.getByLabel('Reason').fill('Shared a team until last year.');
    await form.getByRole('button', { name: 'Recuse', exact: true }).click();
    await expect(jonas.page.getByRole('tab', { name: 'Panel' })).toHaveCount(0);
    await expect(jonas.page.getByText(CANDIDATE)).toHaveCount(0);
    await expect(
      matrixOf(hye.page)
        .getByRole('button', { name: new RegExp(`${JONAS}.*recused`) })
        .first(),
    ).toBeVisible();
    const after = (await debrief()).scores?.map(({ n }) => n) ?? [];
    expect(after.reduce((sum, n) => sum + n, 0)).toBeLessThan(before.reduce((sum, n) => sum + n, 0));
    await expect(screen.page.getByText(JONAS)).toHaveCount(0);
    await page.close();
    await Promise.all([picture(hye.page, '3-recused'), picture(jonas.page, '3-phone-after')]);
  });

  await test.step('final vote: a ballot is its voter’s until the last is in, then all are open', async () => {
    await move(nadia.page, 'Call the final vote', 'Call the vote');
    await vote(hye.page, /^Hire/);
    await expect(nadia.page.getByText('1 of 2 have voted')).toBeVisible();
    expect((await debrief()).votes?.filter(({ phase }) => phase === 'final')).toEqual([]);
    await vote(nadia.page, /^Hire/);
    await expect(hye.page.getByText('Reached: Hire')).toBeVisible();
    await expect(hye.page.getByRole('heading', { name: 'How the votes moved' })).toBeVisible();
  });

  await test.step('the decision asks for a reason of each criterion that carried it, and is sealed', async () => {
    const { page } = nadia;
    await page.getByRole('button', { name: 'Record the decision' }).click();
    const form = page.getByRole('form', { name: 'Record the decision' });
    await form.getByRole('radio', { name: /^Hire At the level/ }).check();
    await form.getByRole('radio', { name: 'Senior' }).check();
    await form.getByLabel('Which role is this?').selectOption('AI PM');
    await form.getByLabel('Why', { exact: true }).fill('Specifies behaviour through evals and owns what they say.');
    const asked = form.getByLabel(/^C\d+ .*: why/);
    expect(await asked.count()).toBeGreaterThan(0);
    await form.getByRole('button', { name: 'Record the decision' }).click();
    await expect(page.getByRole('alert').getByText(/^Write the reason that rests on C1/)).toBeVisible();
    for (const one of await asked.all()) await one.fill('Every rater saw it in an artefact that we read.');
    await picture(page, '4-form');
    await form.getByRole('button', { name: 'Record the decision' }).click();
    await expect(hye.page.getByText('Not sealed yet: it can still be corrected.')).toBeVisible();
    await hye.page
      .getByLabel('What I hold against this decision')
      .fill('I would have waited for one more suite review.');
    await hye.page.getByRole('button', { name: 'Save my dissent' }).click();
    await expect(page.getByText('I would have waited for one more suite review.')).toBeVisible();
    await move(page, 'Seal the decision', 'Seal it');
    await expect(hye.page.getByText('Hash of the record')).toBeVisible();
    await expect(screen.page.getByText('Sealed', { exact: true })).toBeVisible();
    await Promise.all([picture(page, '5-sealed'), picture(screen.page, '5-screen')]);
  });

  await test.step('the record is printed', async () => {
    const waiting = hye.page.waitForEvent('download');
    await hye.page.getByRole('button', { name: 'Print it (PDF)' }).click();
    const file = test.info().outputPath('record.pdf');
    await (await waiting).saveAs(file);
    const words = pdfText(await readFile(file)).replaceAll('\n', ' ');
    for (const said of [CANDIDATE, 'Carried the decision.', 'one more suite review', 'recused: kept, not counted'])
      expect(words).toContain(said);
  });

  for (const [name, one] of Object.entries(everybody)) {
    expect(one.watch.problems, name).toEqual([]);
    await one.page.context().close();
  }
});
