// Two worlds that differ in who the candidate is (see two-worlds.spec.ts), where the panel must not know it.
import { describe, expect, it } from '@jest/globals';
import { barredFrom, everyAnswer, expectAlike, expectDifferent } from './compare-worlds.js';
import { HIDDEN } from './world-bases.js';

describe('two worlds in which the panel must not know who the candidate is', () => {
  it.each([
    ['collecting', HIDDEN],
    ['pre-read', { ...HIDDEN, state: 'pre_read' } as const],
  ])(
    'answer alike to panel and committee: %s',
    async (_, base) => {
      const one = { ...base, hiddenName: 'aaron' } as const;
      const other = { ...base, hiddenName: 'zuleika-maria' } as const;
      const barred = barredFrom(['identity', 'documents'], one, other);
      for (const key of ['raterWriting', 'raterDone', 'committee', 'recruiterWhoRates', 'adminWhoInterviews'] as const)
        expect(barred).toContain(key);
      expect(barred).not.toContain('requisitionRecruiter');
      const [seen, otherwise] = [await everyAnswer(one), await everyAnswer(other)];
      expectAlike(seen, otherwise, barred);
      expectDifferent(seen, otherwise, 'requisitionRecruiter');
    },
    300_000,
  );
});
