import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { type Browser, type Page, expect } from '@playwright/test';
import type { ApplicationView, MyWorkView, ScorecardView } from '@app/contracts';
import { nextFrame, pointerEvents, press, tabTo } from './support/keyboard.js';
import { DESK, PHONE, type Person, type Who, acceptInvitation, ask, open } from './support/person.js';
import { inRoot } from './support/product.js';
import { test } from './support/test.js';

const PEOPLE = {
  admin: { name: 'Maren Castellanos', email: 'maren@northwind.example' },
  runner: { name: 'Edda Nkemelu', email: 'edda@northwind.example' },
  keys: { name: 'Yara Lindqvist', email: 'yara@northwind.example' },
  phone: { name: 'Lin Okafor', email: 'lin@northwind.example' },
  desk: { name: 'Tomas Ferreira', email: 'tomas@northwind.example' },
  chair: { name: 'Ines Halvorsen', email: 'ines@northwind.example' },
  member: { name: 'Bao Tran', email: 'bao@northwind.example' },
  manager: { name: 'Oskar Brandt', email: 'oskar@northwind.example' },
} as const satisfies Record<string, Who>;
type Role = keyof typeof PEOPLE;

const CANDIDATE = { name: 'Noor Haddad', email: 'noor@mail.example', headline: 'Product lead, fraud models' };
const TITLE = 'Senior AI Product Manager, Claims';
const LOG = inRoot('test/fixtures/evals/promptfoo-v3-support-agent.json');

/** Sentences that exist nowhere but in one card: whoever reads one of them has seen that card. */
const MARK = {
  keys: 'She wrote the refusal cases herself before the first prompt, and named the two that still fail.',
  phone: 'He said the retry button was cheaper than a second model, and had the ledger to show it.',
  desk: 'The suite she opened gates every release at ninety percent and reads slice by slice.',
} as const;

const people = {} as Record<Role, Person>;
const links = new Map<string, string>();
let requisitionUrl = '';
let applicationUrl = '';
const applicationId = (): string => applicationUrl.split('/').at(-1) ?? '';

async function join(browser: Browser, origin: string, role: Role): Promise<Person> {
  const person = await open(browser, origin, PEOPLE[role], role === 'phone' ? PHONE : DESK);
  people[role] = person;
  return person;
}

async function choose(page: Page, field: string | RegExp, name: string): Promise<void> {
  const picker = page.getByRole('combobox', { name: field });
  await picker.fill(name);
  await page.getByRole('option', { name }).click();
  await page.keyboard.press('Escape');
}

const isoIn = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

test.use({ home: 'story' });
test.describe.configure({ mode: 'serial', timeout: 120_000 });

test.afterAll(async () => {
  for (const person of Object.values(people)) await person.context.close();
});

test('the printed link opens the set-up: an organisation and its first administrator', async ({ browser, product }) => {
  const { page, password, name, email } = await join(browser, product.url, 'admin');
  expect(product.setupLink).toMatch(/^http:\/\/\S+\/setup\?token=\S+$/);
  await page.goto(product.setupLink ?? '');
  await page.getByLabel('Organisation', { exact: true }).fill('Northwind Claims');
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Your email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create the organisation' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible();

  const again = await browser.newContext({ baseURL: product.url });
  const answer = await again.request.post('/api/setup', {
    headers: { 'x-plumbline': '1' },
    data: {
      token: new URL(product.setupLink ?? '').searchParams.get('token'),
      organisationName: 'Second',
      name: 'Nobody',
      email: 'nobody@northwind.example',
      password: 'a link works only once',
    },
  });
  expect(answer.status(), 'the link works once').toBeGreaterThanOrEqual(400);
  await again.close();
});

