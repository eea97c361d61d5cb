import { type Page, expect } from '@playwright/test';
import { expectAccessible } from './support/axe.js';
import { type Loops, cardOf, chooseOnSignIn, loopsOf, signIn } from './support/demo.js';
import { startProduct } from './support/product.js';
import { test } from './support/test.js';
import { type Watch, watch } from './support/watch.js';

const SUPPORT = 'Senior AI Product Manager, Support Automation';
const BILLING = 'AI Product Manager, Billing Insights (two positions)';

interface Where {
  readonly loops: Loops;
  readonly card: (author: string, candidate: string) => Promise<string>;
}

interface Screen {
  readonly name: string;
  readonly who: string;
  readonly path: (where: Where) => string | Promise<string>;
  /** What is on the screen once it is there: a heading, unless it says otherwise. */
  readonly shows: string | RegExp | ((page: Page) => Promise<void>);
  readonly then?: (page: Page) => Promise<void>;
}

const requisition =
  (title: string, rest = '') =>
  ({ loops }: Where): string =>
    `/requisitions/${loops.requisitions.get(title)}${rest}`;
const application =
  (candidate: string, rest = '') =>
  ({ loops }: Where): string =>
    `/applications/${loops.applications.get(candidate)}${rest}`;
const debrief = (candidate: string, rest = '') => application(candidate, `/debrief${rest}`);
const scorecard =
  (author: string, candidate: string, rest = '') =>
  async ({ card }: Where): Promise<string> =>
    `/scorecards/${await card(author, candidate)}${rest}`;

const rubricPart = (part: string) => async (page: Page) => {
  await page
    .getByRole('link', { name: /AI product manager/i })
    .first()
    .click();
  await page.getByRole('tab', { name: part }).click();
  await expect(page.getByRole('tabpanel')).toBeVisible();
};
const dialog = (page: Page): Promise<void> => expect(page.getByRole('dialog')).toBeVisible();

const TOVE = 'Tove Ylvisaker';
const NADIA = 'Nadia Farouk';
const MARA = 'Mara Okonjo';
const JONAS = 'Jonas Pettersen';

