import { describe, expect, it } from '@jest/globals';
import { fitReference } from '../testing/reference-cases/cases-lmm.js';
import { ExactPoint } from './exact-system.js';
import { IterativePoint } from './iterative-system.js';
import { scoreAt } from './score.js';

// The numbers themselves are compared with lme4 in reference-cases.spec.ts; here is how the fit gets there.
const NAMES = { candidate: 'candidate', rater: 'rater', criterion: 'criterion', value: 'rating' };

describe('the fit of a mixed model', () => {
  it('reports a component at the boundary as exactly 0, its effects and SDs as well', () => {
    const { result } = fitReference('lme4_dyestuff2.csv', { candidate: 'Batch', value: 'Yield' }, false);
    expect(result).toMatchObject({ boundary: ['a'], converged: true, components: { a: 0 } });
    expect([...result.score.solution.a, ...result.point.predictionVariances().a].every((value) => value === 0)).toBe(
      true,
    );
  });

  it.each(['sim_s1_gauss.csv', 'sim_s4_sparse.csv', 'guilford_style_7x3x5.csv'])(
    'converges in few steps: %s',
    (file) => {
      for (const cell of [false, true]) {
        const { result } = fitReference(file, NAMES, cell);
        expect(result.converged).toBe(true);
        expect(result.iterations).toBeLessThan(15);
        expect(result.components.residual).toBeGreaterThan(0);
      }
    },
  );

  it('by conjugate gradients and draws is near the exact one: effects to seven digits, variances to the noise of the draws', () => {
    const { layout, result } = fitReference('sim_s4_sparse.csv', NAMES, true);
    const exact = new ExactPoint(layout, result.components);
    const options = { seed: 1, probes: 400, determinant: true };
    const iterative = new IterativePoint(layout, result.components, options);
    const [one, other] = [scoreAt(exact), scoreAt(iterative)];
    one.solution.b.forEach((value, level) => expect(other.solution.b[level]!).toBeCloseTo(value, 7));
    one.solution.x.forEach((value, k) => expect(other.solution.x[k]!).toBeCloseTo(value, 7));
    one.information.forEach((value, at) => expect(Math.abs(other.information[at]! / value - 1)).toBeLessThan(1e-6));
    const [known, drawn] = [exact.predictionVariances(), iterative.predictionVariances()];
    for (const name of ['a', 'b', 'aTotal', 'bTotal'] as const) {
      known[name].forEach((value, level) => expect(Math.abs(drawn[name][level]! / value - 1)).toBeLessThan(0.08));
    }
    expect(Math.abs(drawn.cell / known.cell - 1)).toBeLessThan(0.01);
    expect(Math.abs(other.criterion! - one.criterion!)).toBeLessThan(5);
    expect(scoreAt(new IterativePoint(layout, result.components, options))).toEqual(other);
  });
});
