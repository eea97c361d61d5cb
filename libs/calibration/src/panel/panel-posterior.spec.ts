import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { panelPosterior, type PanelHistory } from './panel-posterior.js';

const HISTORY: PanelHistory = {
  intercept: 2.7,
  criteria: { hard: -0.4, easy: 0.4 },
  components: { candidate: 0.3, rater: 0.1, cell: 0.2, residual: 0.25 },
};
const level = fc.constantFrom(1, 2, 3, 4);
const ratings = fc
  .uniqueArray(fc.tuple(fc.constantFrom('r1', 'r2', 'r3', 'r4'), fc.constantFrom('hard', 'easy', 'new'), level), {
    selector: ([rater, criterion]) => `${rater} ${criterion}`,
    minLength: 3,
  })
  .map((rows) => rows.map(([rater, criterion, value]) => ({ candidate: 'a', rater, criterion, value })))
  .filter((rows) => new Set(rows.map(({ rater }) => rater)).size > 1);

/** The posterior by the whole covariance matrix, solved by elimination: slow, and free of the block formula. */
function byMatrix(rows: readonly { rater: string; criterion: string; value: number }[], history: PanelHistory) {
  const { candidate, rater, cell = 0, residual } = history.components;
  const n = rows.length;
  const matrix = rows.map((one, i) => [
    ...rows.map((other, j) => candidate + (one.rater === other.rater ? rater + cell : 0) + (i === j ? residual : 0)),
    one.value - history.intercept - (history.criteria[one.criterion] ?? 0),
    1,
  ]);
  for (let pivot = 0; pivot < n; pivot += 1) {
    const scale = matrix[pivot]![pivot]!;
    for (let k = 0; k < n + 2; k += 1) matrix[pivot]![k]! /= scale;
    for (let row = 0; row < n; row += 1) {
      if (row === pivot) continue;
      const factor = matrix[row]![pivot]!;
      for (let k = 0; k < n + 2; k += 1) matrix[row]![k]! -= factor * matrix[pivot]![k]!;
    }
  }
  const sum = (column: number) => matrix.reduce((total, row) => total + row[column]!, 0);
  return { adjusted: history.intercept + candidate * sum(n), sd: Math.sqrt(candidate - candidate ** 2 * sum(n + 1)) };
}

describe('the posterior of one panel', () => {
  it('gives the example of its description', () => {
    const rows = ['r', 's', 't'].map((rater) => ({ candidate: 'a', rater, value: 4 }));
    const history = { intercept: 3, criteria: {}, components: { candidate: 1, rater: 1, residual: 1 } };
    expect(panelPosterior(rows, history)?.adjusted).toBeCloseTo(3.6, 12);
  });

  it('is that of the whole covariance matrix', () => {
    fc.assert(
      fc.property(ratings, (rows) => {
        const found = panelPosterior(rows, HISTORY)!;
        const expected = byMatrix(rows, HISTORY);
        expect(found.adjusted).toBeCloseTo(expected.adjusted, 9);
        expect(found.sd).toBeCloseTo(expected.sd, 9);
      }),
    );
  });

  it('lies between the mean of the organisation and what was rated, and knows more with each rater', () => {
    const rows = ['r1', 'r2', 'r3', 'r4'].map((rater) => ({ candidate: 'a', rater, criterion: 'new', value: 4 }));
    const [three, four] = [panelPosterior(rows.slice(0, 3), HISTORY)!, panelPosterior(rows, HISTORY)!];
    expect(three.adjusted).toBeGreaterThan(2.7);
    expect(four.adjusted).toBeGreaterThan(three.adjusted);
    expect(four.adjusted).toBeLessThan(4);
    expect(four.sd).toBeLessThan(three.sd);
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(ratings, (rows) => {
        expect(panelPosterior([...rows].reverse(), HISTORY)!.adjusted).toBeCloseTo(
          panelPosterior(rows, HISTORY)!.adjusted,
          12,
        );
      }),
    );
  });

  it('says nothing from one rater or two ratings, and refuses two candidates and impossible components', () => {
    const one = { candidate: 'a', rater: 'r1', value: 3 };
    const two = { candidate: 'a', rater: 'r2', value: 3 };
    expect(panelPosterior([one, two], HISTORY)).toBeNull();
    expect(panelPosterior([one, { ...one, criterion: 'hard' }, { ...one, criterion: 'easy' }], HISTORY)).toBeNull();
    expect(() => panelPosterior([one, two, { ...one, candidate: 'b' }], HISTORY)).toThrow('one candidate');
    const flat = { ...HISTORY, components: { ...HISTORY.components, candidate: 0 } };
    expect(() => panelPosterior([one, two, { ...two, criterion: 'hard' }], flat)).toThrow('above 0');
  });
});
