import { describe, expect, it } from '@jest/globals';
import { bradleyTerry, confidenceWeighted } from './index.js';

describe('methods kept for comparison', () => {
  it('refuse scores that fall apart, and hold them together with a ridge', () => {
    const apart = [
      { candidate: 'a', rater: 'r', score: 2, weight: 1 },
      { candidate: 'b', rater: 's', score: 3, weight: 1 },
    ];
    expect(() => confidenceWeighted(apart, 0)).toThrow('share no rater');
    expect(confidenceWeighted(apart, 1)).toMatchObject({ residual: null, standardErrors: null });
    expect(() => confidenceWeighted([{ ...apart[0]!, weight: 0 }], 0)).toThrow('above 0');
  });

  it('refuse contests without a finite maximum', () => {
    expect(() => bradleyTerry([{ home: 'a', away: 'b', homeWins: 3, awayWins: 0 }], 'b', false)).toThrow(
      'no finite maximum',
    );
    const even = bradleyTerry([{ home: 'a', away: 'b', homeWins: 2, awayWins: 2 }], 'b', false);
    expect(even).toMatchObject({ home: null, deviance: 0 });
  });
});
