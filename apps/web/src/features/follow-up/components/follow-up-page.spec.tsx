import type { FollowUpView } from '@app/contracts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mockApi } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { FollowUpPage } from './follow-up-page.js';

const requisition = { id: 'q1', title: 'Support Automation' };
const about = { applicationId: 'ap1', candidate: 'Noor Halvorsen', requisition };
const view: FollowUpView = {
  requisitions: [requisition],
  loops: [
    {
      ...{ ...about, status: 'late', limitDay: '2026-11-20' },
      reasons: [
        { code: 'limit_passed', roundIds: [], rounds: [] },
        { code: 'not_scheduled', roundIds: ['R2'], rounds: ['Data case'] },
      ],
    },
  ],
  cards: [
    { ...about, assignmentId: 'a1', round: 'Suite review', person: { id: 'p1', name: 'Marit Olsen' }, status: 'late' },
    { ...about, assignmentId: 'a2', round: 'Suite review', person: { id: 'p2', name: 'Ina Berg' }, status: 'excused' },
  ],
  calendar: { timeZone: 'UTC', version: 0 },
  canSetCalendar: true,
};

afterEach(cleanup);

describe('follow-up', () => {
  it('says which loop is late and why, and leads to it', async () => {
    mockApi({ 'GET /follow-up': () => view });
    await renderUi(<FollowUpPage />, { route: '/follow-up' });
    const link = await screen.findByRole('link', { name: 'Noor Halvorsen' });
    expect(link.getAttribute('href')).toBe('/applications/ap1');
    expect(screen.getByText('limit passed; not scheduled: Data case')).toBeTruthy();
  });

  it('copies a nudge for who owes a card, and none for who was excused', async () => {
    const user = userEvent.setup();
    mockApi({ 'GET /follow-up': () => view });
    await renderUi(<FollowUpPage />, { route: '/follow-up?tab=cards' });
    await user.click(await screen.findByRole('button', { name: /nudge for Marit Olsen/ }));
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain('Hi Marit, a friendly nudge: your scorecard for Noor Halvorsen (Suite review)');
    expect(screen.queryByRole('button', { name: /nudge for Ina Berg/ })).toBeNull();
  });

  it('shows the text to be copied by hand where the clipboard is closed', async () => {
    const user = userEvent.setup();
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    mockApi({ 'GET /follow-up': () => view });
    await renderUi(<FollowUpPage />, { route: '/follow-up?tab=cards' });
    await user.click(await screen.findByRole('button', { name: /nudge for Marit Olsen/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Friendly nudge' });
    expect(within(dialog).getByLabelText<HTMLInputElement>('Text').value).toContain('Hi Marit');
  });

  it('narrows to a requisition, and says so to the server', async () => {
    const calls = mockApi({ 'GET /follow-up': () => ({ ...view, loops: [], cards: [] }) });
    await renderUi(<FollowUpPage />, { route: '/follow-up' });
    expect(await screen.findByText('No loop is late')).toBeTruthy();
    await screen.findByRole('option', { name: 'Support Automation' });
    await userEvent.selectOptions(screen.getByLabelText('Requisition'), 'q1');
    await screen.findByText('No loop is late');
    expect(calls.map((call) => call.path)).toContain('/follow-up?requisitionId=q1');
  });

  it('sets where working days are counted against the version that was read', async () => {
    const calls = mockApi({
      'GET /follow-up': () => view,
      'PUT /work-calendar': () => ({ timeZone: 'Europe/Lisbon', version: 1 }),
    });
    await renderUi(<FollowUpPage />, { route: '/follow-up' });
    await userEvent.click(await screen.findByRole('button', { name: 'Change where working days are counted' }));
    await userEvent.selectOptions(await screen.findByLabelText('Time zone'), 'Europe/Lisbon');
    await userEvent.click(screen.getByRole('button', { name: 'Save zone' }));
    await screen.findByText('Working days are counted in UTC, Monday to Friday.');
    const put = calls.find((call) => call.method === 'PUT');
    expect(put?.body).toEqual({ timeZone: 'Europe/Lisbon' });
  });
});
