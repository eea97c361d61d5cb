import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ScoredRating } from '../calibrate/scored-rating.js';
import { columnsOf } from '../columns/rating-columns.js';
import { readReferenceRatings } from '../testing/reference-data.js';
import { contrastVariance } from './contrast-variance.js';
import { describeDesign } from './describe-design.js';
import { raterLoads } from './rater-loads.js';
import { ratingGraphOf } from './rating-graph.js';
import { spanningForest } from './spanning-forest.js';
import { weakLinks } from './weak-links.js';

const rated = (...lines: readonly string[]): ScoredRating[] =>
  lines.map((line) => {
    const [candidate = '', rater = '', criterion] = line.split(' ');
    return { candidate, rater, value: 1, ...(criterion ? { criterion } : {}) };
  });

const designs = fc
  .uniqueArray(fc.tuple(fc.nat(5), fc.nat(4), fc.nat(3)), { selector: (cell) => cell.join(), maxLength: 24 })
  .map((cells) => cells.map(([c, r, k]) => ({ candidate: `c${c}`, rater: `r${r}`, criterion: `k${k}`, value: 1 })));

/** Rank by Gaussian elimination of the whole matrix. */
function denseRank(ratings: readonly ScoredRating[]): number {
  const names = [...new Set(ratings.flatMap((one) => [one.candidate, one.rater, one.criterion!]))];
  const rows = ratings.map((one) =>
    names.map((name) => ([one.candidate, one.rater, one.criterion].includes(name) ? 1 : 0)),
  );
  let rank = 0;
  for (let column = 0; column < names.length; column += 1) {
    const pivot = rows.findIndex((row, i) => i >= rank && Math.abs(row[column]!) > 1e-9);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!];
    for (let i = rank + 1; i < rows.length; i += 1) {
      const factor = rows[i]![column]! / rows[rank]![column]!;
      for (let j = column; j < names.length; j += 1) rows[i]![j]! -= factor * rows[rank]![j]!;
    }
    rank += 1;
  }
  return rank;
}

const partsOf = (ratings: readonly ScoredRating[]) => describeDesign(ratings).components;
const codes = (ratings: readonly ScoredRating[]) => describeDesign(ratings).warnings.map(({ code }) => code);

