import type { CalendarFeedView } from '@app/contracts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiRefusal, mockApi } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { CalendarFeed } from './calendar-feed.js';

const AT = '2026-11-20T10:00:00.000Z';
const NONE: CalendarFeedView = { createdAt: null, url: null, version: 0 };
const URL = 'https://plumb.example.com/api/calendar-feeds/secret.ics';

afterEach(cleanup);

describe('the address of the own calendar', () => {
  it('is created, shown once to be copied, and revoked after a question', async () => {
    const calls = mockApi({
      'GET /my-work/calendar-feed': () => NONE,
      'PUT /my-work/calendar-feed': () => ({ createdAt: AT, url: URL, version: 1 }),
      'DELETE /my-work/calendar-feed': () => NONE,
    });
    await renderUi(<CalendarFeed />);
    await userEvent.click(await screen.findByRole('button', { name: 'Create the address' }));
    const field = await screen.findByLabelText<HTMLInputElement>('Secret address');
    expect(field.value).toBe(URL);
    expect(screen.getByText(/it is shown once/)).toBeTruthy();
    expect(calls.find(({ method }) => method === 'PUT')?.headers).toMatchObject({ 'If-Match': '"0"' });
    await userEvent.click(screen.getByRole('button', { name: 'Revoke the address' }));
    expect(calls.some(({ method }) => method === 'DELETE')).toBe(false);
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Revoke the address' }));
    expect(await screen.findByRole('button', { name: 'Create the address' })).toBeTruthy();
    expect(screen.queryByLabelText('Secret address')).toBeNull();
  });

  it('from before is not shown, and a new one is refused where another window was faster', async () => {
    mockApi({
      'GET /my-work/calendar-feed': () => ({ createdAt: AT, url: null, version: 3 }),
      'PUT /my-work/calendar-feed': () => {
        throw new ApiRefusal({ status: 412, code: 'CALENDAR_FEED.STALE', detail: 'It was changed.' });
      },
    });
    await renderUi(<CalendarFeed />);
    expect(await screen.findByText(/It is not shown again/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Make a new address' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/stops working at once/)).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Make a new address' }));
    expect(await within(dialog).findByText('It was changed.')).toBeTruthy();
  });
});
