import { describe, expect, it } from '@jest/globals';
import { holdingPoints } from './holding-points.js';

const link = (candidate: number, rater: number) => ({ candidate: `c${candidate}`, rater: `r${rater}` });

describe('what alone holds a design together', () => {
  it('is the rater without whom two groups would share nobody', () => {
    // Rater 1 alone has met candidates of both sides.
    const links = [link(0, 0), link(0, 1), link(1, 0), link(1, 1), link(2, 1), link(2, 2), link(3, 1), link(3, 2)];
    expect(holdingPoints(links)).toMatchObject({ components: 1, holdingRaters: ['r1'], bridges: [] });
  });

  it('is the one rating that joins two groups, however often it was given', () => {
    const left = [link(0, 0), link(0, 1), link(1, 0), link(1, 1)];
    const right = [link(2, 2), link(2, 3), link(3, 2), link(3, 3)];
    const joined = holdingPoints([...left, ...right, link(2, 1), link(2, 1)]);
    expect(joined).toMatchObject({ components: 1, holdingRaters: ['r1'], bridges: [link(2, 1)] });
    expect(holdingPoints([...left, ...right]).components).toBe(2);
  });

  it('is nothing for a candidate whom one rater met: an end is no part that falls off', () => {
    const square = [link(0, 0), link(0, 1), link(1, 0), link(1, 1)];
    expect(holdingPoints([...square, link(2, 1)])).toMatchObject({ holdingRaters: [], bridges: [] });
    expect(holdingPoints([])).toMatchObject({ components: 0, holdingRaters: [], bridges: [] });
  });

  it('is found along a chain of thousands', () => {
    const links = Array.from({ length: 20_000 }, (_, at) => [link(at, at), link(at, at + 1)]).flat();
    expect(holdingPoints(links).components).toBe(1);
  });
});
