import { type Browser, type Locator, type Page, expect } from '@playwright/test';
import type { MyWorkView, ScorecardView } from '@app/contracts';
import { DESK, PHONE, type Person, type Who, ask, open } from '../support/person.js';
import { inRoot } from '../support/product.js';

export const PEOPLE = {
  admin: { name: 'Maren Castellanos', email: 'maren@northwind.example' },
  runner: { name: 'Edda Nkemelu', email: 'edda@northwind.example' },
  keys: { name: 'Yara Lindqvist', email: 'yara@northwind.example' },
  phone: { name: 'Lin Okafor', email: 'lin@northwind.example' },
  desk: { name: 'Tomas Ferreira', email: 'tomas@northwind.example' },
  chair: { name: 'Ines Halvorsen', email: 'ines@northwind.example' },
  member: { name: 'Bao Tran', email: 'bao@northwind.example' },
  manager: { name: 'Oskar Brandt', email: 'oskar@northwind.example' },
} as const satisfies Record<string, Who>;
export type Role = keyof typeof PEOPLE;

export const CANDIDATE = { name: 'Noor Haddad', email: 'noor@mail.example', headline: 'Product lead, fraud models' };
export const TITLE = 'Senior AI Product Manager, Claims';
export const LOG = inRoot('test/fixtures/evals/promptfoo-v3-support-agent.json');

/** Sentences that exist nowhere but in one card: whoever reads one of them has seen that card. */
export const MARK = {
  keys: 'She wrote the refusal cases herself before the first prompt, and named the two that still fail.',
  phone: 'He said the retry button was cheaper than a second model, and had the ledger to show it.',
  desk: 'The suite she opened gates every release at ninety percent and reads slice by slice.',
} as const;

export const people = {} as Record<Role, Person>;
export const links = new Map<string, string>();
/** Paths that later chapters come back to. */
export const at = { requisition: '', application: '' };
export const applicationId = (): string => at.application.split('/').at(-1) ?? '';

export async function join(browser: Browser, origin: string, role: Role): Promise<Person> {
  const person = await open(browser, origin, PEOPLE[role], role === 'phone' ? PHONE : DESK);
  people[role] = person;
  return person;
}

export async function choose(page: Page, field: string | RegExp, name: string): Promise<void> {
  const picker = page.getByRole('combobox', { name: field });
  await picker.fill(name);
  await page.getByRole('option', { name }).click();
  await page.keyboard.press('Escape');
}

export const isoIn = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

/** The card of a person for this candidate, as the server has it. */
export async function cardOf(person: Person): Promise<ScorecardView> {
  const { cards } = await ask<MyWorkView>(person, '/my-work');
  const id = cards.find((card) => card.scorecardId !== null)?.scorecardId ?? '';
  return ask<ScorecardView>(person, `/scorecards/${id}`);
}

/** A place of the card in the rail; what is missing is listed below it. */
export const step = (page: Page, name: RegExp): Locator =>
  page.getByRole('navigation', { name: 'Progress' }).getByRole('list').first().getByRole('button', { name });

export async function expectNothingOfOthers(person: Person, own: string | null): Promise<void> {
  const { page, name, watch } = person;
  for (const path of [`${at.application}/debrief`, at.application, at.requisition, `${at.requisition}/calibration`]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await watch.quiet();
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
