import { type CalibrationTruthView, METHODS } from '@app/contracts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiRefusal, mockApi } from '../../../testing/mock-api.js';
import { renderUi, testMe } from '../../../testing/render.js';
import { MethodsPage } from './methods-page.js';

const point = { candidates: 12, ratings: 40, truth: 0.2, estimate: 0.1, interval: [-0.1, 0.3] as const };
const view: CalibrationTruthView = {
  seed: 42,
  n: { candidates: 292, raters: 38, ratings: 5309, requisitions: 9 },
  ...{ method: 'REML likelihood x prior', prior: 'Roberts et al. (2014)', converged: true },
  intercept: { truth: 2.55, estimate: 2.6 },
  components: [
    { name: 'candidate', set: 0.16, drawn: 0.141, estimate: 0.121 },
    { name: 'residual', set: 0.223, drawn: null, estimate: 0.209 },
  ],
  raters: {
    ...{ level: 0.9, contained: 1, of: 2, expected: [1, 2], error: 0.1 },
    points: [
      { ...point, label: '1', contains: true },
      { ...point, label: '2', truth: 0.9, contains: false },
    ],
  },
  candidates: { level: 0.9, contained: 0, of: 0, expected: [0, 0], error: 0.2, rawError: 0.35, points: [] },
};
const calibrator = { ...testMe, can: { ...testMe.can, readCalibration: true } };

afterEach(cleanup);

describe('the methods page', () => {
  it('explains every method at its anchor, with limits and sources, and formulas that can be heard', async () => {
    mockApi({});
    const { container } = await renderUi(<MethodsPage />, { route: '/calibration/methods' });
    for (const { id, name, formulas, limits } of METHODS) {
      const section = container.querySelector(`#${id}`)!;
      expect(within(section as HTMLElement).getByRole('heading', { level: 2, name })).toBeTruthy();
      expect(section.textContent).toContain(limits[0]);
      expect(section.querySelector('[role=math]')!.getAttribute('aria-label')).toBe(formulas[0]!.words);
    }
    const contents = screen.getByRole('navigation', { name: 'Methods on this page' });
    const links = within(contents).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      METHODS.map(({ id }) => `/calibration/methods#${id}`),
    );
  });

  it('has nothing of a truth outside the demo, whatever one may read', async () => {
    mockApi({});
    await renderUi(<MethodsPage />, { route: '/calibration/methods', session: { me: calibrator } });
    expect(screen.queryByText('Estimate against truth')).toBeNull();
  });

  it('has nothing of a truth for whoever may read no calibration', async () => {
    mockApi({});
    await renderUi(<MethodsPage />, { route: '/calibration/methods', session: { demo: true } });
    expect(screen.queryByText('Estimate against truth')).toBeNull();
  });

  it('shows estimate against truth in the demo: components, charts, and the figures as a table', async () => {
    mockApi({ 'GET /calibration/truth': () => view });
    await renderUi(<MethodsPage />, { route: '/calibration/methods', session: { demo: true, me: calibrator } });
    expect(await screen.findByText(/5,309 ratings in 9 closed requisitions/)).toBeTruthy();
    const table = screen.getByRole('table', { name: 'Are the sources of the differences found?' });
    expect(within(table).getByText('0.121')).toBeTruthy();
    expect(screen.getByRole('img', { name: /leniency of raters found/ })).toBeTruthy();
    expect(screen.getByText(/contain the truth for 1 of 2 raters\..*Typical error: 0.10 levels/)).toBeTruthy();
    const [tables] = screen.getAllByRole('button', { name: 'Data table' });
    await userEvent.click(tables!);
    expect(await screen.findByText('Rater 2')).toBeTruthy();
  });

  it('stays readable when the comparison can not be loaded', async () => {
    mockApi({
      'GET /calibration/truth': () => {
        throw new ApiRefusal({ status: 404, code: 'CALIBRATION_TRUTH.NOT_FOUND' });
      },
    });
    await renderUi(<MethodsPage />, { route: '/calibration/methods', session: { demo: true, me: calibrator } });
    expect(await screen.findByText('The comparison could not be loaded.')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2, name: 'Variance components' })).toBeTruthy();
  });
});
