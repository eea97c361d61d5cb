import type { ApplicationView } from '@app/contracts';
import { beforeEach, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { mockApi } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { MoveDialog } from './move-dialog.js';

const application = {
  ...{ id: 'a-1', state: 'discussing', version: 3, candidate: { id: 'c-1', name: 'Noor Halvorsen', headline: '' } },
  requisition: { id: 'r-1', title: 'PM' },
} as unknown as ApplicationView;
const REASON = 'Took another offer.';

beforeEach(() => sessionStorage.clear());

it('keeps the reason over a reload, for this move alone, and forgets it once the loop is moved', async () => {
  const calls = mockApi({ 'GET /requisitions/r-1': () => ({}), 'POST /applications/a-1/moves': () => application });
  const open = (move: 'withdraw' | 'cancel', onClose = () => undefined) =>
    renderUi(<MoveDialog {...{ application, move, onClose }} />);
  const field = () => screen.findByRole<HTMLTextAreaElement>('textbox');

  const first = await open('withdraw');
  fireEvent.change(await field(), { target: { value: REASON } });
  first.unmount();
  const other = await open('cancel');
  expect((await field()).value).toBe('');
  other.unmount();

  let closed = false;
  await open('withdraw', () => void (closed = true));
  expect((await field()).value).toBe(REASON);
  fireEvent.click(screen.getByRole('button', { name: 'Candidate withdrew' }));
  await waitFor(() => expect(closed).toBe(true));
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ move: 'withdraw', reason: REASON });
  expect(sessionStorage).toHaveLength(0);
});
