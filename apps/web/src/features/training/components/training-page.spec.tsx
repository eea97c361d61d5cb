import type { LadderPlaceView, LadderView } from '@app/contracts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiRefusal, mockApi } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { TrainingPage } from './training-page.js';

const place = (roundId: string, change: Partial<LadderPlaceView> = {}): LadderPlaceView => ({
  ...{ packId: 'ai-pm', roundId, step: 'not_begun', missing: [{ kind: 'shadow', count: 1, all: true }] },
  ...{ shadows: 0, reverseShadows: 0, certification: null, version: 3 },
  ...change,
});
const view: LadderView = {
  ...{ policy: { shadows: 1, reverseShadows: 1, cases: 2 }, policyVersion: 0, casesOf: 2 },
  packs: [
    { packId: 'ai-pm', name: 'AI product manager', rounds: [{ id: 'R1', name: 'Suite review', shortName: 'Suite' }] },
  ],
  people: [
    {
      ...{ id: 'p1', name: 'Sunita Acharya', cases: 1 },
      places: [
        place('R1', {
          ...{ step: 'reverse_shadow', shadows: 1 },
          missing: [
            { kind: 'reverse_shadow', count: 1, all: true },
            { kind: 'case', count: 1, all: false },
          ],
        }),
      ],
    },
    { ...{ id: 'p2', name: 'Nadia Farouk', cases: null }, places: [place('R1')] },
  ],
};
const show = (route = '/training') => renderUi(<TrainingPage />, { route, pattern: '/training' });

afterEach(cleanup);

describe('interviewer training', () => {
  it('says what it takes, who stands where and what is missing; whoever has not begun on request', async () => {
    const user = userEvent.setup();
    mockApi({ 'GET /training': () => view });
    await show();
    expect(await screen.findByText(/one shadow, one reverse shadow and both calibration cases/)).toBeTruthy();
    expect(screen.getByText('Missing: one reverse shadow and one more calibration case')).toBeTruthy();
    expect(screen.queryByText('Nadia Farouk')).toBeNull();
    await user.click(screen.getByText('Everybody'));
    expect(await screen.findByText('Nadia Farouk')).toBeTruthy();
    expect(screen.getByText('after yours')).toBeTruthy();
  });

  it('certifies with a reason, and not without', async () => {
    const user = userEvent.setup();
    const calls = mockApi({ 'GET /training': () => view, 'PUT /training/certifications': () => view });
    await show('/training?panel=p1:R1');
    const button = await screen.findByRole('button', { name: 'Certify' });
    await user.click(button);
    expect((await screen.findAllByText('Say what it rests on.')).length).toBeGreaterThan(0);
    await user.type(screen.getByLabelText('What it rests on'), 'Twelve loops.');
    await user.click(button);
    await screen.findByRole('heading', { level: 1 });
    expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
      ...{ personId: 'p1', packId: 'ai-pm', roundId: 'R1', certified: true, reason: 'Twelve loops.' },
    });
  });

  it('changes the policy against the version that was read, and says when somebody was faster', async () => {
    const user = userEvent.setup();
    const calls = mockApi({
      'GET /training': () => view,
      'PUT /training/policy': () => {
        throw new ApiRefusal({ status: 412, code: 'TRAINING.STALE', detail: 'Somebody saved first.' });
      },
    });
    await show('/training?panel=policy');
    const shadows = await screen.findByLabelText('Shadows');
    await user.clear(shadows);
    await user.type(shadows, '12');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findAllByText('Write a whole number from 0 to 9.')).length).toBeGreaterThan(0);
    await user.clear(shadows);
    await user.type(shadows, '2');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Somebody saved first.')).toBeTruthy();
    const sent = calls.find(({ method }) => method === 'PUT');
    expect(sent?.body).toEqual({ shadows: 2, reverseShadows: 1, cases: 2 });
  });
});
