import type { CalibrationGrantsView } from '@app/contracts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { workspaceSample } from '../../../../../../libs/charts/src/testing/workspace-sample.js';
import { ApiRefusal, mockApi } from '../../../testing/mock-api.js';
import { renderUi, testMe } from '../../../testing/render.js';
import { GrantsCard } from './grants-card.js';
import { WorkspacePage } from './workspace-page.js';

const view: CalibrationGrantsView = {
  today: '2026-11-26',
  people: [{ id: 'p2', name: 'Nadia Farouk' }],
  grants: [
    {
      ...{ id: 'g1', person: { id: 'p1', name: 'Farah Haddad' }, reason: 'Coaching talks.', standing: 'standing' },
      ...{ grantedBy: 'Adam Admin', grantedAt: '2026-11-01T10:00:00.000Z', endsOn: '2026-12-31' },
      ...{ revoked: null, version: 4 },
    },
  ],
};
const show = (route = '/calibration') => renderUi(<GrantsCard />, { route });

afterEach(cleanup);

describe('grants for names', () => {
  it('are given with a person, a reason and a last day, and not without', async () => {
    const user = userEvent.setup();
    const calls = mockApi({ 'GET /calibration/grants': () => view, 'POST /calibration/grants': () => view });
    await show('/calibration?grant=new');
    await user.click(await screen.findByRole('button', { name: 'Grant' }));
    expect((await screen.findAllByText('Choose a person.')).length).toBeGreaterThan(0);
    await user.selectOptions(screen.getByLabelText('To whom'), 'p2');
    await user.type(screen.getByLabelText('What the names are needed for'), 'Talks.');
    await user.type(screen.getByLabelText('Until'), '2026-12-31');
    await user.click(screen.getByRole('button', { name: 'Grant' }));
    await waitFor(() => expect(calls.find(({ method }) => method === 'POST')).toBeTruthy());
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      ...{ personId: 'p2', reason: 'Talks.', endsOn: '2026-12-31' },
    });
  });

  it('are revoked against the version that was read, and a lost race keeps what was typed', async () => {
    const user = userEvent.setup();
    mockApi({
      'GET /calibration/grants': () => view,
      'POST /calibration/grants/g1/revocation': () => {
        throw new ApiRefusal({ status: 412, code: 'CALIBRATION_GRANT.STALE', detail: 'Somebody was faster.' });
      },
    });
    await show();
    await user.click(await screen.findByRole('button', { name: 'Revoke the grant of Farah Haddad' }));
    const reason = await screen.findByLabelText('Why it is revoked');
    await user.type(reason, 'Over.');
    await user.click(screen.getByRole('button', { name: 'Revoke it' }));
    expect(await screen.findByText('Somebody was faster.')).toBeTruthy();
    expect(reason).toHaveProperty('value', 'Over.');
  });
});

describe('names in the workspace', () => {
  const me = { ...testMe, can: { ...testMe.can, readCalibration: true } };
  const open = (route: string) => renderUi(<WorkspacePage me={me} />, { route });

  it('have no switch without a grant; with one it asks for them and says so', async () => {
    const asked: string[] = [];
    mockApi({
      'GET /calibration': ({ path }) => {
        asked.push(path);
        return { ...workspaceSample, names: { mayShow: true, shown: path.includes('names=true') } };
      },
    });
    await open('/calibration');
    await userEvent.click(await screen.findByRole('switch', { name: 'Names of raters' }));
    expect(await screen.findByText('Raters named, candidates pseudonymous')).toBeTruthy();
    expect(asked.map((path) => path.includes('names=true'))).toEqual([false, true]);
    cleanup();
    mockApi({ 'GET /calibration': () => workspaceSample });
    await open('/calibration');
    expect(await screen.findByText('Raters and candidates pseudonymous')).toBeTruthy();
    expect(screen.queryByRole('switch', { name: 'Names of raters' })).toBeNull();
  });

  it('lead back to pseudonyms where the address asks for what is not granted', async () => {
    mockApi({
      'GET /calibration': ({ path }) => {
        if (path.includes('names=true'))
          throw new ApiRefusal({ status: 404, code: 'CALIBRATION.NOT_FOUND', detail: '' });
        return workspaceSample;
      },
    });
    await open('/calibration?names=on');
    await userEvent.click(await screen.findByRole('button', { name: 'Show pseudonyms' }));
    expect(await screen.findByText('Raters and candidates pseudonymous')).toBeTruthy();
  });
});
