import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ratings, SMALL_BAR, SMALL_RUBRIC } from '../testing/small-rubric.js';
import { judgeBar } from './bar.js';
import { exploreBar, formatWhatIf, isNothing, NO_WHAT_IF, parseWhatIf, type WhatIf } from './explore-bar.js';

const explore = (text: string, whatIf: Partial<WhatIf>) =>
  exploreBar(SMALL_RUBRIC, SMALL_BAR, ratings(text), { ...NO_WHAT_IF, ...whatIf });

describe('a what-if', () => {
  it('without a change is the bar itself', () => {
    const { before, after, flips } = explore('C1: 3 3 | C2: 3 4 | C3: 3 3', {});
    expect(after).toEqual(before);
    expect(flips).toBe(false);
  });

  it('leaves a rater out', () => {
    const { before, after, flips } = explore('C1: 3 3 3 | C2: 4 4 2 | C3: 3 3 3', { without: ['C'] });
    expect([before.verdict, after.verdict, flips]).toEqual(['meets', 'meets', false]);
    expect(explore('C1: 3 3 1 | C2: 3 3 3 | C3: 3 3 3', { without: ['C'] })).toMatchObject({ flips: true });
  });

  it('moves a weight, and does not ask a gate', () => {
    const weight = explore('C1: 3 3 3 | C2: 3 3 3 | C3: 2 2 2', { weights: { C3: 3 } });
    expect([weight.before.verdict, weight.after.verdict]).toEqual(['does_not', 'does_not']);
    expect(weight.after.weightedMean).toBeCloseTo((3 + 3 + 6) / 5, 12);
    const gate = explore('C1: 2 4 4 | C2: 3 3 3 | C3: 3 3 3', { gatesOff: ['C1'] });
    expect([gate.before.verdict, gate.after.verdict, gate.flips]).toEqual(['contested', 'meets', true]);
  });

  it('leaves rubric and ratings as they were', () => {
    const all = ratings('C1: 3 3 | C2: 2 2 | C3: 3 3');
    const before = JSON.stringify([SMALL_RUBRIC, all]);
    exploreBar(SMALL_RUBRIC, SMALL_BAR, all, { without: ['A'], weights: { C1: 0 }, gatesOff: ['C1'] });
    expect(JSON.stringify([SMALL_RUBRIC, all])).toBe(before);
  });

  it('is the rule over the ratings that are left, whoever is left out', () => {
    const level = fc.constantFrom<1 | 2 | 3 | 4>(1, 2, 3, 4);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('C1', 'C2', 'C3'), level), { maxLength: 9 }), (rated) => {
        const all = rated.map(([criterionId, one], index) => ({ raterId: 'ABC'[index % 3]!, criterionId, level: one }));
        const { after } = exploreBar(SMALL_RUBRIC, SMALL_BAR, all, { ...NO_WHAT_IF, without: ['B'] });
        const left = all.filter((one) => one.raterId !== 'B');
        expect(after).toEqual(judgeBar(SMALL_RUBRIC, SMALL_BAR, left));
      }),
    );
  });

  it('travels in an address, and nothing strange comes out of one', () => {
    const whatIf: WhatIf = { without: ['A'], weights: { C1: 3, C2: 0 }, gatesOff: ['C1'] };
    expect(parseWhatIf(formatWhatIf(whatIf), SMALL_RUBRIC, ['A', 'B'])).toEqual(whatIf);
    expect(isNothing(parseWhatIf('', SMALL_RUBRIC, ['A']))).toBe(true);
    const strange = 'without=Z,A;weights=C1:99,C7:1,C2:x,C3:;gates=C2;other=1';
    expect(parseWhatIf(strange, SMALL_RUBRIC, ['A'])).toEqual({ ...NO_WHAT_IF, without: ['A'] });
  });
});
