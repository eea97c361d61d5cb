import { calibrate } from '@app/calibration';
import { describe, expect, it } from '@jest/globals';
import { simulateYear } from './simulate-year.js';
import { ratingsOfYear } from './year-ratings.js';
import { truthOf } from './year-truth.js';

const same = (key: string): string => key;
const year = simulateYear();
const truth = truthOf(year, { rater: same, candidate: same });
const result = calibrate(ratingsOfYear(year), { cell: true });

describe('the calibration of the simulated year', () => {
  it('recovers the variance components within a third', () => {
    for (const { name, set, drawn } of truth.components) {
      const ratio = result.varianceComponents![name]! / (drawn ?? set);
      expect({ name, ratio }).toEqual({ name, ratio: expect.closeTo(1, 0) });
      expect(Math.abs(Math.log(ratio))).toBeLessThan(Math.log(4 / 3));
    }
  });

  it('recovers the criteria within a tenth of a level, and the intercept', () => {
    for (const { id, effect } of truth.criteria) {
      const found = result.criteria.find((one) => one.id === id)!.effect;
      expect(Math.abs(found - effect)).toBeLessThan(0.1);
    }
    expect(Math.abs(result.intercept! - truth.intercept)).toBeLessThan(0.12);
  });

  it('has the truth in about 90 % of its intervals, of raters and of candidates', () => {
    const leniency = new Map(truth.raters.map((one) => [one.id, one.leniency]));
    const effect = new Map(truth.candidates.map((one) => [one.id, one.effect]));
    const inside = ([lo, hi]: readonly [number, number], value: number): boolean => lo <= value && value <= hi;
    const raters = result.raters.filter((one) => inside(one.interval!, leniency.get(one.id)!));
    const candidates = result.candidates.filter((one) => inside(one.interval!, truth.intercept + effect.get(one.id)!));
    // Three standard errors of a count of 38 and of 292 around .9, and what cutting to four levels costs.
    expect(raters.length / result.raters.length).toBeGreaterThan(0.75);
    expect(candidates.length / result.candidates.length).toBeGreaterThan(0.82);
    expect(candidates.length / result.candidates.length).toBeLessThan(0.96);
  });

  it('counts the leniency of the one who changed over the ratings they gave', () => {
    const drawn = year.leniency.get('y08')!;
    const { leniency } = truth.raters.find(({ id }) => id === 'y08')!;
    expect(leniency).toBeLessThan(drawn - 0.1);
    expect(leniency).toBeGreaterThan(drawn - 0.6);
    expect(truth.raters.find(({ id }) => id === 'y10')!.leniency).toBeCloseTo(year.leniency.get('y10')!, 12);
  });
});
