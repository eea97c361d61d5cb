import { describe, expect, it } from '@jest/globals';
import type { Level, Rating } from '../ratings/rating.js';
import { connectedGroups } from './connected-groups.js';

const rated = (rater: string, candidate: string, criterion = 'k1', level: Level | null = 3): Rating => ({
  rater,
  candidate,
  criterion,
  level,
});

describe('connected groups of raters', () => {
  it('are linked by the same candidate on the same criterion, also through others', () => {
    const chain = [rated('r3', 'a'), rated('r1', 'a'), rated('r1', 'b'), rated('r2', 'b'), rated('r9', 'c')];
    expect(connectedGroups(chain)).toEqual([
      { raters: ['r1', 'r2', 'r3'], candidates: 2 },
      { raters: ['r9'], candidates: 1 },
    ]);
  });

  it('are not linked by another criterion of the same candidate, nor by what was not assessed', () => {
    const apart = [rated('r1', 'a', 'k1'), rated('r2', 'a', 'k2'), rated('r2', 'b'), rated('r1', 'b', 'k1', null)];
    expect(connectedGroups(apart).map((group) => group.raters)).toEqual([['r1'], ['r2']]);
    expect(connectedGroups([])).toEqual([]);
  });
});