test('the administrator adds one person by hand and the others by a pasted list', async () => {
  const { page } = people.admin;
  await page.getByRole('link', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Add person' }).first().click();
  const drawer = page.getByRole('dialog', { name: 'Add person' });
  await drawer.getByLabel('Name', { exact: true }).fill(PEOPLE.runner.name);
  await drawer.getByLabel('Email').fill(PEOPLE.runner.email);
  await drawer.getByRole('checkbox', { name: /^Recruiter/ }).check();
  await drawer.getByRole('button', { name: 'Add person' }).click();
  await page.getByRole('button', { name: 'Make the link' }).click();
  links.set(PEOPLE.runner.email, await page.getByLabel('Link, shown only now').inputValue());
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('row', { name: PEOPLE.runner.name })).toContainText('Invited');

  const others = (['keys', 'phone', 'desk', 'chair', 'member', 'manager'] as const).map((role) => PEOPLE[role]);
  await page.getByRole('button', { name: 'Paste a list' }).click();
  const list = ['name,email,title,seniority,roles', ...others.map(({ name, email }) => `${name},${email},,3,`)];
  await page.getByLabel('List (CSV)').fill(list.join('\n'));
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await page.getByRole('button', { name: 'Import 6 people' }).click();
  await expect(page.getByText('6 people were added.')).toBeVisible();
  for (const { name, email } of others) links.set(email, await page.getByLabel(name, { exact: true }).inputValue());
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('row', { name: PEOPLE.member.name })).toContainText('Invited');
});

test('everybody joins by a one-time link in a browser of their own', async ({ browser, product }) => {
  const roles = ['runner', 'keys', 'phone', 'desk', 'chair', 'member', 'manager'] as const;
  for (const role of roles) {
    const person = await join(browser, product.url, role);
    await acceptInvitation(person, links.get(person.email) ?? '');
  }
  const stranger = await browser.newContext({ baseURL: product.url });
  const page = await stranger.newPage();
  await page.goto(links.get(PEOPLE.keys.email) ?? '');
  await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  await stranger.close();
});

test('the recruiter creates the requisition from the pack, with its intake', async () => {
  const { page } = people.runner;
  await page.getByRole('link', { name: 'Requisitions' }).click();
  await page.getByRole('link', { name: 'New requisition' }).first().click();
  await page.getByLabel('Title', { exact: true }).fill(TITLE);
  await page.getByLabel('Location').fill('Rotterdam');
  await page.getByLabel(/^Who is accountable for product quality here/).fill('The AI PM, in writing since spring.');
  await page.getByLabel(/^Who will be apprenticed to this person/).fill('Two associates of the claims team.');
  await page.getByRole('button', { name: 'Create draft' }).click();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  requisitionUrl = new URL(page.url()).pathname;
});