const SCREENS: readonly Screen[] = [
  { name: 'my work of an interviewer', who: JONAS, path: () => '/', shows: 'My work' },
  { name: 'my work of the facilitator', who: NADIA, path: () => '/', shows: 'My work' },
  { name: 'calibration cases', who: MARA, path: () => '/calibration-cases', shows: 'Calibration cases' },
  {
    ...{ name: 'case before the submit', who: MARA, path: () => '/calibration-cases/precision-fell' },
    shows: 'Precision fell from one week to the next',
  },
  {
    ...{ name: 'case after the submit', who: MARA, path: () => '/calibration-cases/answers-with-sources' },
    shows: 'Your answer and the reference',
  },
  {
    ...{ name: 'who has answered a case', who: TOVE, path: () => '/calibration-cases?who=precision-fell' },
    shows: dialog,
  },
  { name: 'my calibration', who: MARA, path: () => '/my-calibration', shows: 'My calibration' },
  { name: 'interviewer training', who: TOVE, path: () => '/training', shows: 'Interviewer training' },
  { name: 'training policy', who: TOVE, path: () => '/training?panel=policy', shows: dialog },
  { name: 'requisitions', who: TOVE, path: () => '/requisitions', shows: 'Requisitions' },
  { name: 'new requisition', who: TOVE, path: () => '/requisitions/new', shows: 'New requisition' },
  { name: 'board', who: TOVE, path: requisition(SUPPORT), shows: SUPPORT },
  { name: 'board with panel scores', who: NADIA, path: requisition(BILLING), shows: BILLING },
  { name: 'people of a requisition', who: TOVE, path: requisition(SUPPORT, '?tab=people'), shows: SUPPORT },
  { name: 'bar', who: TOVE, path: requisition(SUPPORT, '?tab=bar'), shows: SUPPORT },
  { name: 'policy', who: TOVE, path: requisition(SUPPORT, '?tab=policy'), shows: SUPPORT },
  { name: 'pay band', who: TOVE, path: requisition(SUPPORT, '?tab=band'), shows: SUPPORT },
  { name: 'add candidate', who: TOVE, path: requisition(SUPPORT, '?panel=add'), shows: dialog },
  { name: 'paste candidates', who: TOVE, path: requisition(SUPPORT, '?panel=import'), shows: dialog },
  { name: 'candidate, planned', who: TOVE, path: application('Kofi Asante'), shows: 'Kofi Asante' },
  { name: 'candidate, collecting', who: TOVE, path: application('Noor Halvorsen'), shows: 'Noor Halvorsen' },
  { name: 'candidate, to an interviewer', who: MARA, path: application('Wei-Ling Tsao'), shows: 'Wei-Ling Tsao' },
  { name: 'candidate, closed', who: NADIA, path: application('Marit Koskela'), shows: 'Marit Koskela' },
  { name: 'scorecard', who: MARA, path: scorecard(MARA, 'Wei-Ling Tsao'), shows: 'Wei-Ling Tsao' },
  {
    name: 'scorecard, role indicators',
    who: MARA,
    path: scorecard(MARA, 'Wei-Ling Tsao', '?at=indicators'),
    shows: 'Role indicators',
  },
  { name: 'scorecard, overall', who: MARA, path: scorecard(MARA, 'Wei-Ling Tsao', '?at=overall'), shows: /^Overall/ },
  {
    name: 'scorecard, a text hint with its reason',
    who: MARA,
    path: scorecard(MARA, 'Wei-Ling Tsao', '?at=overall'),
    shows: /^Overall/,
    then: async (page) => {
      await page.getByRole('textbox', { name: 'One sentence: what does it rest on?' }).fill('Great culture fit.');
      await page.getByRole('button', { name: 'Why? culture fit' }).click();
    },
  },
  { name: 'kit to print', who: MARA, path: scorecard(MARA, 'Wei-Ling Tsao', '/kit'), shows: /^Interview kit/ },
  { name: 'text hints', who: MARA, path: () => '/hints?rule=hearsay', shows: 'What the text hints look for and why' },
  { name: 'scorecard, review', who: MARA, path: scorecard(MARA, 'Wei-Ling Tsao', '?at=review'), shows: 'Review' },
  { name: 'scorecard, sealed', who: JONAS, path: scorecard(JONAS, 'Noor Halvorsen'), shows: 'Noor Halvorsen' },
  {
    name: 'debrief, not open',
    who: MARA,
    path: debrief('Wei-Ling Tsao'),
    shows: 'This debrief is not open to you yet',
  },
  { name: 'debrief, packet ready', who: NADIA, path: debrief('Lukas Brenner'), shows: /Lukas Brenner/ },
  { name: 'debrief, pre-read', who: NADIA, path: debrief('Yuki Tanabe'), shows: /Yuki Tanabe/ },
  { name: 'debrief, discussing', who: NADIA, path: debrief('Farah Qureshi'), shows: /Farah Qureshi/ },
  { name: 'debrief, cards', who: NADIA, path: debrief('Farah Qureshi', '?tab=cards'), shows: /Farah Qureshi/ },
  { name: 'debrief, to an interviewer', who: JONAS, path: debrief('Farah Qureshi'), shows: /Farah Qureshi/ },
  { name: 'debrief, sealed', who: NADIA, path: debrief('Rafael Quiroga'), shows: /Rafael Quiroga/ },
  { name: 'debrief, compensation open', who: NADIA, path: debrief('Thandiwe Mokoena'), shows: /Thandiwe Mokoena/ },
  { name: 'calibration', who: TOVE, path: requisition(BILLING, '/calibration'), shows: 'Calibration' },
  { name: 'calibration workspace', who: TOVE, path: () => '/calibration', shows: 'Raw, first' },
  {
    name: 'methods, with the truth of the demo',
    who: TOVE,
    path: () => '/calibration/methods',
    shows: 'Methods',
    then: (page) => expect(page.getByRole('img', { name: /leniency of raters/ })).toBeVisible(),
  },
  { name: 'people', who: NADIA, path: () => '/people', shows: 'People' },
  { name: 'add person', who: NADIA, path: () => '/people?panel=add', shows: dialog },
  { name: 'paste people', who: NADIA, path: () => '/people?panel=import', shows: dialog },
  { name: 'rubrics', who: MARA, path: () => '/rubrics', shows: 'Rubrics' },
  ...['Criteria', 'Rounds and questions', 'Role distinction', 'Red flags', 'The bar', 'Evidence and intake'].map(
    (part): Screen => ({
      name: `rubric, ${part.toLowerCase()}`,
      who: MARA,
      path: () => '/rubrics',
      shows: 'Rubrics',
      then: rubricPart(part),
    }),
  ),
  { name: 'not open', who: MARA, path: requisition(BILLING, '/calibration'), shows: /does not exist/ },
  { name: 'not found', who: MARA, path: () => '/nowhere', shows: /does not exist/ },
];

