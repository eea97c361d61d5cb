import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LEVELS } from '../rubric/rubric.js';
import { ratings, SMALL_BAR, SMALL_RUBRIC } from '../testing/small-rubric.js';
import { judgeBar } from './bar.js';
import type { PanelRating } from './criterion-score.js';
import { powerToFlip } from './power.js';

const power = (text: string) => powerToFlip(SMALL_RUBRIC, SMALL_BAR, ratings(text));

describe('the power to change the decision', () => {
  it('is one level by one rater where a must criterion just holds', () => {
    expect(judgeBar(SMALL_RUBRIC, SMALL_BAR, ratings('C1: 3 3 3 | C2: 3 3 | C3: 3 3')).verdict).toBe('meets');
    expect(power('C1: 3 3 3 | C2: 3 3 | C3: 3 3').find((one) => one.criterionId === 'C2')).toEqual({
      ...{ criterionId: 'C2', levels: 1, raters: 2, to: ['contested'] },
    });
  });

  it('counts the levels that one rater has to move, and every rater who could', () => {
    // One of 4 and 4 at 3 changes nothing; at 2 the median still is 3, and the other 4 alone holds it.
    const [c2] = power('C1: 3 3 3 | C2: 4 4 | C3: 3 3 3').filter((one) => one.criterionId === 'C2');
    expect(c2).toMatchObject({ levels: 2, raters: 2 });
  });

  it('says where up and down lead to different recommendations', () => {
    const found = power('C1: 3 3 3 | C2: 2 3 3 | C3: 3 3 3');
    expect(found.every(({ levels, raters, to }) => levels >= 1 && raters >= 1 && to.length >= 1)).toBe(true);
  });

  it('is nothing on a criterion without weight, and never moves what was not assessed', () => {
    expect(power('C1: 3 3 3 | C2: 4 4 4 | C3: 4 4 4 | C9: 1 4').map((one) => one.criterionId)).not.toContain('C9');
    expect(power('C1: - - | C2: - -')).toEqual([]);
  });

  /** The plain form: every rater, every level, the whole rule anew; no level is tried for two raters at once. */
  function plainly(all: readonly PanelRating[]) {
    const now = judgeBar(SMALL_RUBRIC, SMALL_BAR, all).verdict;
    return SMALL_RUBRIC.criteria.flatMap(({ id }) => {
      const byRater = all.map((one, at) => {
        if (one.criterionId !== id || one.level === null) return Infinity;
        const steps = LEVELS.filter((level) => {
          const changed = all.map((other, index) => (index === at ? { ...other, level } : other));
          return judgeBar(SMALL_RUBRIC, SMALL_BAR, changed).verdict !== now;
        }).map((level) => Math.abs(level - (one.level ?? 0)));
        return Math.min(Infinity, ...steps);
      });
      const levels = Math.min(...byRater, Infinity);
      if (levels === Infinity) return [];
      return [{ criterionId: id, levels, raters: byRater.filter((steps) => steps === levels).length }];
    });
  }

  it('is what trying every rater and every level in turn finds', () => {
    const level = fc.constantFrom<1 | 2 | 3 | 4 | null>(2, 3, 3, 3, 4, 4, 1, null);
    const panel = fc.array(level, { minLength: 0, maxLength: 5 });
    let found = 0;
    fc.assert(
      fc.property(fc.tuple(panel, panel, panel, panel), (panels) => {
        const all = panels.flatMap((levels, index) =>
          levels.map((one, nth) => ({ raterId: `r${nth}`, criterionId: ['C1', 'C2', 'C3', 'C9'][index]!, level: one })),
        );
        const expected = plainly(all);
        found += expected.length;
        const computed = powerToFlip(SMALL_RUBRIC, SMALL_BAR, all);
        expect(computed.map(({ criterionId, levels, raters }) => ({ criterionId, levels, raters }))).toEqual(expected);
        const now = judgeBar(SMALL_RUBRIC, SMALL_BAR, all).verdict;
        expect(computed.every(({ to }) => !to.includes(now))).toBe(true);
      }),
      { numRuns: 400, seed: 11 },
    );
    expect(found).toBeGreaterThan(100);
  });
});