describe('the design of ratings', () => {
  it('has the rank deficiency of the whole matrix', () => {
    fc.assert(
      fc.property(designs, (ratings) => {
        const count = (key: 'candidate' | 'rater' | 'criterion') => new Set(ratings.map((one) => one[key])).size;
        const full = count('candidate') + count('rater') + count('criterion') - 2;
        const { rankDeficiency } = describeDesign(ratings);
        expect(rankDeficiency).toBe(ratings.length === 0 ? 0 : full - denseRank(ratings));
      }),
      { numRuns: 300 },
    );
  });

  it('names as articulation and bridges exactly what splits it when taken away', () => {
    fc.assert(
      fc.property(designs, (all) => {
        const ratings = all.map(({ candidate, rater, value }) => ({ candidate, rater, value }));
        const columns = columnsOf(ratings);
        const graph = ratingGraphOf(columns);
        const { articulationNodes, bridges } = weakLinks(graph);
        const before = spanningForest(graph).components;
        // Taking a cell away leaves its two ends standing, alone if need be.
        const without = (dropped: number) => {
          const kept = graph.cellCandidate.map((_, cell) => cell).filter((cell) => cell !== dropped);
          return partsOfEdges(graph.candidates, graph.raters, [...kept].map((cell) => [graph.cellCandidate[cell]!, graph.candidates + graph.cellRater[cell]!])); // prettier-ignore
        };
        const split = [...graph.cellRater.keys()].filter((cell) => without(cell) > before);
        expect(bridges).toEqual(split);
        const cut = [...Array(graph.candidates + graph.raters).keys()].filter((node) => {
          const edges = [...graph.cellRater.keys()].map((cell) => [graph.cellCandidate[cell]!, graph.candidates + graph.cellRater[cell]!] as const); // prettier-ignore
          // The node itself stays as a part of its own.
          const parts = partsOfEdges(
            graph.candidates,
            graph.raters,
            edges.filter((edge) => !edge.includes(node)),
          );
          return parts - 1 > before;
        });
        expect(articulationNodes).toEqual(cut);
      }),
      { numRuns: 200 },
    );
  });

  it('says the same in whatever order the ratings come', () => {
    fc.assert(
      fc.property(designs, fc.func(fc.nat()), (ratings, order) => {
        const shuffled = ratings.map((one, i) => ({ one, key: order(i) })).sort((a, b) => a.key - b.key);
        expect(JSON.stringify(describeDesign(shuffled.map(({ one }) => one)))).toBe(
          JSON.stringify(describeDesign(ratings)),
        );
      }),
    );
  });

  it('finds severity aliased with criteria although the graph hangs together', () => {
    const ratings = readReferenceRatings('design_specialised_raters.csv');
    expect(describeDesign(ratings)).toMatchObject({ components: 1, rankDeficiency: 1 });
    expect(codes(ratings)).toContain('severity_aliased');
  });

  it('warns of parts, of one bridge, of lonely candidates and of few', () => {
    expect(codes(rated('a r', 'b s'))).toContain('disconnected');
    expect(codes(readReferenceRatings('design_one_bridge.csv'))).toContain('one_bridge');
    const lonely = rated('a r', 'a s', 'b r');
    expect(codes(lonely)).toEqual(['one_bridge', 'single_rater_candidates', 'few_candidates']);
    expect(describeDesign(lonely).articulationRaters).toEqual(['r']);
    expect(codes(readReferenceRatings('sim_s1_gauss.csv'))).toEqual([]);
    expect(describeDesign([])).toMatchObject({
      components: 0,
      componentSizes: [],
      rankDeficiency: 0,
      lambda2: 0,
      warnings: [],
    });
  });

  it('has connectivity 1 when complete, 0 in parts, and less where less holds', () => {
    expect(describeDesign(rated('a r', 'a s', 'b r', 'b s')).lambda2).toBeCloseTo(1, 12);
    expect(describeDesign(rated('a r')).lambda2).toBe(2);
    expect(describeDesign(rated('a r', 'b s')).lambda2).toBe(0);
    const chain = Array.from({ length: 2_000 }, (_, i) => [`c${i} r${i}`, `c${i} r${i + 1}`]).flat();
    const { lambda2, articulationRaters } = describeDesign(rated(...chain));
    expect(lambda2).toBeGreaterThanOrEqual(0);
    expect(lambda2).toBeLessThan(0.01);
    expect(articulationRaters.length).toBe(1_999);
  });

  it('gives contrasts across a bridge more variance, and none across parts', () => {
    const bridge = readReferenceRatings('design_one_bridge.csv');
    expect(contrastVariance(bridge, 'a1', 'a1')).toEqual({ status: 'defined', factor: 0 });
    expect(contrastVariance(rated('a r', 'b s'), 'a', 'b')).toMatchObject({ status: 'undefined' });
    expect(() => contrastVariance(bridge, 'a1', 'nobody')).toThrow('no ratings');
    expect(raterLoads(rated('a r k', 'a r l', 'b r k'))).toEqual([{ rater: 'r', ratings: 3, candidates: 2 }]);
  });

  it('counts parts as groups of candidates', () => {
    expect(partsOf(rated('a r', 'b r', 'c s', 'd t', 'd s'))).toBe(2);
    const { componentSizes, componentOf } = describeDesign(rated('a r', 'b r', 'c s'));
    expect(componentSizes).toEqual([2, 1]);
    expect([...componentOf]).toEqual([['a', 0], ['b', 0], ['c', 1]]); // prettier-ignore
  });
});

function partsOfEdges(candidates: number, raters: number, edges: readonly (readonly number[])[]): number {
  const parent = Array.from({ length: candidates + raters }, (_, index) => index);
  const root = (node: number): number => (parent[node] === node ? node : root(parent[node]!));
  for (const [a, b] of edges) parent[root(a!)] = root(b!);
  return new Set(parent.map((_, node) => root(node))).size;
}
