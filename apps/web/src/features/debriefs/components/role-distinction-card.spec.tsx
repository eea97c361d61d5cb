import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mockApi } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { preReadDebrief } from '../testing/debrief-samples.js';
import { RoleDistinctionCard } from './role-distinction-card.js';
import { RolePacket } from './role-packet.js';

const role = preReadDebrief.roleDistinction!;
const show = (view = role) => {
  mockApi({});
  return renderUi(<RoleDistinctionCard role={view} />, { route: '/x' });
};
const row = () => screen.getByRole('button', { name: /^AI PM: Names the cases/ });

afterEach(cleanup);

describe('the evidence of the role', () => {
  it('shows the quotes behind a row under the focus, and Escape sends them away', async () => {
    await show();
    await userEvent.tab();
    expect(document.activeElement).toBe(row());
    const peek = await screen.findByRole('tooltip');
    expect(within(peek).getAllByText(/ heard it$/).length).toBeGreaterThan(1);
    fireEvent.keyDown(window, { key: 'Escape' });
    expect(screen.queryByRole('tooltip')).toBeNull();
  });

  it('keeps them open with a press, for a touch and for the room', async () => {
    await show();
    await userEvent.click(row());
    const quotes = screen.getByRole('region', { name: 'Names the cases' });
    expect(within(quotes).getAllByText(/ heard it$/).length).toBeGreaterThan(1);
    await userEvent.click(within(quotes).getByRole('button', { name: 'Close the quotes' }));
    expect(screen.queryByRole('region', { name: 'Names the cases' })).toBeNull();
  });

  it('has the same as a table with every quote, and as files', async () => {
    await show();
    await userEvent.click(screen.getByRole('button', { name: 'Data table' }));
    expect(screen.getAllByText(/ heard it$/).length).toBeGreaterThan(1);
    for (const name of ['PNG', 'SVG', 'CSV']) expect(screen.getByRole('button', { name })).toBeTruthy();
  });

  it('says how far raters agree, and why there is no figure for it', async () => {
    await show();
    expect(screen.getByText(role.agreement.words)).toBeTruthy();
    expect(screen.getByText(/needs at least 3 raters and 10 indicators/)).toBeTruthy();
  });

  it('shows nothing from one rater but the reason', async () => {
    await show({ ...role, none: 'One rater has answered so far.' });
    expect(screen.getByText('One rater has answered so far.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

it('the packet has the sentences of the record, and nothing where the policy opens nothing', async () => {
  mockApi({});
  await renderUi(<RolePacket role={role} />, { route: '/x' });
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([...role.sentences]);
  cleanup();
  const { container } = await renderUi(<RolePacket role={undefined} />, { route: '/x' });
  expect(within(container).queryByRole('list')).toBeNull();
});
