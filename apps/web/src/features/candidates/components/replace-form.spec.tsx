import { afterEach, expect, it } from '@jest/globals';
import type { ApplicationView, AssignmentView, RequisitionView } from '@app/contracts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { ApiRefusal, mockApi, type MockRoute } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { ReplaceForm } from './replace-form.js';

afterEach(cleanup);

const marit = { id: 'p-marit', name: 'Marit Olsen' };
const seun = { id: 'p-seun', name: 'Seun Adeyemi' };
const chen = { id: 'p-chen', name: 'Chen Wei' };
const assignment: AssignmentView = {
  ...{ id: 's-1', person: marit, status: 'accepted', dueAt: null, reason: null, mine: false, scorecardId: null },
  ...{ cardStatus: 'due', version: 1 },
};
const plan = { roundId: 'R1', interview: null, assignments: [assignment] };
const application = {
  id: 'a-1',
  requisition: { id: 'r-1', title: 'PM' },
  rounds: [plan],
} as unknown as ApplicationView;
const requisition = {
  ...{ id: 'r-1', members: [{ role: 'committee', person: chen }] },
  panel: [{ roundId: 'R1', people: [marit, seun, chen] }],
} as unknown as RequisitionView;

async function open(routes: Readonly<Record<string, MockRoute>>, onClose: () => void = () => undefined) {
  const calls = mockApi({ 'GET /requisitions/r-1': () => requisition, ...routes });
  await renderUi(<ReplaceForm {...{ application, plan, assignment, onClose }} />);
  await screen.findByRole('button', { name: 'Replace' });
  return calls;
}

function choose(name: RegExp): void {
  fireEvent.click(screen.getByRole('combobox', { name: /Successor/ }));
  fireEvent.mouseDown(screen.getByRole('option', { name }));
}

it('asks for a successor and a reason, and offers nobody who rates the round already or votes', async () => {
  const calls = await open({});
  fireEvent.click(screen.getByRole('button', { name: 'Replace' }));
  const summary = await screen.findByRole('alert');
  expect(summary.textContent).toMatch(/Choose who rates instead.*Write why/);
  fireEvent.click(screen.getByRole('combobox', { name: /Successor/ }));
  expect(screen.getByRole('option', { name: /Marit/ }).textContent).toMatch(/already/);
  expect(screen.getByRole('option', { name: /Chen/ }).textContent).toMatch(/committee/);
  expect(calls.some((call) => call.method === 'POST')).toBe(false);
});

it('hands over in one request, and keeps what was typed when it is refused', async () => {
  let closed = 0;
  let refuse = true;
  const calls = await open(
    {
      'POST /assignments/s-1/replacement': () => {
        if (refuse)
          throw new ApiRefusal({ status: 409, code: 'ASSIGNMENT.SUBMITTED', detail: 'Marit Olsen has submitted.' });
        return application;
      },
    },
    () => (closed += 1),
  );
  choose(/Seun/);
  fireEvent.change(screen.getByLabelText(/^Reason/), { target: { value: 'Ill this week' } });
  fireEvent.click(screen.getByRole('button', { name: 'Replace' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/Marit Olsen has submitted/);
  expect(screen.getByDisplayValue('Ill this week')).toBeTruthy();
  refuse = false;
  fireEvent.click(screen.getByRole('button', { name: 'Replace' }));
  await waitFor(() => expect(closed).toBe(1));
  const bodies = calls.filter((call) => call.method === 'POST').map((call) => call.body);
  expect(bodies).toEqual([
    { personId: 'p-seun', reason: 'Ill this week' },
    { personId: 'p-seun', reason: 'Ill this week' },
  ]);
});
