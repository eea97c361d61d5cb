// What is typed in the room outlives a reload: the reason of a move, what is parked, what became of it.
import type { DebriefView, RoomView } from '@app/contracts';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ApiRefusal, mockApi, type MockRoute } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { closedDebrief, NO_APPOINTMENT } from '../testing/debrief-samples.js';
import { openRoom } from '../testing/room-samples.js';
import { DebriefPage } from './debrief-page.js';
import { ParkedCard } from './parked-card.js';

const PATH = '/applications/ap1/debrief';
const REASON = 'A reference contradicts the record on C1.';

beforeEach(() => sessionStorage.clear());

describe('the reason of a move', () => {
  const sealed: DebriefView = {
    ...{ ...closedDebrief, state: 'sealed', moves: [{ move: 'reopen', blocked: null }] },
    can: { ...closedDebrief.can, run: true },
  };

  async function openDialog(moves: MockRoute, debrief = sealed) {
    const calls = mockApi({ [`GET ${PATH}`]: () => debrief, ...NO_APPOINTMENT, 'POST /applications/ap1/moves': moves });
    const ui = await renderUi(<DebriefPage applicationId="ap1" />, { route: PATH });
    fireEvent.click(await screen.findByRole('button', { name: 'Open the decision again' }));
    const dialog = await screen.findByRole('dialog', { name: 'Open the decision again?' });
    return { calls, ui, dialog };
  }
  const field = (dialog: HTMLElement) => within(dialog).getByRole<HTMLTextAreaElement>('textbox');

  it('comes back after a reload and after a refusal, and is forgotten once the move is made', async () => {
    const first = await openDialog(() => {
      throw new ApiRefusal({ status: 409, code: 'APPLICATION.MOVE_BLOCKED', title: 'This can not be done now' });
    });
    fireEvent.change(field(first.dialog), { target: { value: REASON } });
    fireEvent.click(within(first.dialog).getByRole('button', { name: 'Open it again' }));
    expect(await within(first.dialog).findByText('This can not be done now')).toBeTruthy();
    first.ui.unmount();

    const second = await openDialog(() => ({}));
    await waitFor(() => expect(field(second.dialog).value).toBe(REASON));
    fireEvent.click(within(second.dialog).getByRole('button', { name: 'Open it again' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(second.calls.find(({ method }) => method === 'POST')?.body).toEqual({ move: 'reopen', reason: REASON });
    expect(sessionStorage).toHaveLength(0);
  });

  it('waits behind "Not now", for this version of the decision alone', async () => {
    const { dialog, ui } = await openDialog(() => ({}));
    fireEvent.change(field(dialog), { target: { value: REASON } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Not now' }));
    fireEvent.click(screen.getByRole('button', { name: 'Open the decision again' }));
    await waitFor(() => expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe(REASON));
    ui.unmount();
    const next = await openDialog(() => ({}), { ...sealed, decisionVersion: 2 });
    expect(field(next.dialog).value).toBe('');
  });
});

describe('the parking lot', () => {
  const item = {
    ...{ id: 'p1', author: { id: 'linn', name: 'Linn' }, parkedAt: '2026-11-24T14:00:00.000Z', outcome: null },
    ...{ text: 'Who owns the judge?', version: 1 },
  };
  const typed = 'Ask for the second release gate.';
  const show = (room: RoomView) => renderUi(<ParkedCard of={room} />);
  const outcomeOf = (text: string) =>
    within(screen.getByRole('form', { name: `Settle: ${text}` })).getByRole<HTMLInputElement>('textbox');

  it('keeps what is being parked over a reload, and forgets it once it is parked', async () => {
    mockApi({});
    const first = await show(openRoom);
    fireEvent.change(screen.getByRole('textbox'), { target: { value: typed } });
    first.unmount();
    const calls = mockApi({ 'POST /applications/ap1/room/parked': () => item });
    await show(openRoom);
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe(typed));
    fireEvent.click(screen.getByRole('button', { name: 'Park something' }));
    await waitFor(() => expect(calls.some(({ method }) => method === 'POST')).toBe(true));
    await waitFor(() => expect(sessionStorage).toHaveLength(0));
  });

  it('keeps what became of an item, by item', async () => {
    mockApi({});
    const room = { ...openRoom, parked: [item, { ...item, id: 'p2', text: 'Which cases?' }] };
    const first = await show(room);
    const settle = (text: string) => fireEvent.click(screen.getByRole('button', { name: `Settle: ${text}` }));
    settle('Who owns the judge?');
    fireEvent.change(outcomeOf('Who owns the judge?'), { target: { value: 'Marit asks.' } });
    first.unmount();
    await show(room);
    settle('Who owns the judge?');
    await waitFor(() => expect(outcomeOf('Who owns the judge?').value).toBe('Marit asks.'));
    settle('Which cases?');
    expect(outcomeOf('Which cases?').value).toBe('');
  });

  it('sends another text as another request, also where the answer to the first one was lost', async () => {
    const keys: (string | null)[] = [];
    mockApi({
      'POST /applications/ap1/room/parked': ({ headers }) => {
        keys.push(new Headers(headers).get('Idempotency-Key'));
        if (keys.length < 3) throw new TypeError('Failed to fetch');
        return item;
      },
    });
    await show(openRoom);
    const send = async (text: string, sent: number) => {
      fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });
      const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Park something' });
      await waitFor(() => expect(button.disabled).toBe(false));
      fireEvent.click(button);
      await waitFor(() => expect(keys).toHaveLength(sent));
    };
    await send(typed, 1);
    await screen.findByRole('alert');
    await send(typed, 2);
    await send('In other words.', 3);
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe(''));
    await send('In other words.', 4);
    expect(keys[1]).toBe(keys[0]);
    expect(new Set(keys).size).toBe(3);
  });

  it('has a place of its own for what is typed into each of two open forms', async () => {
    mockApi({
      'PUT /applications/ap1/room/parked/p2': () => {
        throw new ApiRefusal({
          ...{ status: 422, code: 'REQUEST.INVALID' },
          errors: [{ path: '/outcome', message: 'Say it in fewer words.' }],
        });
      },
    });
    await show({ ...openRoom, parked: [item, { ...item, id: 'p2', text: 'Which cases?' }] });
    for (const text of ['Who owns the judge?', 'Which cases?'])
      fireEvent.click(screen.getByRole('button', { name: `Settle: ${text}` }));
    const [first, second] = [outcomeOf('Who owns the judge?'), outcomeOf('Which cases?')];
    expect(second.id).not.toBe(first.id);
    const form = within(screen.getByRole('form', { name: 'Settle: Which cases?' }));
    fireEvent.change(second, { target: { value: 'Asked.' } });
    fireEvent.click(form.getByRole('button', { name: 'Save' }));
    fireEvent.click(await form.findByRole('link', { name: 'Say it in fewer words.' }));
    expect(document.activeElement).toBe(second);
  });
});
