import { describe, expect, it } from '@jest/globals';
import { mulberry32 } from '../../../../test/fixtures/stats/simulate-ratings.mjs';
import type { ScoredRating } from '../calibrate/scored-rating.js';
import { calibrateMfrm } from '../mfrm/calibrate-mfrm.js';
import { isSettled } from '../optimise/is-settled.js';
import { calibrateOrdinal } from './calibrate-ordinal.js';

interface Size {
  readonly candidates: number;
  readonly raters: number;
  readonly criteria: number;
}

/** Levels 1 to 4 of a complete panel of the rating model, with raters and criteria that differ a little. */
function panel(seed: number, { candidates, raters, criteria }: Size): ScoredRating[] {
  const uniform = mulberry32(seed);
  const normal = () => Math.sqrt(-2 * Math.log(Math.max(uniform(), 1e-12))) * Math.cos(2 * Math.PI * uniform());
  const draw = (n: number, sd: number) => Array.from({ length: n }, () => sd * normal());
  const [level, leniency, easiness] = [draw(candidates, 1.2), draw(raters, 0.4), draw(criteria, 0.3)];
  return level.flatMap((theta, c) =>
    leniency.flatMap((lean, r) =>
      easiness.map((easy, k) => {
        const chance = uniform();
        const passed = [-1.6, 0, 1.6].filter((step) => chance < 1 / (1 + Math.exp(step - theta - lean - easy)));
        return { candidate: `c${c}`, rater: `r${r}`, criterion: `k${k}`, value: 1 + passed.length };
      }),
    ),
  );
}

const SMALL: Size = { candidates: 12, raters: 4, criteria: 3 };
const plainly = { prior: 'none' } as const;
const reason = ({ design }: ReturnType<typeof calibrateOrdinal | typeof calibrateMfrm>) => design.warnings.at(-1)!.code;

describe('levels that are separated, without a prior', () => {
  it.each([SMALL, { candidates: 120, raters: 6, criteria: 4 }])(
    'leave the cumulative model nothing to say of a criterion that only ever got the lowest: $candidates candidates',
    (size) => {
      const lowest = panel(7, size).map((row) => (row.criterion === 'k1' ? { ...row, value: 1 } : row));
      const result = calibrateOrdinal(lowest, plainly);
      expect(result).toMatchObject({ ordinal: null, model: { converged: false } });
      expect(reason(result)).toBe('not_converged');
      expect(calibrateOrdinal(lowest).model.converged).toBe(true);
    },
  );

  it('leave the many-facet model nothing to say where one half of the raters never gives a level of the other', () => {
    const halves = panel(11, { ...SMALL, criteria: 1 }).map((row) => ({
      ...row,
      value: row.rater < 'r2' ? Math.max(3, row.value) : Math.min(2, row.value),
    }));
    const result = calibrateMfrm(halves, plainly);
    expect(result).toMatchObject({ rasch: null, model: { converged: false } });
    expect(reason(result)).toBe('not_converged');
    expect(calibrateMfrm(halves).model.converged).toBe(true);
  });

  it('are refused whatever raters and criteria are called: aliased raters', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const own = panel(seed, { ...SMALL, criteria: 2 }).filter(
        ({ rater, criterion }) => Number(rater.slice(1)) % 2 === Number(criterion!.slice(1)),
      );
      const renamed = own.map((row) => ({ ...row, rater: `x${9 - Number(row.rater.slice(1))}` }));
      expect([own, renamed].map((rows) => calibrateMfrm(rows, plainly).model.converged)).toEqual([false, false]);
    }
  });

  it('are not seen in ordinary panels', () => {
    for (let seed = 1; seed <= 15; seed += 1) {
      const ordinary = panel(seed, SMALL);
      expect(calibrateMfrm(ordinary, plainly).model.converged).toBe(true);
      expect(calibrateOrdinal(ordinary, plainly).model.converged).toBe(true);
    }
    expect([isSettled([0.2, 4]), isSettled([0.2, 1e7]), isSettled([NaN])]).toEqual([true, false, false]);
  });
});
