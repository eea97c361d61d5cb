import { describe, expect, it } from '@jest/globals';
import { ModeFinder } from './conditional-modes.js';
import { laplace } from './laplace.js';
import { indexOrdinal } from './ordinal-data.js';
import { unpackParameters } from './parameters.js';

/** Six candidates, four raters, two ratings in each of some cells, weights that differ. */
const rows = Array.from({ length: 48 }, (_, i) => i).filter((i) => i % 7 !== 3);
const data = indexOrdinal({
  category: rows.map((i) => (i * i + (i % 5)) % 4),
  weight: rows.map((i) => 1 + (i % 3) / 2),
  design: rows.map((i) => [i % 2, Math.sin(i)]),
  first: rows.map((i) => Math.floor(i / 8)),
  second: rows.map((i) => Math.floor(i / 2) % 4),
});

describe('the Laplace approximation', () => {
  it.each([{ sds: [0.8, 0.6, 0.7] }, { sds: [1.3, -0.4, 0] }, { sds: [0, 0, 0.5] }, { sds: [0.3, 0, 0] }])(
    'has the gradient of its own differences at SDs $sds',
    ({ sds }) => {
      const natural = Float64Array.of(-1.1, 0.2, 1.4, 0.3, -0.5, ...sds);
      const at = (point: Float64Array) => laplace(data, new ModeFinder(data), unpackParameters(data, point));
      const { gradient } = at(natural);
      natural.forEach((_, position) => {
        const moved = (by: number) => at(natural.map((one, i) => (i === position ? one + by : one))).value;
        expect(gradient[position]).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 6);
      });
    },
  );

  it('finds the modes from a cold start where probabilities differ from 1 by less than a double holds', () => {
    const far = Float64Array.of(-40, -9.7, 31.5, -10.5, 2, 34.6, 20.5, 8);
    expect(laplace(data, new ModeFinder(data), unpackParameters(data, far)).value).toBeLessThan(1e4);
  });

  it('answers Infinity, not NaN, for parameters out of reach', () => {
    const finder = new ModeFinder(data);
    expect(laplace(data, finder, unpackParameters(data, Float64Array.of(-1, 0, 1, 1e4, 0, 1, 1, 1))).value).toBe(
      Infinity,
    );
    expect(laplace(data, finder, unpackParameters(data, Float64Array.of(-1, 0, 1, 0, 0, 1, 1, 1))).value).toBeLessThan(
      100,
    );
  });
});
