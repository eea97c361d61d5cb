import { describe, expect, it } from '@jest/globals';
import { calibrate } from '../calibrate/calibrate.js';
import type { ScoredRating } from '../calibrate/scored-rating.js';
import { readReferenceCase, readReferenceCsv } from '../testing/reference-data.js';
import { calibrateOrdinal } from './calibrate-ordinal.js';
import { compareOrder } from './compare-order.js';

const ratings: ScoredRating[] = readReferenceCsv('sim_s2_logit.csv').map((row) => ({
  candidate: row['candidate']!,
  rater: row['rater']!,
  criterion: row['criterion']!,
  value: Number(row['rating']),
}));

describe('the ordinal calibration', () => {
  const plain = calibrateOrdinal(ratings, { prior: 'none' });

  it('is the mixed model of R in the shape of a calibration', () => {
    const { values, tolerance } = readReferenceCase<any>('clmm.sim.s2');
    const near = (actual: number, expected: number) =>
      expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance.abs);
    near(plain.model.logLik!, values.logLik);
    near(plain.varianceComponents!.candidate, values.varRE.candidate);
    near(plain.varianceComponents!.rater, values.varRE.rater);
    for (const { id, effect } of plain.candidates) near(effect!, values.ranef.candidate.mode[id]);
    for (const { id, leniency } of plain.raters) near(leniency!, values.ranef.rater.mode[id]);
    plain.criteria.slice(0, 5).forEach(({ effect, se }, k) => {
      near(effect, values.beta[`criterion${k + 1}`]);
      near(se, values.se[`criterion${k + 1}`]);
    });
    plain.ordinal!.thresholds.forEach(({ from, to, value, se }) => {
      near(value, values.thresholds[`${from}|${to}`]);
      near(se!, values.se[`${from}|${to}`]);
    });
    expect(plain.criteria.reduce((sum, { effect }) => sum + effect, 0)).toBeCloseTo(0, 10);
  });

  it('is more uncertain about a candidate than the conditional SD of R, which takes the parameters for known', () => {
    const { values } = readReferenceCase<any>('clmm.sim.s2');
    for (const { id, pevSd } of plain.candidates) expect(pevSd).toBeGreaterThan(values.ranef.candidate.condSD[id]);
  });

  it('draws the variances towards the prior by default, and says so', () => {
    const result = calibrateOrdinal(ratings);
    expect(result.model.prior!.name).toBe('literature');
    expect(result.varianceComponents!.candidate).not.toBe(plain.varianceComponents!.candidate);
    expect(result.varianceComponents!.candidate).toBeCloseTo(plain.varianceComponents!.candidate, 0);
  });

  it('is less certain with the candidate x rater term where ratings of one rater hang together', () => {
    const sticky = ratings.map((one) => {
      const lean = (Number(one.candidate.slice(1)) * 7 + Number(one.rater.slice(1)) * 3) % 3;
      return { ...one, value: Math.min(5, Math.max(1, one.value + lean - 1)) };
    });
    const [without, within] = [calibrateOrdinal(sticky, { cell: false }), calibrateOrdinal(sticky)];
    expect(within.varianceComponents!.cell).toBeGreaterThan(0.1);
    expect(within.candidates[0]!.pevSd).toBeGreaterThan(without.candidates[0]!.pevSd!);
    expect(without.design.warnings.map(({ code }) => code)).toContain('cell_left_out');
  });

  it('gives the example of its documentation', () => {
    expect(calibrateOrdinal([{ candidate: 'a', rater: 'r', value: 3 }]).candidates[0]!.effect).toBeNull();
  });
});

describe('the order by two models', () => {
  const linear = calibrate(ratings);
  const ordinal = calibrateOrdinal(ratings);

  it('agrees with itself', () => {
    expect(compareOrder(linear, linear)).toMatchObject({ pairs: 1770, swapped: 0, kendallTau: 1, swaps: [] });
  });

  it('names the pairs that swap, the widest first, and whether intervals keep them apart', () => {
    const comparison = compareOrder(linear, ordinal);
    expect(comparison.swapped).toBe(comparison.swaps.length);
    expect(comparison.kendallTau).toBeGreaterThan(0.9);
    expect(comparison.kendallTau).toBeCloseTo(1 - (2 * comparison.swapped) / comparison.pairs, 12);
    const effect = (result: typeof linear, id: string) => result.candidates.find((row) => row.id === id)!.effect!;
    for (const { higher, lower } of comparison.swaps) {
      expect(effect(linear, higher)).toBeGreaterThan(effect(linear, lower));
      expect(effect(ordinal, higher)).toBeLessThan(effect(ordinal, lower));
    }
    // On data that follow the ordinal model the two differ only where neither is sure.
    expect(comparison.swappedAndSeparated).toBe(0);
    const widths = comparison.swaps.map(({ ranksApart: [a, b] }) => Math.abs(a) + Math.abs(b));
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(compareOrder(linear, ordinal, 2).swaps).toEqual(comparison.swaps.slice(0, 2));
  });

  it('never compares across groups, and counts a swap of candidates that are clearly apart', () => {
    const row = (id: string, effect: number, component: number) => ({
      ...linear.candidates[0]!,
      id,
      effect,
      component,
      interval: [effect - 0.1, effect + 0.1] as const,
    });
    const first = { ...linear, candidates: [row('a', 1, 0), row('b', 2, 0), row('c', 3, 1)] };
    const second = { ...linear, candidates: [row('a', 2, 0), row('b', 1, 0), row('c', -3, 1)] };
    expect(compareOrder(first, second)).toMatchObject({
      pairs: 1,
      swapped: 1,
      swappedAndSeparated: 1,
      kendallTau: -1,
      swaps: [{ higher: 'b', lower: 'a', separated: [true, true] }],
    });
    const nobody = { ...linear, candidates: [] };
    expect(compareOrder(nobody, nobody)).toMatchObject({ pairs: 0, kendallTau: null });
  });
});
