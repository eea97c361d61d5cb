// Two worlds that differ in how far a loop had come when it ended (see two-worlds.spec.ts): a record that outlives its loop
// (ADR 0032) is found by whoever could read it, and by nobody else. Not by a length, a link or a number either.
import { describe, expect, it } from '@jest/globals';
import { PROJECTOR } from './actors.js';
import { barredFrom, everyAnswer, expectAlike, expectDifferent } from './compare-worlds.js';
import { REVEALED } from './world-bases.js';

describe('two worlds in which the loop ended', () => {
  it('after a seal and before the reveal answer alike to whoever had no record', async () => {
    const early = { ...REVEALED, state: 'withdrawn', endedFrom: 'pre_read' } as const;
    const sealed = { ...early, endedFrom: 'sealed' } as const;
    const barred = barredFrom(['record', 'earlier_decisions'], early, sealed);
    for (const key of ['raterDone', 'raterWriting', 'admin', PROJECTOR] as const) expect(barred).toContain(key);
    const [one, other] = [await everyAnswer(early), await everyAnswer(sealed)];
    expectAlike(one, other, barred);
    expectDifferent(one, other, 'chair');
  }, 300_000);
});
