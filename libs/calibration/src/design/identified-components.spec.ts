import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ScoredRating } from '../calibrate/scored-rating.js';
import { columnsOf } from '../columns/rating-columns.js';
import { layoutOf } from '../lmm/layout.js';
import { arbitraryPanels } from '../testing/arbitrary-panels.js';
import { describeDesign } from './describe-design.js';
import { unidentifiedComponents } from './identified-components.js';

/** Rank by Gaussian elimination with full pivoting over the rows. */
function rankOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    let best = rank;
    for (let i = rank; i < rows.length; i += 1) {
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[best]?.[column] ?? 0)) best = i;
    }
    if (!(Math.abs(rows[best]?.[column] ?? 0) > 1e-9)) continue;
    [rows[rank], rows[best]] = [rows[best]!, rows[rank]!];
    for (let i = rank + 1; i < rows.length; i += 1) {
      const factor = rows[i]![column]! / rows[rank]![column]!;
      for (let j = column; j < rows[i]!.length; j += 1) rows[i]![j]! -= factor * rows[rank]![j]!;
    }
    rank += 1;
  }
  return rank;
}

/** The matrices M Z Z' M, written out: what the function never forms. */
function projected(ratings: readonly ScoredRating[], terms: readonly ((one: ScoredRating) => string)[]): number[][] {
  const criteria = new Map<string, number>();
  for (const { criterion = '' } of ratings) criteria.set(criterion, (criteria.get(criterion) ?? 0) + 1);
  const m = ratings.map(
    (one, i) =>
    ratings.map((other, j) => (i === j ? 1 : 0) - (one.criterion === other.criterion ? 1 / criteria.get(one.criterion ?? '')! : 0)), // prettier-ignore
  );
  const times = (a: readonly number[][], b: readonly number[][]) =>
    a.map((row) => b[0]!.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)));
  return terms.map((of) => {
    const v = ratings.map((one) => ratings.map((other) => (of(one) === of(other) ? 1 : 0)));
    return times(times(m, v), m).flat();
  });
}

const TERMS = {
  residual: (one: ScoredRating) => `${one.candidate} ${one.rater} ${one.criterion}`,
  candidate: (one: ScoredRating) => one.candidate,
  cell: (one: ScoredRating) => `${one.candidate} ${one.rater}`,
  rater: (one: ScoredRating) => one.rater,
};

const unidentified = (ratings: readonly ScoredRating[], cell = false) =>
  unidentifiedComponents(layoutOf(columnsOf(ratings)), cell);

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

describe('variance components that the design does not show', () => {
  it('are as many as the rank of the whole matrices lacks', () => {
    fc.assert(
      fc.property(arbitraryPanels, fc.boolean(), (ratings, cell) => {
        const terms = [TERMS.residual, TERMS.candidate, ...(cell ? [TERMS.cell] : []), TERMS.rater];
        const lost = unidentified(ratings, cell).length;
        const rank = rankOf(projected(ratings, terms));
        // Without a degree of freedom the residual itself is lost; it is not counted among the terms.
        fc.pre(ratings.length > new Set(ratings.map(({ criterion }) => criterion)).size);
        expect(lost).toBe(terms.length - rank);
      }),
      { numRuns: 200 },
    );
  });

  it('name what goes together', () => {
    const each = (of: (c: number, r: number) => ScoredRating) => range(6).flatMap((c) => range(4).map((r) => of(c, r)));
    const own = each((c, r) => ({ candidate: `c${c}`, rater: `r${r}`, criterion: `k${r}`, value: 1 }));
    expect(unidentified(own)).toEqual([{ term: 'rater', from: [] }]);
    const oneWay = each((c, r) => ({ candidate: `c${c}`, rater: `r${c} ${r}`, value: 1 }));
    expect(unidentified(oneWay)).toEqual([{ term: 'rater', from: ['residual'] }]);
    const pairs = each((c, r) => ({ candidate: `c${c}`, rater: `r${c}`, criterion: `k${r}`, value: 1 }));
    expect(unidentified(pairs)).toEqual([{ term: 'rater', from: ['candidate'] }]);
    expect(unidentified(pairs, true)).toEqual([{ term: 'cell', from: ['candidate'] }, { term: 'rater', from: ['candidate'] }]); // prettier-ignore
    expect(unidentified(each((c, r) => ({ candidate: `c${c}`, rater: `r${r}`, value: 1 })))).toEqual([]);
  });
});

describe('raters whose severity can not be told from criteria', () => {
  const regular = range(8).flatMap(
    (c) =>
    range(4).flatMap((r) => range(2).map((k) => ({ candidate: `c${c}`, rater: `r${r}`, criterion: `k${k}`, value: 1 }))), // prettier-ignore
  );
  const specialist = range(8).map((c) => ({ candidate: `c${c}`, rater: 'special', criterion: 'own', value: 1 }));

  it('are the specialist alone, not the colleagues', () => {
    expect(describeDesign([...regular, ...specialist])).toMatchObject({
      rankDeficiency: 1,
      aliasedRaters: ['special'],
    });
    expect(describeDesign(regular).aliasedRaters).toEqual([]);
  });

  it('are all of them where no class is the majority', () => {
    const loop = range(8).flatMap((c) => range(3).map((r) => ({ candidate: `c${c}`, rater: `r${r}`, criterion: `k${r}`, value: 1 }))); // prettier-ignore
    expect(describeDesign(loop).aliasedRaters).toEqual(['r0', 'r1', 'r2']);
  });

  it('leave only raters whose differences the whole matrix can estimate', () => {
    fc.assert(
      fc.property(arbitraryPanels, (ratings) => {
        const names = [...new Set(ratings.flatMap((one) => [one.candidate, one.rater, one.criterion ?? '']))];
        const row = (...of: string[]) => names.map((name) => (of.includes(name) ? 1 : 0));
        const matrix = ratings.map((one) => row(one.candidate, one.rater, one.criterion ?? ''));
        const rank = rankOf(matrix);
        const { aliasedRaters, componentOf } = describeDesign(ratings);
        const groupOf = new Map(ratings.map(({ rater, candidate }) => [rater, componentOf.get(candidate)!]));
        const kept = [...groupOf.keys()].filter((rater) => !aliasedRaters.includes(rater));
        for (const one of kept) {
          for (const other of kept) {
            if (one >= other || groupOf.get(one) !== groupOf.get(other)) continue;
            const contrast = names.map((name) => (name === one ? 1 : name === other ? -1 : 0));
            expect(rankOf([...matrix, contrast])).toBe(rank);
          }
        }
        // And nobody is withheld who can be compared with most of the component.
        for (const one of aliasedRaters) {
          const peers = [...groupOf.keys()].filter((rater) => groupOf.get(rater) === groupOf.get(one));
          const comparable = peers.filter((other) => {
            const contrast = names.map((name) => (other === one ? 0 : name === one ? 1 : name === other ? -1 : 0));
            return rankOf([...matrix, contrast]) === rank;
          });
          expect(2 * comparable.length).toBeLessThanOrEqual(peers.length);
        }
      }),
      { numRuns: 150 },
    );
  });
});
