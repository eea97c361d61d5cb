import { describe, expect, it } from '@jest/globals';
import { mulberry32 } from '../../../../test/fixtures/stats/simulate-ratings.mjs';
import { calibrate } from '../calibrate/calibrate.js';

/** Ratings in which a rater sees nothing of their own in a candidate: the candidate x rater component is 0. */
function withoutHalo(seed: number, candidates: number, raters: number) {
  const uniform = mulberry32(seed);
  const normal = () => Math.sqrt(-2 * Math.log(Math.max(uniform(), 1e-12))) * Math.cos(2 * Math.PI * uniform());
  const leniency = Array.from({ length: raters }, () => 0.4 * normal());
  return Array.from({ length: candidates }, (_, c) => {
    const level = normal();
    const first = Math.floor(uniform() * raters);
    return [0, 1, 2, 3].flatMap((j) => {
      const r = (first + j * 7) % raters;
      return [0, 1, 2, 3].map((k) => ({
        ...{ candidate: `c${c}`, rater: `r${r}`, criterion: `k${k}` },
        value: level + leniency[r]! + 0.6 * normal(),
      }));
    });
  }).flat();
}

describe('a component that the ratings push to 0 and the prior holds up', () => {
  it.each([
    [60, 30],
    [600, 100],
    [600, 550],
  ])('is found in a few steps: %i candidates, %i raters', (candidates, raters) => {
    const { model, varianceComponents } = calibrate(withoutHalo(candidates, candidates, raters), { cell: true });
    expect(model.converged).toBe(true);
    expect(model.iterations).toBeLessThan(15);
    expect(varianceComponents!.cell! / varianceComponents!.residual).toBeLessThan(0.1);
  });
});
