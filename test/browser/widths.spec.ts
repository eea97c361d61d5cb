// Every screen an interviewer meets, from 320 to 2560 px, at 200 % zoom, light, dark and in high contrast; and what it shows while it waits or fails.
import { type Page, expect } from '@playwright/test';
import type { MyWorkView, RubricListView } from '@app/contracts';
import { signIn } from './support/demo.js';
import { layoutFaults, showsFocus } from './support/layout.js';
import { test } from './support/test.js';

const WHO = 'Mara Okonjo';

interface Look {
  readonly name: string;
  readonly width: number;
  readonly media?: Parameters<Page['emulateMedia']>[0];
}

// 200 % zoom of a window 1440 px wide leaves 720 px of the page.
const WIDTHS = [320, 390, 720, 768, 1440, 2560] as const;
const SCHEMES = {
  light: { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', forcedColors: 'none', contrast: 'no-preference' },
  'high contrast': { colorScheme: 'light', forcedColors: 'active', contrast: 'no-preference' },
  'more contrast': { colorScheme: 'light', forcedColors: 'none', contrast: 'more' },
} as const;
const ALL: readonly Look[] = WIDTHS.flatMap((width) =>
  Object.entries(SCHEMES).map(([name, media]) => ({ name: `${width} px, ${name}`, width, media })),
);
const SOME: readonly Look[] = [
  { name: '320 px, light', width: 320, media: SCHEMES.light },
  { name: '720 px, high contrast', width: 720, media: SCHEMES['high contrast'] },
  { name: '2560 px, dark', width: 2560, media: SCHEMES.dark },
];
const isFull = process.env['PLUMBLINE_TEST_FULL'] === '1';
const LOOKS = isFull ? ALL : SOME;

test.use({ mode: 'demo', home: 'widths' });
test.describe.configure({ mode: 'serial', timeout: isFull ? 600_000 : 120_000 });

async function screensOf(page: Page): Promise<ReadonlyMap<string, string>> {
  const get = async <T>(path: string): Promise<T> => (await (await page.request.get(`/api${path}`)).json()) as T;
  const { cards } = await get<MyWorkView>('/my-work');
  const draft = `/scorecards/${cards.find((one) => one.status === 'late' || one.status === 'draft')?.scorecardId}`;
  const sealed = `/scorecards/${cards.find((one) => one.status === 'submitted')?.scorecardId}`;
  const { versions } = await get<RubricListView>('/rubrics');
  return new Map([
    ['sign-in', '/sign-in'],
    ['my work', '/'],
    ['scorecard', draft],
    ['scorecard, documents', `${draft}?side=documents`],
    ['scorecard, notes', `${draft}?side=notes`],
    ['scorecard, role indicators', `${draft}?at=indicators`],
    ['scorecard, red flags', `${draft}?at=flags`],
    ['scorecard, overall', `${draft}?at=overall`],
    ['scorecard, review', `${draft}?at=review`],
    ['kit to print', `${draft}/kit`],
    ['sealed card', sealed],
    ['text hints', '/hints'],
    ['rubrics', '/rubrics'],
    ['rubric', `/rubrics/${versions[0]?.id}`],
    ['requisitions', '/requisitions'],
    ['not found', '/nowhere'],
  ]);
}

const settled = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
};

/** Tab, and once more where it left the page for the browser around it. */
async function toNextStop(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  if (await page.evaluate(() => document.activeElement === document.body)) await page.keyboard.press('Tab');
}

test('nothing scrolls sideways, nothing is cut, and the focus shows', async ({ page }) => {
  await signIn(page, WHO);
  for (const [name, path] of await screensOf(page)) {
    await page.goto(path);
    for (const look of LOOKS) {
      await page.emulateMedia({ reducedMotion: 'reduce', ...look.media });
      await page.setViewportSize({ width: look.width, height: 900 });
      await settled(page);
      expect.soft(await layoutFaults(page), `${name}, ${look.name}`).toEqual([]);
      await toNextStop(page);
      expect.soft(await showsFocus(page), `${name}, ${look.name}: focus`).toBe(true);
    }
  }
});

test('in high contrast what is chosen differs from what is not by more than colour', async ({ page }) => {
  await signIn(page, WHO);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia(SCHEMES['high contrast']);
  const draft = (await screensOf(page)).get('scorecard') ?? '';
  await page.goto(draft);
  const rows = page.getByRole('radiogroup', { name: 'Level for C1' }).locator('label');
  const edge = (index: number): Promise<string> =>
    rows.nth(index).evaluate((row) => getComputedStyle(row).borderLeftWidth);
  await rows.nth(2).click();
  expect(await edge(2)).toBe('6px');
  expect(await edge(1)).not.toBe('6px');
  const confidence = page.getByRole('group', { name: 'Your confidence' }).locator('label');
  await confidence.nth(2).click();
  const ground = (index: number): Promise<string> =>
    confidence.nth(index).evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(await ground(2)).not.toBe(await ground(0));
});

test('the kit is printed without the frame around it', async ({ page }) => {
  await signIn(page, WHO);
  await page.goto((await screensOf(page)).get('kit to print') ?? '');
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1, name: /^Interview kit/ })).toBeVisible();
  for (const gone of [page.getByRole('navigation', { name: 'Main' }), page.getByRole('button', { name: 'Print' })]) {
    await expect(gone).toBeHidden();
  }
  expect(await layoutFaults(page)).toEqual([]);
  await page.emulateMedia({ media: null });
});

// The scorecard first: once My work was open, it opens from what this device holds.
const STATES = ['scorecard', 'my work', 'rubrics', 'rubric', 'requisitions'] as const;

test('a screen that waits keeps its place; one that fails says what happened and can be tried again', async ({
  page,
}) => {
  await signIn(page, WHO);
  const screens = await screensOf(page);
  const isData = (url: URL): boolean => url.pathname.startsWith('/api/') && url.pathname !== '/api/session';
  for (const name of STATES) {
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route(isData, async (route) => {
      await held;
      await route.fulfill({ status: 503, body: 'no' });
    });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(screens.get(name) ?? '');
    await expect(page.locator('main [aria-busy="true"]'), `${name}: waiting`).toBeVisible();
    expect.soft(await layoutFaults(page), `${name}: waiting`).toEqual([]);
    answer();
    const failed = page.getByRole('alert');
    await expect(failed, `${name}: failed`).toContainText('The server could not do this');
    expect.soft(await layoutFaults(page), `${name}: failed`).toEqual([]);
    await page.unroute(isData);
    await failed.getByRole('button', { name: 'Try again' }).click();
    await settled(page);
    await expect(failed).toHaveCount(0);
  }
});
