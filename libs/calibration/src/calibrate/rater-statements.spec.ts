import { describe, expect, it } from '@jest/globals';
import { calibrate } from './calibrate.js';
import type { ScoredRating } from './scored-rating.js';

const rating = (candidate: string, rater: string, value: number): ScoredRating => ({ candidate, rater, value });
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** Two raters share 24 candidates, a third rates 14 more and much lower, alone. */
const withLoner = (): ScoredRating[] => [
  ...range(24).flatMap((c) => [rating(`c${c}`, 'x', 2 + (c % 3)), rating(`c${c}`, 'y', 2 + ((c + (c % 2)) % 3))]),
  ...range(14).map((c) => rating(`own${c}`, 'solo', 1 + (c % 2))),
];

describe('what is said about a rater', () => {
  it('is nothing where nobody else rated the candidates, however many and however low', () => {
    const solo = calibrate([...withLoner(), rating('c0', 'solo', 1)]).raters.find(({ id }) => id === 'solo')!;
    expect(solo).toMatchObject({ candidates: 15, statement: 'none', flags: [], spreadRatio: null });
  });

  it('is never a flag across groups that share no rater, and says that it holds within its group', () => {
    const groups = range(12).flatMap((c) => [
      ...['a', 'b'].map((rater) => rating(`low${c}`, rater, 1 + ((c + rater.charCodeAt(0)) % 3))),
      ...['p', 'q'].map((rater) => rating(`high${c}`, rater, 4 + ((c + rater.charCodeAt(0)) % 3))),
    ]);
    for (const prior of ['literature', 'none'] as const) {
      for (const { statement, flags } of calibrate(groups, { prior }).raters) {
        expect(statement).not.toBe('flag');
        expect(flags).toEqual(['within_component']);
      }
    }
  });

  it('is nothing for one rater of everybody', () => {
    const alone = range(12).flatMap((c) =>
      [1, 2].map((k) => ({ ...rating(`c${c}`, 'x', 1 + ((c + k) % 4)), criterion: `k${k}` })),
    );
    expect(calibrate(alone).raters[0]).toMatchObject({ leniency: null, interval: null, statement: 'none' });
  });

  it('is no interval of no width where the variance is estimated as 0, and the result says why', () => {
    const alike = range(12).flatMap((c) =>
      ['x', 'y', 'z'].map((rater, r) => rating(`c${c}`, rater, 1 + ((c * 2 + ((c + r) % 3)) % 4))),
    );
    const result = calibrate(alike, { prior: 'none' });
    expect(result.boundary).toContain('rater');
    expect(result.design.warnings.map(({ code }) => code)).toContain('boundary');
    for (const one of result.raters) expect(one).toMatchObject({ leniency: 0, interval: null, statement: 'none' });
  });

  it('counts the ratings of one meeting together unless told otherwise', () => {
    const several = range(12).flatMap((c) =>
      ['x', 'y', 'z'].flatMap((rater, r) =>
        [1, 2, 3].map((k) => ({ ...rating(`c${c}`, rater, 1 + ((c + r * k) % 4)), criterion: `k${k}` })),
      ),
    );
    expect(calibrate(several).model.terms).toContain('(1|candidate:rater)');
    const without = calibrate(several, { cell: false });
    expect(without.design.warnings.map(({ code }) => code)).toContain('cell_left_out');
    expect(without.raters.every(({ statement }) => statement !== 'flag')).toBe(true);
    expect(calibrate(several, { prior: 'none' }).model.terms).not.toContain('(1|candidate:rater)');
  });
});

it('a million added to every rating moves the intercept and the adjusted scores, and nothing else', () => {
  const base = withLoner();
  const moved = base.map((one) => ({ ...one, value: one.value + 1e6 }));
  for (const prior of ['literature', 'none'] as const) {
    const [one, other] = [calibrate(base, { prior }), calibrate(moved, { prior })];
    expect(other.model.converged).toBe(one.model.converged);
    expect(other.intercept! - 1e6).toBeCloseTo(one.intercept!, 6);
    expect(other.varianceComponents!.candidate).toBeCloseTo(one.varianceComponents!.candidate, 6);
    other.raters.forEach(({ leniency }, r) => expect(leniency!).toBeCloseTo(one.raters[r]!.leniency!, 6));
    other.candidates.forEach(({ adjusted }, c) => expect(adjusted! - 1e6).toBeCloseTo(one.candidates[c]!.adjusted!, 6));
  }
});
