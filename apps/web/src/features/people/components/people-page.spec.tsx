import type { PersonView } from '@app/contracts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiRefusal, mockApi } from '../../../testing/mock-api.js';
import { renderUi, testMe } from '../../../testing/render.js';
import { PeoplePage } from './people-page.js';

const jonas: PersonView = {
  id: 'p-jonas',
  name: 'Jonas Prill',
  email: 'jonas@northwind.example',
  title: 'ML platform lead',
  seniority: 3,
  roles: [],
  status: 'active',
  version: 4,
};
const admin = { me: { ...testMe, can: { ...testMe.can, managePeople: true } } };

afterEach(cleanup);

describe('people', () => {
  it('are only read by who does not manage them', async () => {
    mockApi({ 'GET /people': () => ({ people: [jonas] }) });
    await renderUi(<PeoplePage />, { route: '/people' });
    expect(await screen.findByText('Jonas Prill')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Add person|Actions for/ })).toBeNull();
  });

  it('shows what is on the server when somebody saved first, and overwrites only when told so', async () => {
    const versions: (string | null)[] = [];
    let stored = jonas;
    const calls = mockApi({
      'GET /people': () => ({ people: [stored] }),
      'PATCH /people/p-jonas': ({ headers }) => {
        versions.push((headers as unknown as Record<string, string>)['If-Match'] ?? null);
        if (versions.length > 1) return { ...jonas, title: 'ML lead', version: 6 };
        stored = { ...jonas, title: 'Director of ML', version: 5 };
        throw new ApiRefusal({ status: 412, code: 'PEOPLE.STALE' });
      },
    });
    await renderUi(<PeoplePage />, { route: '/people?panel=edit:p-jonas', session: admin });
    const title = await screen.findByLabelText<HTMLInputElement>(/^Title/);
    await userEvent.clear(title);
    await userEvent.type(title, 'ML lead');
    await userEvent.click(screen.getByRole('button', { name: 'Save changes' }));
    expect(await screen.findByText(/On the server it reads now: .*Director of ML/)).toBeTruthy();
    expect(title.value).toBe('ML lead');
    await userEvent.click(screen.getByRole('button', { name: /Keep what I typed/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Save changes' }));
    await waitFor(() => expect(versions).toEqual(['"4"', '"5"']));
    expect(calls.filter((call) => call.method === 'PATCH').at(-1)?.body).toMatchObject({ title: 'ML lead' });
  });

  it('imports a pasted list only after a preview without problems of the very same text', async () => {
    const calls = mockApi({
      'GET /people': () => ({ people: [jonas] }),
      'POST /people/imports/preview': ({ body }) => {
        const isBad = (body as { csv: string }).csv.includes('boss');
        return {
          rows: [
            {
              line: 2,
              action: isBad ? 'error' : 'create',
              summary: 'Aya',
              problems: isBad ? ['No role is called boss.'] : [],
              changes: [],
            },
          ],
          counts: { create: isBad ? 0 : 1, update: 0, skip: 0, error: isBad ? 1 : 0 },
        };
      },
      'POST /people/imports': () => ({
        rows: [],
        counts: { create: 1, update: 0, skip: 0, error: 0 },
        invitations: [{ name: 'Aya', email: 'aya@northwind.example', url: 'https://x.example/invitation/t' }],
      }),
    });
    await renderUi(<PeoplePage />, { route: '/people?panel=import', session: admin });
    const csv = await screen.findByLabelText<HTMLTextAreaElement>('List (CSV)');
    expect(screen.getByText(/an empty cell leaves what they have; the word none .* clears it/)).toBeTruthy();
    await userEvent.type(csv, 'Aya boss');
    await userEvent.click(screen.getByRole('button', { name: 'Preview' }));
    expect(await screen.findByText('No role is called boss.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
    await userEvent.clear(csv);
    await userEvent.type(csv, 'Aya');
    await userEvent.click(screen.getByRole('button', { name: 'Preview again' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Import 1 person' }));
    expect((await screen.findByLabelText<HTMLInputElement>('Aya')).value).toBe('https://x.example/invitation/t');
    const sent = calls.filter((call) => call.path === '/people/imports');
    expect(sent.map((call) => call.body)).toEqual([{ csv: 'Aya' }]);
  });

  it('asks before typed text is thrown away by Escape', async () => {
    mockApi({ 'GET /people': () => ({ people: [jonas] }) });
    await renderUi(<PeoplePage />, { route: '/people?panel=add', session: admin });
    await userEvent.type(await screen.findByLabelText('Name'), 'Aya');
    await userEvent.keyboard('{Escape}');
    const question = await screen.findByRole('dialog', { name: 'Close without saving?' });
    await userEvent.click(within(question).getByRole('button', { name: 'Go on writing' }));
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Aya');
  });

  it('asks before somebody is removed', async () => {
    const calls = mockApi({
      'GET /people': () => ({ people: [jonas] }),
      'PATCH /people/p-jonas': () => ({ ...jonas, status: 'removed', version: 5 }),
    });
    await renderUi(<PeoplePage />, { route: '/people?panel=remove:p-jonas', session: admin });
    const dialog = await screen.findByRole('dialog', { name: 'Remove Jonas Prill?' });
    expect(calls.some((call) => call.method === 'PATCH')).toBe(false);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Remove Jonas Prill' }));
    await waitFor(() => expect(calls.find((call) => call.method === 'PATCH')?.body).toEqual({ status: 'removed' }));
  });
});
