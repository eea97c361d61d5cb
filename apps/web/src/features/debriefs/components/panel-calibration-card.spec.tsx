import type { PanelCalibrationView } from '@app/contracts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { ApiRefusal, mockApi, type MockRoute } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import type { OpenDebrief } from '../lib/open-debrief.js';
import { cards, preReadDebrief } from '../testing/debrief-samples.js';
import { PanelCalibrationCard } from './panel-calibration-card.js';

const debrief: OpenDebrief = { ...preReadDebrief, cards };
const PATH = `GET /applications/${debrief.applicationId}/calibration`;
const waiting: PanelCalibrationView = {
  n: { raters: 2, ratings: 4, criteria: 2 },
  raw: 3.25,
  criteria: [
    {
      criterionId: 'C1',
      name: 'Suite',
      levels: [3, 4],
      median: 3.5,
      mean: 3.5,
      range: [3, 4],
      estimate: { value: null, why: 'Two ratings are shown as they are: it takes three.' },
    },
  ],
  adjusted: { value: null, why: 'It is being computed.' },
  pending: true,
  what: 'The raw ratings stand alone.',
  bar: { verdict: 'meets', without: [] },
};
const show = (route: MockRoute) => {
  const calls = mockApi({ [PATH]: route });
  return renderUi(<PanelCalibrationCard debrief={debrief} />, { route: '/x' }).then(() => calls);
};

afterEach(cleanup);

describe('one panel, raw and adjusted', () => {
  it('says that the number is being computed, shows it by itself, and asks no more once it is there', async () => {
    const known = {
      ...waiting,
      pending: false,
      adjusted: { value: 3.1, interval: [2.6, 3.6] },
      what: 'The mean level.',
    };
    let asked = 0;
    const calls = await show(() => ((asked += 1) === 1 ? waiting : known));
    expect((await screen.findByRole('status')).textContent).toContain('It is being computed.');
    expect(screen.getAllByText('3.25').length).toBeGreaterThan(0);
    expect(await screen.findByText('The mean level.', {}, { timeout: 8_000 })).toBeTruthy();
    expect(screen.getByText(/90 % interval 2.60 to 3.60|90 % interval 2.6 to 3.6/)).toBeTruthy();
    expect(calls).toHaveLength(2);
  }, 15_000);

  it('is silent where it is not open, and says so where it could not be read', async () => {
    const refused = (status: number) => () => {
      throw new ApiRefusal({ status, code: status === 404 ? 'APPLICATION.NOT_FOUND' : 'SERVER.FAILED' });
    };
    await show(refused(404));
    expect(screen.queryByText('This panel, raw and adjusted')).toBeNull();
    cleanup();
    await show(refused(500));
    expect(await screen.findByText(/could not be read just now/)).toBeTruthy();
  });
});
