import type { AppointmentView } from '@app/contracts';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { ApiRefusal, mockApi, type MockRoute } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { AppointmentCard } from './appointment-card.js';

const PATH = '/applications/ap1/debrief-appointment';
const appointment = {
  ...{ startsAt: '2026-11-24T14:00:00.000Z', endsAt: '2026-11-24T14:45:00.000Z', location: 'Room 4', cancelled: false },
};
let stored: AppointmentView;
beforeEach(() => {
  stored = { appointment, version: 1, mayArrange: true };
});

async function open(put?: MockRoute) {
  const calls = mockApi({ [`GET ${PATH}`]: () => stored, ...(put ? { [`PUT ${PATH}`]: put } : {}) });
  await renderUi(<AppointmentCard applicationId="ap1" />);
  return calls;
}
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));

describe('the time of a debrief', () => {
  it('is read by everybody in the room, and arranged by who may', async () => {
    stored = { ...stored, mayArrange: false };
    await open();
    expect(await screen.findByText(/Room 4/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Add to calendar' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Move it' })).toBeNull();
  });

  it('keeps what was typed when somebody else was faster, and saves over theirs when asked again', async () => {
    const calls = await open(({ headers }) => {
      if ((headers as unknown as Record<string, string>)['If-Match'] === '"1"') {
        stored = { ...stored, appointment: { ...appointment, location: 'Room 9' }, version: 2 };
        throw new ApiRefusal({ status: 412, code: 'APPOINTMENT.STALE' });
      }
      return { ...stored, version: 3 };
    });
    await screen.findByText(/Room 4/);
    press('Move it');
    fireEvent.change(screen.getByLabelText(/^Place/), { target: { value: 'Room 5' } });
    press('Save the time');
    expect(await screen.findByText('Somebody else set a time meanwhile')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(/^Place/).value).toBe('Room 5');
    expect(screen.getByText(/Room 9/)).toBeTruthy();
    press('Save the time');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save the time' })).toBeNull());
    expect(calls.filter(({ method }) => method === 'PUT').map(({ body }) => body)).toEqual([
      { ...appointment, location: 'Room 5' },
      { ...appointment, location: 'Room 5' },
    ]);
  });

  it('can be called off', async () => {
    const calls = await open(() => {
      stored = { ...stored, appointment: { ...appointment, cancelled: true }, version: 2 };
      return stored;
    });
    await screen.findByText(/Room 4/);
    press('Call it off');
    expect(await screen.findByText('Called off')).toBeTruthy();
    expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({ ...appointment, cancelled: true });
  });
});
