import { type Page, expect, request } from '@playwright/test';
import type { SessionView } from '@app/contracts';
import { cardOf, loopsOf, signIn } from './support/demo.js';
import { HOSTILE_PDF, pdfOf } from './support/pdf.js';
import { test } from './support/test.js';
import { watch } from './support/watch.js';

const WHO = 'Mara Okonjo';
const CANDIDATE = 'Wei-Ling Tsao';
const PNG_BOMB = Buffer.from(`89504e470d0a1a0a0000000d49484452${'0000ea60'.repeat(2)}0806000000`, 'hex');
// One pixel, with a text chunk that nobody is to see.
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test.use({ mode: 'demo', home: 'documents' });
test.describe.configure({ mode: 'serial', timeout: 90_000 });

let card: string;
let files: ReadonlyMap<string, Buffer>;

/** As the recruiter does it: each file under its name. */
async function upload(origin: string, all: ReadonlyMap<string, Buffer>): Promise<void> {
  const { applications } = await loopsOf(origin);
  const api = await request.newContext({ baseURL: origin, extraHTTPHeaders: { 'x-plumbline': '1' } });
  const { demoPeople } = (await (await api.get('/api/session')).json()) as SessionView;
  const personId = demoPeople.find((one) => one.name === 'Tove Ylvisaker')?.id;
  await api.post('/api/session/demo', { data: { personId } });
  for (const [name, buffer] of all) {
    const answer = await api.post(`/api/applications/${applications.get(CANDIDATE)}/documents/files`, {
      multipart: { file: { name, mimeType: 'application/octet-stream', buffer } },
      headers: { 'idempotency-key': crypto.randomUUID() },
    });
    expect(answer.status(), `${name}: ${await answer.text()}`).toBe(201);
  }
  await api.dispose();
}

/** What the content security policy refused, on the page and on nothing else. */
async function violations(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { violations: seen });
    document.addEventListener('securitypolicyviolation', (event) =>
      seen.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return () => page.evaluate(() => (window as unknown as { violations: string[] }).violations);
}

const openDocument = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: `Open ${name}` }).click();
  await expect(page.getByRole('heading', { name })).toBeFocused();
};
const back = (page: Page): Promise<void> => page.getByRole('button', { name: 'All documents' }).click();
const isInked = (page: Page, number: number): Promise<boolean> =>
  page.locator(`[data-page="${number}"] canvas`).evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    if (width === 0) return false;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
    return data.some((value, index) => index % 4 !== 3 && value < 200);
  });

test.beforeAll(async ({ product }) => {
  card = await cardOf(product.url, WHO, CANDIDATE);
  files = new Map([
    ['cv.pdf', await pdfOf(['Refund errors fell by a third.', '', 'Third page: café.'])],
    ['locked.pdf', await pdfOf(['secret'], { userPassword: 'four words' })],
    ['torn.pdf', (await pdfOf(['torn'])).subarray(0, 200)],
    ['hostile.pdf', HOSTILE_PDF],
    ['photo.png', PNG],
    ['bomb.png', PNG_BOMB],
    ['page.txt', Buffer.from('<img src=x onerror=alert(1)> is only text here.')],
  ]);
  await upload(product.url, files);
});

test('a PDF is drawn beside the card, read aloud, quoted, and asks nobody else for anything', async ({
  page,
  product,
}) => {
  const { problems } = watch(page, product.url);
  const refused = await violations(page);
  await signIn(page, WHO);
  await page.goto(`/scorecards/${card}?side=documents`);
  await openDocument(page, 'cv.pdf');
  await expect(page.getByRole('region', { name: 'Pages of cv.pdf' })).toBeVisible();
  const first = page.getByRole('group', { name: 'Page 1 of 3' });
  await expect(first).toContainText('Refund errors fell by a third.');
  await expect.poll(() => isInked(page, 1)).toBe(true);

  // A page that is far away is not drawn until one comes to it.
  await expect(page.locator('[data-page="3"]')).toHaveText('');
  await page.getByRole('button', { name: 'Next page' }).press('Enter');
  await page.getByRole('button', { name: 'Next page' }).press('Enter');
  await expect(page.getByRole('group', { name: 'Page 3 of 3' })).toContainText('café');
  await expect(page.getByRole('status').filter({ hasText: 'Page 3 of 3' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Page 2 of 3' })).toContainText('This page is a picture');

  await page.getByRole('button', { name: 'Previous page' }).press('Enter');
  await page.getByRole('button', { name: 'Previous page' }).press('Enter');
  await page.getByRole('button', { name: 'Larger' }).click();
  await expect(page.getByText('125 %')).toBeVisible();
  const words = first.getByText('Refund errors fell by a third.');
  await words.selectText();
  await page.getByRole('button', { name: /^Quote for C/ }).click();
  await expect(page.getByText(/^Quoted under C/)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Refund errors fell by a third.' })).toBeVisible();

  await page.getByRole('button', { name: 'Enlarge' }).click();
  await expect(page.getByRole('dialog').getByRole('group', { name: 'Page 1 of 3' })).toContainText('Refund');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await refused()).toEqual([]);
  expect(problems).toEqual([]);
});

test('a broken, a locked and a hostile file are said to be so; the card goes on and is saved', async ({
  page,
  product,
}) => {
  const { problems } = watch(page, product.url);
  const refused = await violations(page);
  await signIn(page, WHO);
  await page.goto(`/scorecards/${card}?side=documents`);
  for (const [name, said] of [
    ['locked.pdf', 'This PDF is protected by a password'],
    ['torn.pdf', 'This PDF can not be drawn here'],
    ['bomb.png', 'This picture has too many pixels to be shown here'],
  ] as const) {
    await openDocument(page, name);
    await expect(page.getByText(said)).toBeVisible();
    await expect(page.getByRole('button', { name: `Download ${name}` })).toBeVisible();
    await back(page);
  }
  await openDocument(page, 'hostile.pdf');
  await expect(page.getByText(/This PDF can not be drawn here|This page could not be drawn/).first()).toBeVisible();
  await back(page);
  await openDocument(page, 'page.txt');
  await expect(page.getByText('<img src=x onerror=alert(1)> is only text here.')).toBeVisible();
  await back(page);
  await openDocument(page, 'photo.png');
  await expect(page.getByRole('img', { name: 'photo.png' })).toHaveJSProperty('width', 1);

  const note = `Still writing ${Date.now()}.`;
  const field = page.getByRole('textbox', { name: /^New evidence for/ });
  await field.fill(note);
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  await page.reload();
  await expect(page.getByText(note)).toBeVisible();
  expect(await refused()).toEqual([]);
  expect(problems).toEqual([]);
});

test('without a network the place says so, the card stays, and the document comes with the network', async ({
  page,
  context,
}) => {
  await signIn(page, WHO);
  await page.goto(`/scorecards/${card}?side=documents`);
  await expect(page.getByRole('list', { name: 'Documents of the candidate' })).toBeVisible();
  await context.setOffline(true);
  await openDocument(page, 'cv.pdf');
  await expect(page.getByRole('tabpanel').getByRole('alert')).toContainText('The server did not answer');
  await expect(page.getByRole('textbox', { name: /^New evidence for/ })).toBeVisible();
  await context.setOffline(false);
  // It comes by itself once the server can be reached again.
  await expect(page.getByRole('group', { name: 'Page 1 of 3' })).toContainText('Refund errors');
});