test('panel, committee and facilitator are named; who rates can not vote', async () => {
  const { page } = people.runner;
  await choose(page, /^R1 Suite review/, PEOPLE.keys.name);
  await choose(page, /^R1 Suite review/, PEOPLE.desk.name);
  await choose(page, /^R4 /, PEOPLE.phone.name);
  await choose(page, /^R4 /, PEOPLE.desk.name);
  await choose(page, 'Committee', PEOPLE.chair.name);
  await choose(page, 'Committee', PEOPLE.member.name);
  await choose(page, 'Facilitator', PEOPLE.runner.name);
  await choose(page, 'Hiring manager', PEOPLE.manager.name);
  await page.getByRole('combobox', { name: 'Committee' }).fill(PEOPLE.keys.name);
  await expect(page.getByRole('option', { name: PEOPLE.keys.name })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('combobox', { name: 'Committee' }).fill('');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Save people' }).click();
  await expect(page.getByText('People saved')).toBeVisible();
});

test('the bar is confirmed, which opens the requisition', async () => {
  const { page } = people.runner;
  await page
    .getByRole('tab', { name: 'Bar' })
    .or(page.getByRole('link', { name: 'Bar', exact: true }))
    .click();
  await page.getByLabel('What was discussed').fill('Panel and committee agreed on the bar of the pack, unchanged.');
  await page.getByRole('button', { name: 'Confirm the bar' }).click();
  await expect(page.getByText('Bar confirmed')).toBeVisible();
  await page.goto(requisitionUrl);
  await expect(page.getByRole('button', { name: 'Close requisition' })).toBeVisible();
});

test('a pasted list adds the candidate with both interviews and who takes them', async () => {
  const { page } = people.runner;
  await page.getByRole('button', { name: 'Paste a list' }).click();
  const base = `${CANDIDATE.name},${CANDIDATE.email},"${CANDIDATE.headline}"`;
  const csv = [
    'name,email,headline,round,interviewers,starts_at,ends_at,location',
    `${base},R1,${PEOPLE.keys.email};${PEOPLE.desk.email},${isoIn(-4)},${isoIn(-3)},Room 2`,
    `${base},R4,${PEOPLE.phone.email};${PEOPLE.desk.email},${isoIn(-2)},${isoIn(-1.25)},Video`,
  ];
  await page.getByLabel('List (CSV)').fill(csv.join('\n'));
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await page.getByRole('button', { name: /^Import \d rows?$/ }).click();
  await expect(page.getByText(/rows? added/)).toBeVisible();
  await page.getByRole('button', { name: 'Back to the board' }).click();
  await page.getByRole('link', { name: CANDIDATE.name }).click();
  await expect(page.getByRole('heading', { level: 1, name: CANDIDATE.name })).toBeVisible();
  applicationUrl = new URL(page.url()).pathname;
});

test('the loop is opened', async () => {
  const { page } = people.runner;
  await page.getByRole('button', { name: 'Open loop' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Open loop' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  const application = await ask<ApplicationView>(people.runner, `/applications/${applicationId()}`);
  expect(application.state).toBe('collecting');
});

/** The card of a person for this candidate, as the server has it. */
async function cardOf(person: Person): Promise<ScorecardView> {
  const { cards } = await ask<MyWorkView>(person, '/my-work');
  const id = cards.find((card) => card.scorecardId !== null)?.scorecardId ?? '';
  return ask<ScorecardView>(person, `/scorecards/${id}`);
}

/** A place of the card in the rail; what is missing is listed below it. */
const step = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Progress' }).getByRole('list').first().getByRole('button', { name });

test('the first interviewer accepts, fills and submits by keyboard alone', async () => {
  const { page, context } = people.keys;
  const pointer = await pointerEvents(context);
  await page.reload();
  await press(page, `Accept the interview with ${CANDIDATE.name}`);
  await tabTo(page, page.getByRole('link', { name: `Start the scorecard of ${CANDIDATE.name}` }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: CANDIDATE.name })).toBeVisible();

  for (const [id, key] of [
    ['C1', '3'],
    ['C2', '4'],
    ['C3', '3'],
    ['C11', '2'],
  ] as const) {
    await expect(page.getByRole('radiogroup', { name: `Level for ${id}` })).toBeVisible();
    await page.keyboard.press(key);
    await page.keyboard.press('e');
    const composer = page.getByRole('textbox', { name: /^New evidence for/ });
    await expect(composer).toBeFocused();
    await page.keyboard.type(id === 'C1' ? MARK.keys : `${id}: answered from her own releases.`);
    await page.keyboard.press('Control+Enter');
    await expect(composer).toHaveValue('');
    await nextFrame(page);
    await page.keyboard.press('Escape');
    await expect(composer).not.toBeFocused();
    await page.keyboard.press('j');
  }
  for (const heading of ['Role indicators', 'Red flags', 'Overall recommendation and one sentence']) {
    if (heading !== 'Role indicators') await page.keyboard.press('j');
    await expect(page.getByRole('heading', { level: 2, name: heading })).toBeFocused();
  }
  await page.keyboard.press('3');
  const sentence = page.getByLabel('One sentence: what does it rest on?');
  await tabTo(page, sentence);
  await page.keyboard.type('Owns the suite end to end; thinner on the model side.');
  await expect(page.getByText(/^Saved \d\d:\d\d/)).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+R');
  await expect(page.getByRole('heading', { level: 2, name: 'Review', exact: true })).toBeFocused();
  await press(page, 'Submit and seal');
  await expect(page.getByText('What happens next')).toBeVisible();

  expect(pointer, 'events of a mouse or a finger').toEqual([]);
  const card = await cardOf(people.keys);
  expect(card.status).toBe('submitted');
  expect(Object.fromEntries(Object.entries(card.content.ratings).map(([id, { level }]) => [id, level]))).toEqual({
    C1: 3,
    C2: 4,
    C3: 3,
    C11: 2,
  });
  expect(card.content.evidence).toHaveLength(4);
  expect(card.content.recommendation).toBe('yes');
});

test('the second fills the card with a thumb at 390 by 844', async () => {
  const { page } = people.phone;
  await page.goto('/');
  await page.getByRole('button', { name: `Accept the interview with ${CANDIDATE.name}` }).tap();
  await page.getByRole('link', { name: `Start the scorecard of ${CANDIDATE.name}` }).tap();
  for (const [id, level] of [
    ['C10', 3],
    ['C7', 4],
    ['C1', 3],
  ] as const) {
    await expect(page.getByText(new RegExp(`^${id} · `))).toBeVisible();
    await page
      .getByRole('radiogroup', { name: `Level for ${id}` })
      .getByRole('radio')
      .nth(level - 1)
      .tap();
    const composer = page.getByRole('textbox', { name: /^New evidence for/ });
    await composer.tap();
    await composer.fill(id === 'C10' ? MARK.phone : `${id}: told it with names, dates and what it cost.`);
    await page.getByRole('button', { name: /^Next: / }).tap();
  }
  await page.getByRole('button', { name: /^Interview kit/ }).tap();
  await expect(page.getByRole('dialog', { name: 'Interview kit' })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).tap();
  await page.getByRole('button', { name: 'Next: Red flags' }).tap();
  await page.getByRole('button', { name: 'Next: Overall' }).tap();
  await page.getByRole('radio', { name: /^Strong yes/ }).tap();
  await page.getByLabel('One sentence: what does it rest on?').fill('Chose the simpler product and could price it.');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, 'sideways scrolling').toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Next: Review' }).tap();
  await page.getByRole('button', { name: 'Submit and seal' }).tap();
  await expect(page.getByText('What happens next')).toBeVisible();
  expect((await cardOf(people.phone)).status).toBe('submitted');
});

test('the third attaches the real promptfoo log and reads what the server made of it', async () => {
  const { page } = people.desk;
  await page.goto('/');
  const accepts = page.getByRole('button', { name: `Accept the interview with ${CANDIDATE.name}` });
  await expect(accepts).toHaveCount(2);
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Suite review' })
    .getByRole('button', { name: /^Accept/ })
    .click();
  await page.getByRole('link', { name: `Start the scorecard of ${CANDIDATE.name}` }).click();

  await page.getByRole('radiogroup', { name: 'Level for C1' }).getByRole('radio').nth(3).check();
  await page.getByRole('combobox', { name: 'Kind of evidence' }).selectOption('Eval suite');
  await page.getByLabel('Threshold in %').fill('90');
  await page.getByLabel('Attach a promptfoo result').setInputFiles(LOG);
  const all = page.getByRole('table', { name: 'Pass rate per slice' }).getByRole('row', { name: /^All cases/ });
  await expect(all).toContainText('120');
  await expect(all).toContainText('85');
  await expect(page.getByText('102, errors 0')).toBeVisible();
  await page.getByRole('textbox', { name: /^New evidence for/ }).fill(MARK.desk);

  for (const id of ['C2', 'C3', 'C11']) {
    await step(page, new RegExp(`^${id} `)).click();
    if (id === 'C11') {
      await page.getByRole('radio', { name: /^Not assessed/ }).check();
      await page.getByRole('radio', { name: 'No time', exact: true }).check();
    } else {
      await page
        .getByRole('radiogroup', { name: `Level for ${id}` })
        .getByRole('radio')
        .nth(2)
        .check();
      await page.getByRole('textbox', { name: /^New evidence for/ }).fill(`${id}: walked through the thresholds.`);
    }
  }
  await step(page, /^Overall/).click();
  await page.getByRole('radio', { name: /^Yes/ }).check();
  await page
    .getByRole('button', { name: /^Review/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Submit and seal' }).click();
  await expect(page.getByRole('group', { name: '1 thing is missing' })).toBeFocused();
  await page.getByRole('button', { name: 'Say in one sentence what your recommendation rests on.' }).click();
  await page.getByLabel('One sentence: what does it rest on?').fill('Reads evals by slice and knows the interval.');
  await page
    .getByRole('button', { name: /^Review/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Submit and seal' }).click();
  await expect(page.getByText('What happens next')).toBeVisible();

  const { status, artifacts } = await cardOf(people.desk);
  expect(status).toBe('submitted');
  expect(artifacts).toEqual([
    expect.objectContaining({ cases: 120, passed: 102, failed: 18, errors: 0, threshold: 0.9 }),
  ]);
});

async function expectNothingOfOthers(person: Person, own: string | null): Promise<void> {
  const { page, name, watch } = person;
  for (const path of [`${applicationUrl}/debrief`, applicationUrl, requisitionUrl, `${requisitionUrl}/calibration`]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    const shown = await page.content();
    for (const mark of Object.values(MARK)) {
      if (mark !== own) expect(shown, `${name} on ${path}`).not.toContain(mark);
    }
  }
  const answers = await watch.answers();
  expect(answers).toContain(CANDIDATE.name);
  for (const mark of Object.values(MARK)) {
    if (mark !== own) expect(answers, `what the API told ${name}`).not.toContain(mark);
  }
}

test('before the reveal neither an interviewer nor the hiring manager sees anything of the others', async () => {
  await expectNothingOfOthers(people.keys, MARK.keys);
  await expectNothingOfOthers(people.manager, null);
  await people.manager.page.goto(`${applicationUrl}/debrief`);
  await expect(people.manager.page.getByRole('heading', { name: 'This debrief is not open to you yet' })).toBeVisible();
});

test('the card that will not come is excused with a reason, and the packet is complete', async () => {
  const { page } = people.runner;
  await page.goto(applicationUrl);
  await page
    .getByRole('region', { name: 'Product-strategy presentation' })
    .getByRole('button', { name: `Excuse the card of ${PEOPLE.desk.name}` })
    .click();
  await page.getByRole('button', { name: 'Excuse the card', exact: true }).click();
  await expect(page.getByText('Write why the card will not come.').first()).toBeVisible();
  await page.getByLabel('Reason').fill('Was called away in the first minutes of the presentation.');
  await page.getByRole('button', { name: 'Excuse the card', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Start pre-read' })).toBeEnabled();
  const application = await ask<ApplicationView>(people.runner, `/applications/${applicationId()}`);
  expect(application.state).toBe('packet_ready');
});

test('a packet with thin must criteria starts its pre-read only with a written reason', async () => {
  const { page } = people.runner;
  await page.getByRole('button', { name: 'Start pre-read' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Start pre-read' }).click();
  await expect(
    dialog
      .getByRole('alert')
      .or(dialog.getByText(/reason/i))
      .first(),
  ).toBeVisible();
  expect((await ask<ApplicationView>(people.runner, `/applications/${applicationId()}`)).state).toBe('packet_ready');
  await dialog.getByLabel('Reason').fill('Two rounds were left out by agreement: the role is filled from inside.');
  await dialog.getByRole('button', { name: 'Start pre-read' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Reveal' })).toBeVisible();
});

test('each committee member reads the packet and votes in private', async () => {
  for (const [role, note] of [
    ['chair', 'PREVOTE-OF-THE-CHAIR'],
    ['member', 'PREVOTE-OF-THE-MEMBER'],
  ] as const) {
    const { page } = people[role];
    await page.goto('/');
    await page.getByRole('link', { name: `Open the debrief of ${CANDIDATE.name}` }).click();
    await expect(page.getByRole('grid', { name: /^Panel matrix/ })).toBeVisible();
    await page.getByRole('radio', { name: /^Hire/ }).check();
    await page.getByRole('radio', { name: 'Senior' }).check();
    await page.getByRole('radio', { name: 'High' }).check();
    await page.getByLabel('Note').fill(note);
    await page.getByRole('button', { name: 'Save the vote' }).click();
    await expect(page.getByText('Saved: Hire')).toBeVisible();
  }
  const { page, watch } = people.member;
  await page.reload();
  await expect(page.getByText('Saved: Hire')).toBeVisible();
  expect(await watch.answers()).not.toContain('PREVOTE-OF-THE-CHAIR');
  await expectNothingOfOthers(people.manager, null);
});

test('the facilitator reveals, and the matrix stands before everybody', async () => {
  const { page } = people.runner;
  await page.goto(`${applicationUrl}/debrief`);
  await expect(page.getByRole('grid')).toHaveCount(0);
  await page.getByRole('button', { name: 'Reveal', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Reason/).fill('Thin by agreement, as the pre-read says.');
  await dialog.getByRole('button', { name: 'Reveal now' }).click();
  await expect(page.getByRole('grid', { name: /^Panel matrix/ })).toBeVisible();

  for (const role of ['runner', 'keys', 'manager'] as const) {
    const here = people[role].page;
    if (role !== 'runner') await here.goto(`${applicationUrl}/debrief`);
    const matrix = here.getByRole('grid', { name: /^Panel matrix/ });
    await expect(matrix.getByRole('button', { name: new RegExp(`^Level 3, ${PEOPLE.keys.name}, C1,`) })).toBeVisible();
    await expect(matrix.getByRole('button', { name: new RegExp(`^Level 4, ${PEOPLE.desk.name}, C1,`) })).toBeVisible();
    await expect(matrix.getByRole('button', { name: new RegExp(`^Level 3, ${PEOPLE.phone.name}, C1,`) })).toBeVisible();
    await expect(matrix.getByRole('row', { name: /C1\b/ })).toContainText('n 3');
  }
  const { page: desk } = people.keys;
  await desk.getByRole('button', { name: new RegExp(`^Level 4, ${PEOPLE.desk.name}, C1,`) }).click();
  await expect(desk.getByRole('dialog').getByText(MARK.desk)).toBeVisible();
});

test('discussion, final vote, and a decision with its rationale', async () => {
  const { page } = people.runner;
  await page.getByRole('button', { name: 'Begin the discussion' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Call the final vote' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Call the vote' }).click();
  await expect(page.getByText('0 of 2 have voted')).toBeVisible();
  for (const role of ['chair', 'member'] as const) {
    const here = people[role].page;
    await here.goto(`${applicationUrl}/debrief`);
    await here.getByRole('radio', { name: /^Hire/ }).check();
    await here.getByRole('radio', { name: 'Senior' }).check();
    await here.getByRole('radio', { name: 'High' }).check();
    await here.getByRole('button', { name: 'Save the vote' }).click();
    await expect(here.getByText('Saved: Hire')).toBeVisible();
  }
  await page.reload();
  await expect(page.getByText('2 of 2 have voted')).toBeVisible();
  await page.getByRole('button', { name: 'Record the decision' }).click();
  const form = page.getByRole('form', { name: 'Record the decision' });
  await form.getByRole('radio', { name: /^Hire At the level/ }).check();
  await form.getByRole('radio', { name: 'Senior' }).check();
  await form.getByLabel('Which role is this?').selectOption('AI PM');
  await form.getByLabel('Why', { exact: true }).fill('Specifies behaviour through evals and owns what they say.');
  await form.getByLabel('Criterion of reason 1').selectOption({ label: 'C1 Eval suite' });
  await form.getByLabel('Reason 1', { exact: true }).fill('Three raters at 3 or above, from an artefact we read.');
  await form.getByRole('button', { name: 'Record the decision' }).click();
  await expect(page.getByText('Not sealed yet: it can still be corrected.')).toBeVisible();
});

test('the decision is sealed, exported, and verified offline; one changed byte fails', async () => {
  const info = test.info();
  const { page } = people.runner;
  await page.getByRole('button', { name: 'Seal the decision' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Seal it' }).click();
  await expect(page.getByText('Hash of the record')).toBeVisible();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the record' }).click();
  const download = await waiting;
  const file = info.outputPath(download.suggestedFilename());
  await download.saveAs(file);

  const verify = (path: string) =>
    spawnSync(process.execPath, [inRoot('dist/apps/cli/src/main.js'), 'verify', path], { encoding: 'utf8' });
  const good = verify(file);
  expect(good.stdout + good.stderr).toContain(`verified: ${CANDIDATE.name}`);
  expect(good.status).toBe(0);

  const bytes = await readFile(file);
  const at = bytes.indexOf(MARK.keys);
  expect(at, 'the record holds the evidence word for word').toBeGreaterThan(0);
  bytes[at] = 's'.charCodeAt(0);
  const changed = info.outputPath('changed.json');
  await writeFile(changed, bytes);
  const bad = verify(changed);
  expect(bad.stdout).toContain('not verified');
  expect(bad.status).toBe(1);
});

test('nobody met an error in the console or a request to another host', () => {
  for (const { name, watch } of Object.values(people)) expect(watch.problems, name).toEqual([]);
});
