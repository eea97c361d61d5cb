import { expect } from '@playwright/test';
import type { ApplicationView } from '@app/contracts';
import { acceptInvitation, ask } from '../support/person.js';
import { test } from '../support/test.js';
import { CANDIDATE, PEOPLE, TITLE, applicationId, at, choose, isoIn, join, links, people } from './cast.js';

/** From an empty data directory to an open loop. */
export function setUp(): void {
  test('the printed link opens the set-up: an organisation and its first administrator', async ({
    browser,
    product,
  }) => {
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
    await page.getByLabel('Location').fill('Oslo');
    await page.getByLabel(/^Who is accountable for product quality here/).fill('The AI PM, in writing since spring.');
    await page.getByLabel(/^Who will be apprenticed to this person/).fill('Two associates of the claims team.');
    await page.getByRole('button', { name: 'Create draft' }).click();
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
    at.requisition = new URL(page.url()).pathname;
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
    await page.goto(at.requisition);
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
    at.application = new URL(page.url()).pathname;
  });

  test('the loop is opened', async () => {
    const { page } = people.runner;
    await page.getByRole('button', { name: 'Open loop' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Open loop' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    const application = await ask<ApplicationView>(people.runner, `/applications/${applicationId()}`);
    expect(application.state).toBe('collecting');
  });
}
