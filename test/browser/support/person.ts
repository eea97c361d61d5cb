import { type Browser, type BrowserContext, type BrowserContextOptions, type Page, expect } from '@playwright/test';
import { type Watch, watch } from './watch.js';

/** Somebody with a browser of their own. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly watch: Watch;
}

export interface Who {
  readonly name: string;
  readonly email: string;
}

export const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

const passwordOf = ({ name }: Who): string => `${name} keeps four words`;

/** A fresh browser profile on the product. */
export async function open(
  browser: Browser,
  origin: string,
  who: Who,
  options: BrowserContextOptions,
): Promise<Person> {
  const context = await browser.newContext({ ...options, baseURL: origin, acceptDownloads: true });
  const page = await context.newPage();
  return { ...who, password: passwordOf(who), context, page, watch: watch(page, origin) };
}

/** Opens the one-time link, chooses a password and is in. */
export async function acceptInvitation({ page, email, password }: Person, link: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByText(email)).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Set password and sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible();
}

/** What the server holds, asked with the cookies of this person and not by way of the page. */
export async function ask<T>({ context }: Person, path: string): Promise<T> {
  const answer = await context.request.get(`/api${path}`);
  expect(answer.status(), `GET ${path}`).toBe(200);
  return (await answer.json()) as T;
}
