import type { MyCalibrationView } from '@app/contracts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { mockApi } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { MyCalibrationPage } from './my-calibration-page.js';

const view: MyCalibrationView = {
  ...{ cards: 7, candidates: 7, ratings: 26, notAssessed: 2, evidencePerCard: 5 },
  shared: { candidates: 7, units: 20, own: [0, 5, 10, 5], colleagues: [4, 10, 20, 6] },
  difference: { statement: 'interval', mean: 0.42, interval: [0.11, 0.73] },
  time: { cards: 3, medianMinutes: 14 },
  cases: [{ caseId: 'refunds', title: 'Refunds', same: 2, above: 1, below: 0, cannotTell: 1 }],
  vignettes: [{ packId: 'ai-pm', title: 'Six moments', answered: 4, of: 6, same: 3 }],
};
const show = async (change: Partial<MyCalibrationView> = {}) => {
  mockApi({ 'GET /my-calibration': () => ({ ...view, ...change }) });
  await renderUi(<MyCalibrationPage />, { route: '/my-calibration' });
  await screen.findByRole('heading', { level: 1, name: 'My calibration' });
};

afterEach(cleanup);

describe('my calibration', () => {
  it('says whose it is, counts, and sets my levels beside those of colleagues', async () => {
    await show();
    expect(screen.getByText(/no admin, recruiter or colleague can open it/)).toBeTruthy();
    expect(screen.getByText('14 min')).toBeTruthy();
    const [you, colleagues] = screen.getAllByRole('row').slice(1);
    expect(
      within(you!)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['0 %', '25 %', '50 %', '25 %', '20']);
    expect(
      within(colleagues!)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['10 %', '25 %', '50 %', '15 %', '40']);
    expect(
      screen.getByText('2 criteria at the level of the reference, 1 above it, 1 where you found no basis'),
    ).toBeTruthy();
    expect(screen.getByText('3 of 4 moments classified as the reference does')).toBeTruthy();
  });

  it('gives a figure with its interval and something to do, and reads an early one as early', async () => {
    await show();
    expect(screen.getByText('+0.42 levels (+0.11 to +0.73)')).toBeTruthy();
    expect(screen.getByText(/read the anchor of the level above/)).toBeTruthy();
    expect(screen.getByText(/read the interval, not the figure/)).toBeTruthy();
  });

  it.each([
    [
      { statement: 'reportable', mean: -0.6, interval: [-0.9, -0.3] },
      '−0.60 levels (−0.90 to −0.30)',
      /still missing that it does not ask for/,
    ],
    [
      { statement: 'reportable', mean: 0.1, interval: [-0.04, 0.2] },
      '+0.10 levels (−0.04 to +0.20)',
      /no proof that you mean the same/,
    ],
    [{ statement: 'interval', mean: 1, interval: null }, '+1.00 levels', /no interval to give/],
  ] as const)('%j', async (difference, figure, words) => {
    await show({ difference });
    expect(screen.getByText(figure)).toBeTruthy();
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('states nothing under five shared candidates, and says what would change that', async () => {
    await show({ difference: { statement: 'none', moreNeeded: 1 }, shared: { ...view.shared, candidates: 4 } });
    expect(
      screen.getByText(/You share 4 candidates with colleagues so far.*1 more shared candidate will do/),
    ).toBeTruthy();
    expect(screen.queryByText(/levels \(/)).toBeNull();
  });

  it('is empty without shame', async () => {
    const zero = [0, 0, 0, 0] as const;
    await show({
      ...{ cards: 0, evidencePerCard: null, time: { cards: 0, medianMinutes: null }, cases: [], vignettes: [] },
      shared: { candidates: 0, units: 0, own: zero, colleagues: zero },
    });
    expect(screen.getByText(/Nothing yet that a colleague rated as well/)).toBeTruthy();
    expect(screen.getByText(/You have not answered a case yet/)).toBeTruthy();
  });
});
