import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CalibrationInputError } from '../ratings/calibration-input-error.js';
import { checkDesign, type PlannedRating } from './check-design.js';

/** 'a k r1 r2': these raters rate candidate a on criterion k. */
const plan = (...lines: readonly string[]): PlannedRating[] =>
  lines.flatMap((line) => {
    const [candidate = '', criterion = '', ...raters] = line.split(' ');
    return raters.map((rater) => ({ candidate, criterion, rater }));
  });

describe('what a plan of ratings will let be computed', () => {
  it('finds a rater who is alone on a criterion, whatever they share elsewhere', () => {
    const check = checkDesign(plan('a k r1 r2', 'a l r2'));
    expect(check).toMatchObject({
      agreement: ['k'],
      comparable: ['r1', 'r2'],
      alone: [{ rater: 'r2', criteria: ['l'] }],
    });
    expect(check.groups).toEqual([{ raters: ['r1', 'r2'], candidates: 1 }]);
  });

  it('counts who meets, not how many rate: two raters of one criterion on different candidates are both alone', () => {
    const check = checkDesign(plan('a k r1', 'b k r2'));
    expect(check.agreement).toEqual([]);
    expect(check.alone.map((one) => one.rater)).toEqual(['r1', 'r2']);
    expect(checkDesign(plan('a k r1', 'b k r2', 'c k r1 r2')).alone).toEqual([]);
  });

  it('tells groups that can not be compared with each other', () => {
    const groups = checkDesign(plan('a k r1 r2', 'a l r3 r4')).groups.map((group) => group.raters);
    expect(groups).toEqual([
      ['r1', 'r2'],
      ['r3', 'r4'],
    ]);
  });

  it('checks an empty plan to nothing, and refuses one person twice in one place', () => {
    expect(checkDesign([])).toEqual({ agreement: [], comparable: [], alone: [], groups: [] });
    expect(() => checkDesign(plan('a k r1 r1'))).toThrow(CalibrationInputError);
  });

  it('says the same in whatever order the plan comes, and more raters never leave more people alone', () => {
    const cell = fc.record({
      candidate: fc.constantFrom('a', 'b', 'c'),
      rater: fc.constantFrom('r1', 'r2', 'r3', 'r4'),
      criterion: fc.constantFrom('k', 'l', 'm'),
    });
    const plans = fc.uniqueArray(cell, { selector: (one) => JSON.stringify(one), maxLength: 20 });
    fc.assert(
      fc.property(plans, fc.func(fc.nat()), (cells, order) => {
        const shuffled = [...cells].sort((x, y) => order(x) - order(y));
        expect(checkDesign(shuffled)).toEqual(checkDesign(cells));
        const crowd = cells.flatMap((one) => [one, { ...one, rater: `${one.rater}+` }]);
        expect(checkDesign(crowd).alone).toEqual([]);
      }),
    );
  });
});
