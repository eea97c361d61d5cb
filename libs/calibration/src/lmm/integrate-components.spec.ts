import { describe, expect, it } from '@jest/globals';
import { drawPanels } from '../../../../test/bench/coverage-simulation.mjs';
import { columnsOf } from '../columns/rating-columns.js';
import { LITERATURE_PRIOR, logRatioPrior } from '../calibrate/prior.js';
import { rightHandSide, weighted } from './absorb.js';
import { priorPenalty } from './component-prior.js';
import { ExactPoint } from './exact-system.js';
import { fitLmm } from './fit-lmm.js';
import { layoutOf } from './layout.js';
import { solveVectors } from './lmm-point.js';
import { gaussHermite5, ratioGrid } from './ratio-grid.js';
import { weightedDot } from './score.js';

/** The same integral as the formulas have it: every residual, every node kept, moments about the final mean. */
function plainly(layout: ReturnType<typeof layoutOf>, mean: number, { fit }: ReturnType<typeof fitLmm>) {
  const prior = logRatioPrior(LITERATURE_PRIOR, { rater: true, cell: true, aIsCandidate: layout.aIsCandidate });
  const degrees = layout.n - layout.nX;
  const v = Math.max(5, degrees);
  const centred = { ...layout, y: layout.y.map((value) => value - mean) };
  const nodes = ratioGrid(fit, prior, gaussHermite5).map(({ components, logWeight }) => {
    const point = new ExactPoint(centred, components);
    const [solution] = solveVectors(point, [centred.y]);
    const squares = weightedDot(layout.w, centred.y, solution!.residual);
    const minus2 = point.logDet + degrees * Math.log(squares) + priorPenalty(prior, components);
    return { solution: solution!, pev: point.predictionVariances().a, log: logWeight - minus2 / 2, scale: squares / degrees }; // prettier-ignore
  });
  const best = Math.max(...nodes.map(({ log }) => log));
  const total = nodes.reduce((sum, { log }) => sum + Math.exp(log - best), 0);
  const over = (of: (node: (typeof nodes)[number]) => number) =>
    nodes.reduce((sum, node) => sum + (Math.exp(node.log - best) / total) * of(node), 0);
  return Array.from({ length: layout.nA }, (_, i) => {
    const effect = over(({ solution }) => solution.a[i]!);
    const variance = over(
      ({ solution, pev, scale }) => (pev[i]! * scale * v) / (v - 2) + (solution.a[i]! - effect) ** 2,
    );
    return { effect, sd: Math.sqrt(variance) };
  });
}

describe('the integral over the components', () => {
  it.each([[4, 6] as const, [8, 8] as const, [20, 15] as const])(
    'is that of the formulas, to ten digits: %i x %i',
    (...size) => {
      const { ratings } = drawPanels(3 * size[0], size, 1);
      const layout = layoutOf(columnsOf(ratings));
      const mean = layout.y.reduce((sum, value) => sum + value, 0) / layout.n;
      const found = fitLmm(layout, {
        terms: { rater: true, cell: true },
        prior: LITERATURE_PRIOR,
        level: 0.9,
        seed: 1,
      });
      plainly(layout, mean, found).forEach(({ effect, sd }, i) => {
        expect(Math.abs(found.a.effect[i]! - effect)).toBeLessThan(1e-10);
        expect(Math.abs(found.a.sd[i]! - sd)).toBeLessThan(1e-10);
      });
      expect(found.posterior!.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    },
  );

  it('needs no residuals for what is left of the squares, and no cells for the levels', () => {
    const { ratings } = drawPanels(5, [8, 8], 1);
    const layout = layoutOf(columnsOf(ratings.map((row, index) => ({ ...row, weight: 1 + (index % 3) }))));
    const point = new ExactPoint(layout, { a: 1, b: 0.3, cell: 0.6, residual: 1 });
    const [solution] = solveVectors(point, [layout.y]);
    const { a, b, explained } = point.predict(rightHandSide(point.system, weighted(layout, layout.y)));
    const all = weightedDot(layout.w, layout.y, layout.y);
    expect(all - explained).toBeCloseTo(weightedDot(layout.w, layout.y, solution!.residual), 9);
    expect([a, b]).toEqual([solution!.a, solution!.b]);
    expect(point.predictionVariances()).toMatchObject({ ...point.levelVariances() });
  });
});
