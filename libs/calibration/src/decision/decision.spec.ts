import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutOffStudy, flipsAround, probabilityAboveCut } from './cut-off.js';
import { decisionIntervals } from './decision-study-interval.js';
import { dependability } from './dependability.js';
import { approximateExpectedRanks } from './expected-rank-grid.js';
import { exactExpectedRanks, expectedRanks } from './expected-rank.js';
import { fastNormalCdf } from './fast-normal-cdf.js';
import { generalizability } from './generalizability.js';
import { ratersNeededBetween } from './raters-needed-between.js';
import { ratersNeeded } from './raters-needed.js';
import { normalCdf } from '../distributions/normal.js';

const variance = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 5, noNaN: true }));
const components = fc.record({ candidate: variance, rater: variance, candidateByRater: variance, residual: variance });
const means = fc.array(fc.double({ min: 1, max: 4, noNaN: true }), { minLength: 1, maxLength: 40 });

describe('a decision study', () => {
  it('is more dependable with more raters, never more than generalizable, and between 0 and 1', () => {
    fc.assert(
      fc.property(components, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 6 }), (one, n, criteria) => {
        const phi = dependability(one, n, criteria);
        expect(phi).toBeGreaterThanOrEqual(0);
        expect(phi).toBeLessThanOrEqual(generalizability(one, n, criteria) + 1e-15);
        expect(dependability(one, n + 1, criteria)).toBeGreaterThanOrEqual(phi - 1e-15);
        expect(generalizability(one, n, criteria)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('needs just as many raters as reach the target, or says that none do', () => {
    fc.assert(
      fc.property(components, fc.constantFrom(0.7, 0.8, 0.9), (one, target) => {
        const needed = ratersNeeded(one, target, 'absolute');
        if (needed.status === 'undefined') {
          expect(one.candidate).toBe(0);
          return;
        }
        expect(dependability(one, needed.raters)).toBeGreaterThanOrEqual(target - 1e-8);
        if (needed.raters > 1) expect(dependability(one, needed.raters - 1)).toBeLessThan(target + 1e-8);
      }),
    );
    expect(() => ratersNeeded({ candidate: 1, rater: 0, candidateByRater: 0, residual: 1 }, 1, 'absolute')).toThrow();
    expect(() => dependability({ candidate: 1, rater: -1, candidateByRater: 0, residual: 1 }, 2)).toThrow('negative');
  });

  it('needs at both ends of the interval of one rater what goes with it', () => {
    const one = { candidate: 0.3, rater: 0.1, candidateByRater: 0.2, residual: 0.2 };
    const covariance = [0.01, 0.002, 0.004, 0.001].map((variance, k) =>
      [0, 1, 2, 3].map((l) => (k === l ? variance : 0)),
    );
    const targets = [0.7, 0.8, 0.9];
    const found = decisionIntervals(one, { kind: 'sampling', covariance }, [1], targets, { kind: 'absolute', criteria: 1 })!; // prettier-ignore
    const { low, high } = found.reliability[0]!;
    for (const { target, ...needed } of found.needed) {
      expect(ratersNeededBetween([low, high], target)).toEqual([needed.low, needed.high]);
      expect(needed.low).toBeLessThan(ratersNeeded(one, target, 'absolute').status === 'defined' ? needed.high! : 0);
    }
    expect(ratersNeededBetween([0, 1], 0.7)).toEqual([1, null]);
    expect(() => ratersNeededBetween([0.5, 0.2], 0.7)).toThrow('lower end first');
  });

  it.each(['sampling', 'mode'] as const)('has intervals that hold the estimate: %s', (kind) => {
    const one = { candidate: 0.35, rater: 0.15, candidateByRater: 0.45, residual: 0.75 };
    const spread = (sd: number) => [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (i === j ? sd * sd : 0)));
    const at = (sd: number) => decisionIntervals(one, { kind, covariance: spread(sd) }, [4], [0.8], { kind: 'absolute', criteria: 4 })!; // prettier-ignore
    const sure = at(0.05);
    expect(sure.reliability[0]!.low).toBeLessThan(0.64);
    expect(sure.reliability[0]!.high).toBeGreaterThan(0.64);
    expect(sure.needed[0]!.low!).toBeLessThanOrEqual(9);
    expect(sure.needed[0]!.high!).toBeGreaterThanOrEqual(9);
    expect(at(0.05)).toEqual(sure);
    const vague = at(0.4);
    expect(vague.reliability[0]!.low).toBeGreaterThan(0);
    expect(vague.needed[0]!.high!).toBeGreaterThan(3 * sure.needed[0]!.high!);
    expect(() => decisionIntervals(one, { kind, covariance: spread(1) }, [4], [0.8], { kind: 'absolute', criteria: 4, confidence: 1 })).toThrow('confidence'); // prettier-ignore
  });
});

describe('expected ranks', () => {
  it('sum to what ranks sum to, follow the means when all are equally sure, and are equal without knowledge', () => {
    fc.assert(
      fc.property(means, fc.double({ min: 0, max: 2, noNaN: true }), (list, sd) => {
        const ranks = expectedRanks(list, list.map(() => sd)); // prettier-ignore
        expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo((list.length * (list.length + 1)) / 2, 6);
        list.forEach((mean, i) => list.forEach((other, j) => mean > other && expect(ranks[i]!).toBeLessThanOrEqual(ranks[j]! + 1e-9))); // prettier-ignore
      }),
    );
    expect(expectedRanks([3, 3, 3], [1, 2, 0.5])).toEqual([2, 2, 2]);
  });

  it('are surer of a difference whose errors move together', () => {
    const [apart] = expectedRanks([3, 2.5], [1, 1]);
    const [together] = expectedRanks([3, 2.5], [1, 1], () => 0.9);
    expect(together!).toBeLessThan(apart!);
  });

  it.each([
    [
      'like an organisation-year',
      (i: number) => 2.5 + Math.sin(i * 12.9898) * 1.2,
      (i: number) => 0.3 + 0.1 * Math.sin(i),
    ],
    [
      'with very different certainty',
      (i: number) => Math.sin(i * 78.233) * 2,
      (i: number) => 0.02 + ((i * 37) % 100) / 60,
    ],
    ['all equally sure', (i: number) => ((i * 7919) % 1000) / 250, () => 0.35],
    ['two lumps', (i: number) => (i % 2) * 3 + Math.sin(i) * 0.01, () => 0.2],
  ])('on a grid are within 0.05 % of the exact sum: %s', (_, meanOf, sdOf) => {
    const n = 1_200;
    const [list, sds] = [
      Array.from({ length: n }, (__, i) => meanOf(i)),
      Array.from({ length: n }, (__, i) => sdOf(i)),
    ];
    const [exact, near] = [exactExpectedRanks(list, sds), approximateExpectedRanks(list, sds)];
    const worst = Math.max(...exact.map((rank, i) => Math.abs(rank - near[i]!)));
    expect(worst / n).toBeLessThan(0.0005);
  });

  it('take the normal from a table that is right to ten digits', () => {
    for (let x = -9; x <= 9; x += 0.0137) expect(Math.abs(fastNormalCdf(x) - normalCdf(x))).toBeLessThan(1e-10);
  });
});

describe('a cut', () => {
  it('classifies as surely as the estimates are far from it', () => {
    const close = cutOffStudy([3.1, 2.9], [0.5, 0.5], 3);
    expect(close).toMatchObject({ above: 1, uncertain: 2 });
    expect(cutOffStudy([5, 1], [0.5, 0.5], 3).classificationAccuracy!).toBeGreaterThan(close.classificationAccuracy!);
    expect(cutOffStudy([], [], 3)).toMatchObject({ above: 0, classificationAccuracy: null });
    expect([probabilityAboveCut(4, 0, 3), probabilityAboveCut(2, 0, 3), probabilityAboveCut(3, 0, 3)]).toEqual([
      1, 0, 0.5,
    ]);
    expect(() => probabilityAboveCut(3, -1, 3)).toThrow();
    expect(flipsAround([2.7, 2.8, 3.2, 3.3], 3, 0.25)).toEqual([1, 2]);
    expect(() => flipsAround([1], 1, -1)).toThrow();
  });
});
