import type { LoopPlanView } from '@app/contracts';
import type { Rubric, RubricRound } from '@app/domain';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiRefusal, mockApi } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { PlanCard } from './plan-card.js';

const round = (id: string, shortName: string, joins: readonly string[] = []): RubricRound => ({
  ...{ id, shortName, name: shortName, kind: 'panel', minutes: 60, purpose: '', criterionIds: [], raters: 2 },
  ...{ indicatorIds: [], joins },
});
const rubric = {
  rounds: [round('R1', 'Suite review'), round('R2', 'Data case')],
  variants: [
    { id: 'one', name: 'One round', summary: 'Both in one.', keeps: [], rounds: [round('R12', 'Both', ['R1', 'R2'])] },
  ],
} as unknown as Rubric;
const plan: LoopPlanView = {
  ...{ applicationId: 'ap1', rubricVersionId: 'v1', variantId: null, startDay: '2026-11-02', days: 45, ownDays: null },
  ...{ usualDays: 45, limitDay: '2026-12-17', debriefDay: '2026-11-11', fits: true, needsDays: 9, timeZone: 'UTC' },
  variants: [{ id: 'one', name: 'One round', summary: 'Both in one.' }],
  today: '2026-11-10',
  rounds: [
    {
      ...{ roundId: 'R1', day: '2026-11-02', chosen: false, state: 'card_due' },
      interview: { startsAt: '2026-11-03T10:00:00.000Z', endsAt: '2026-11-03T11:00:00.000Z' },
    },
    { roundId: 'R2', day: '2026-11-09', chosen: true, state: 'late', interview: null },
  ],
  standing: { status: 'at_risk', reasons: [{ code: 'not_scheduled', roundIds: ['R2'] }] },
  can: { edit: true, chooseRounds: true },
  version: 3,
};
const routes = { 'GET /rubrics/v1': () => ({ rubric }), 'GET /applications/ap1/plan': () => plan };

afterEach(cleanup);

describe('the plan of a loop', () => {
  it('lists rounds with their day and state, and says what is late and why', async () => {
    mockApi(routes);
    await renderUi(<PlanCard applicationId="ap1" />);
    const list = await screen.findByRole('list', { name: 'Rounds in time' });
    const items = within(list).getAllByRole('listitem');
    expect(items).toHaveLength(4);
    expect(within(items[0]!).getByText('Card due')).toBeTruthy();
    expect(within(items[1]!).getByText('Late')).toBeTruthy();
    expect(within(items[1]!).getByTitle(/9 November 2026/)).toBeTruthy();
    expect(screen.getByText('No interview yet, and the planned day has passed: Data case.')).toBeTruthy();
    expect(screen.getByText('At risk')).toBeTruthy();
  });

  it('says how many days would do when it does not fit', async () => {
    mockApi({ ...routes, 'GET /applications/ap1/plan': () => ({ ...plan, fits: false, needsDays: 50 }) });
    await renderUi(<PlanCard applicationId="ap1" />);
    expect(await screen.findByText(/Does not fit.*50 days would do; the loop has 45/)).toBeTruthy();
  });

  it('offers nothing to change to whoever only reads it', async () => {
    const read = { ...plan, standing: null, can: { edit: false, chooseRounds: false } };
    mockApi({ ...routes, 'GET /applications/ap1/plan': () => read });
    await renderUi(<PlanCard applicationId="ap1" />);
    await screen.findByRole('list', { name: 'Rounds in time' });
    expect(screen.queryByRole('button', { name: 'Edit plan' })).toBeNull();
    expect(screen.queryByText('At risk')).toBeNull();
  });

  it('saves what was chosen, without days of rounds that the choice does not have', async () => {
    const calls = mockApi({ ...routes, 'PUT /applications/ap1/plan': () => plan });
    await renderUi(<PlanCard applicationId="ap1" />, { route: '/?panel=plan' });
    const form = await screen.findByRole('form', { name: 'Edit plan' });
    await userEvent.click(within(form).getByRole('radio', { name: /One round/ }));
    expect(within(form).getByLabelText(/Day of R12 Both/)).toBeTruthy();
    await userEvent.type(within(form).getByLabelText(/Days to the decision/), '30');
    await userEvent.click(within(form).getByRole('button', { name: 'Save plan' }));
    await screen.findByRole('list', { name: 'Rounds in time' });
    const put = calls.find((call) => call.method === 'PUT');
    expect(put?.body).toEqual({ variantId: 'one', startDay: '2026-11-02', days: 30, roundDays: {} });
    expect((put?.headers as unknown as Record<string, string>)['If-Match']).toBe('"3"');
  });

  it('puts both versions on the table when somebody else was faster, and keeps what was typed', async () => {
    let isFirst = true;
    const newer = { ...plan, startDay: '2026-11-04', days: 20, version: 4 };
    const calls = mockApi({
      ...routes,
      'GET /applications/ap1/plan': () => (isFirst ? plan : newer),
      'PUT /applications/ap1/plan': () => {
        if (!isFirst) return newer;
        isFirst = false;
        throw new ApiRefusal({ status: 412, code: 'PLAN.STALE' });
      },
    });
    await renderUi(<PlanCard applicationId="ap1" />, { route: '/?panel=plan' });
    const form = await screen.findByRole('form', { name: 'Edit plan' });
    await userEvent.type(within(form).getByLabelText(/Days to the decision/), '30');
    await userEvent.click(within(form).getByRole('button', { name: 'Save plan' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Keep mine and save over it' }));
    expect(within(form).getByLabelText<HTMLInputElement>(/Days to the decision/).value).toBe('30');
    await userEvent.click(within(form).getByRole('button', { name: 'Save plan' }));
    await screen.findByText('45 days to the decision. Working days are counted in UTC.').catch(() => undefined);
    const puts = calls
      .filter((call) => call.method === 'PUT')
      .map((call) => call.headers as unknown as Record<string, string>);
    expect(puts.map((headers) => headers['If-Match'])).toEqual(['"3"', '"4"']);
  });
});