async function isThere(page: Page, { shows }: Pick<Screen, 'shows'>): Promise<void> {
  if (typeof shows === 'function') return shows(page);
  await expect(page.getByRole('heading', { name: shows }).first()).toBeVisible();
}

const settled = async (page: Page, { quiet }: Watch): Promise<void> => {
  await quiet();
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
};

test.use({ mode: 'demo' });
test.describe.configure({ mode: 'parallel', timeout: 120_000 });

let loops: Loops | undefined;

for (const screen of SCREENS) {
  test(screen.name, async ({ page, product }) => {
    const watched = watch(page, product.url);
    loops ??= await loopsOf(product.url);
    await signIn(page, screen.who);
    const where = { loops, card: (author: string, candidate: string) => cardOf(product.url, author, candidate) };
    await page.goto(await screen.path(where));
    await isThere(page, screen);
    await screen.then?.(page);
    await expectAccessible(page, screen.name, () => settled(page, watched));
    expect(watched.problems).toEqual([]);
  });
}

test('sign-in of the demo, by choosing a person', async ({ page, product }) => {
  const watched = watch(page, product.url);
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { level: 1, name: 'Choose who you are' })).toBeVisible();
  await expectAccessible(page, 'sign-in', () => settled(page, watched));
  await chooseOnSignIn(page, MARA);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search and go to' })).toBeVisible();
  await expectAccessible(page, 'command palette', () => settled(page, watched));
  expect(watched.problems).toEqual([]);
});

test('first run: set-up, invitation and sign-in with a password', async ({ browser }) => {
  const product = await startProduct('server');
  const context = await browser.newContext({ baseURL: product.url });
  const page = await context.newPage();
  const watched = watch(page, product.url);
  await page.goto('/setup');
  await expect(page.getByRole('heading', { level: 1, name: 'Set up Plumbline' })).toBeVisible();
  await expectAccessible(page, 'set-up without its link', () => settled(page, watched));
  await page.goto(product.setupLink ?? '');
  await page.getByRole('button', { name: 'Create the organisation' }).click();
  await expect(page.getByText('Write the name of the organisation.').first()).toBeVisible();
  await expectAccessible(page, 'set-up with its errors', () => settled(page, watched));
  const post = (path: string, data: object) =>
    page.request.post(`/api${path}`, { data, headers: { 'x-plumbline': '1' } });
  const token = new URL(product.setupLink ?? '').searchParams.get('token');
  const admin = { name: 'Maren Castellanos', email: 'maren@northwind.example', password: 'four words in a row' };
  expect((await post('/setup', { token, organisationName: 'Northwind', ...admin })).ok()).toBe(true);
  const person = await post('/people', {
    name: 'Bao Tran',
    email: 'bao@northwind.example',
    title: '',
    seniority: 3,
    roles: [],
  });
  const { url } = await (await post(`/people/${(await person.json()).id}/invitation`, {})).json();
  await context.clearCookies();
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await expectAccessible(page, 'sign-in with a password', () => settled(page, watched));
  await page.goto(url);
  await expect(page.getByRole('heading', { level: 1, name: 'Join Northwind' })).toBeVisible();
  await expectAccessible(page, 'invitation', () => settled(page, watched));
  await page.goto(`${new URL(url).pathname}x`);
  await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  await expectAccessible(page, 'used invitation', () => settled(page, watched));
  expect(watched.problems).toEqual([]);
  await context.close();
  await product.stop();
});
