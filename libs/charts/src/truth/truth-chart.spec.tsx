import type { TruthComparisonView, TruthPointView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { printTheme } from '../base/chart-theme.js';
import { TruthChart, truthTable } from './truth-chart.js';

const point = (label: string, truth: number, interval: readonly [number, number]): TruthPointView => ({
  ...{ label, truth, interval, candidates: 10, ratings: 40 },
  ...{ estimate: (interval[0] + interval[1]) / 2, contains: interval[0] <= truth && truth <= interval[1] },
});
const COMPARISON: TruthComparisonView = {
  ...{ level: 0.9, contained: 2, of: 3, expected: [2, 3], error: 0.11 },
  points: [point('1', 0.1, [-0.1, 0.4]), point('2', -0.5, [-0.3, 0.1]), point('3', 0.2, [0, 0.3])],
};
const draw = (comparison: TruthComparisonView): string =>
  renderToStaticMarkup(<TruthChart comparison={comparison} of="rater" theme={printTheme} width={500} />);

describe('TruthChart', () => {
  it('says in words how many intervals contain the truth, and how many would be usual', () => {
    const svg = draw(COMPARISON);
    expect(svg).toContain('The 90 % intervals contain the truth for 2 of 3 raters.');
    expect(svg).toContain('it would be 2 to 3 in 19 of 20 such years');
    expect(svg).toContain('0.11 levels');
  });

  it('shows a miss by its shape, not by colour alone', () => {
    // The legend has one of each.
    expect(draw(COMPARISON).match(/fill="#ffffff" stroke="#6a3cab"/g)).toHaveLength(1 + 1);
  });

  it('draws nothing but its frame without points, and no broken coordinate', () => {
    const svg = draw({ ...COMPARISON, points: [], of: 0, contained: 0, expected: [0, 0] });
    expect(svg).toContain('Nothing to compare yet.');
    expect(svg).not.toContain('NaN');
  });

  it('has the same figures as a table', () => {
    expect(truthTable(COMPARISON, 'Rater').rows[1]).toEqual(['Rater 2', 40, -0.5, -0.1, -0.3, 0.1, 'no']);
  });
});
