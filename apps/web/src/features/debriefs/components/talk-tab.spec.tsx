import type { RoomNoteView, RoomView } from '@app/contracts';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { ApiRefusal, mockApi, type MockRoute } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import type { OpenDebrief } from '../lib/open-debrief.js';
import { preReadDebrief } from '../testing/debrief-samples.js';
import { openRoom, sealedRoom } from '../testing/room-samples.js';
import { TalkTab } from './talk-tab.js';
import { WhatIfCard } from './what-if-card.js';

const debriefIn = ({ state }: RoomView): OpenDebrief => ({ ...preReadDebrief, state, mayVote: null }) as OpenDebrief;
const C1 = { key: 'C1', next: null, choose: () => undefined, step: () => undefined };
const talk = (of: RoomView) => renderUi(<TalkTab of={of} debrief={debriefIn(of)} discussed={C1} />);

const ifMatchOf = (headers: Headers): string | undefined => (headers as unknown as Record<string, string>)['If-Match'];

beforeEach(() => sessionStorage.clear());

describe('the discussion', () => {
  it('is run by whoever runs the room', async () => {
    mockApi({});
    await talk(openRoom);
    expect(screen.getByRole('button', { name: 'Put it on the table for everybody' })).toBeTruthy();
    expect(screen.getByLabelText('Scribe')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Linn Korhonen speaks earlier' })).toBeTruthy();
  });

  it('offers nothing that the server would refuse once the record is sealed', async () => {
    mockApi({});
    await talk(sealedRoom);
    expect(screen.getByText('Linn Korhonen')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Put it on the table for everybody' })).toBeNull();
    expect(screen.queryByLabelText('Scribe')).toBeNull();
    expect(screen.queryByRole('button', { name: /Linn Korhonen/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Back to the usual order' })).toBeNull();
  });

  it('shows the room no exploration once the record is sealed; whoever runs it explores on their own', async () => {
    mockApi({});
    const whatIf = (of: RoomView) =>
      renderUi(<WhatIfCard of={of} debrief={debriefIn(of)} />, { route: '/?whatif=without%3Djonas' });
    const open = await whatIf(openRoom);
    expect(await screen.findByRole('button', { name: 'Show it to the room' })).toBeTruthy();
    open.unmount();
    await whatIf(sealedRoom);
    expect(await screen.findByRole('button', { name: 'Start over' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show it to the room' })).toBeNull();
  });
});

describe('a note', () => {
  const draft = 'plumbline.debrief.p-maren.ap1.note.C1';
  const typed = 'Maren: the suite was not theirs.';

  async function write(put: MockRoute, room: RoomView = openRoom) {
    const calls = mockApi({
      'PUT /applications/ap1/room/notes/C1': put,
      'GET /applications/ap1/calibration': () => null,
    });
    await talk(room);
    return calls;
  }
  const saved = (body: unknown): RoomNoteView => ({
    ...{ key: 'C1', author: { id: 'p-maren', name: 'M' }, savedAt: '2026-11-24T14:01:00.000Z', version: 1 },
    text: (body as { text: string }).text,
  });

  it('that was typed before the decision was opened again reaches the room of the new version', async () => {
    // The earlier version held this note; the new one has none, and so no version of it.
    sessionStorage.setItem(draft, JSON.stringify({ text: typed, version: 3 }));
    const calls = await write(({ headers, body }) => {
      if (ifMatchOf(headers) !== '"0"') throw new ApiRefusal({ status: 412, code: 'NOTE.STALE', currentVersion: 0 });
      return saved(body);
    });
    await waitFor(() => expect(screen.getByText('Saved')).toBeTruthy(), { timeout: 4_000 });
    expect(calls.filter(({ method }) => method === 'PUT').map(({ headers }) => ifMatchOf(headers))).toEqual([
      '"3"',
      '"0"',
    ]);
    expect(sessionStorage.getItem(draft)).toBeNull();
  });

  it('stays with whoever typed it when somebody else is named to write before it could be saved', async () => {
    sessionStorage.setItem(draft, JSON.stringify({ text: typed, version: 1 }));
    const calls = await write(() => undefined, { ...openRoom, can: { ...openRoom.can, write: false } });
    expect(screen.getByText(/last words here were not saved/)).toBeTruthy();
    expect(screen.getByText(typed)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'I have them, forget them here' }));
    expect(screen.queryByText(typed)).toBeNull();
    expect(calls.some(({ method }) => method === 'PUT')).toBe(false);
  });

  it('is tried again by itself, also what was typed while the server let one wait', async () => {
    let answer: (() => void) | undefined;
    const texts: string[] = [];
    await write(async ({ body }) => {
      texts.push((body as { text: string }).text);
      if (texts.length === 1) await new Promise<void>((resolve) => (answer = resolve));
      if (texts.length === 2) throw new ApiRefusal({ status: 503, code: 'SERVER.BUSY' });
      return saved(body);
    });
    const field = screen.getByLabelText('Your notes');
    fireEvent.change(field, { target: { value: 'Maren: ' } });
    await waitFor(() => expect(texts).toHaveLength(1), { timeout: 3_000 });
    fireEvent.change(field, { target: { value: typed } });
    answer?.();
    await waitFor(() => expect(screen.getByText('Saved')).toBeTruthy(), { timeout: 12_000 });
    expect(texts).toEqual(['Maren: ', typed, typed]);
    expect(sessionStorage.getItem(draft)).toBeNull();
  }, 20_000);
});
