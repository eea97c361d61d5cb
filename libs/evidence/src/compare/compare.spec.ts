import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { broken, failed, promptfooResult, promptfooText } from '../testing/promptfoo-documents.js';
import { read } from '../testing/read.js';
import { compareArtifacts } from './compare-artifacts.js';
import { mcnemarExact } from './mcnemar.js';
import { isUnforgivable } from './unforgivable.js';

describe('the exact McNemar test', () => {
  it.each([
    [0, 0, 1],
    [1, 7, 0.0703125],
    [0, 5, 0.0625],
    [5, 5, 1],
    [10, 2, 0.03857421875],
  ])('for %d better and %d worse gives %d', (better, worse, p) => {
    expect(mcnemarExact(better, worse)).toBeCloseTo(p, 12);
  });

  it('is symmetric, a probability, and rises with the smaller count', () => {
    fc.assert(
      fc.property(fc.nat(3_000), fc.nat(3_000), (a, b) => {
        const p = mcnemarExact(a, b);
        expect(p).toBe(mcnemarExact(b, a));
        expect(p >= 0 && p <= 1).toBe(true);
        if (a < b) expect(mcnemarExact(a + 1, b - 1)).toBeGreaterThanOrEqual(p - 1e-12);
      }),
      { numRuns: 100 },
    );
  });

  it('refuses what are no counts', () => {
    expect(() => mcnemarExact(-1, 2)).toThrow(RangeError);
    expect(() => mcnemarExact(0.5, 2)).toThrow(RangeError);
  });
});

describe('two files with the same cases', () => {
  const file = (model: string, outcomes: Record<string, object>) =>
    read(
      promptfooText(
        Object.entries(outcomes).map(([q, outcome]) =>
          promptfooResult({ vars: { q }, provider: { id: model }, description: q, ...outcome }),
        ),
      ),
    );
  const passed = {};

  it('show what got better and worse by case, whatever the order, and that the model changed', async () => {
    const before = await file('old', { a: passed, b: failed, c: passed, d: broken, e: passed });
    const after = await file('new', { c: failed, b: passed, a: passed, d: passed, f: passed });
    expect(compareArtifacts(before, after)).toMatchObject({
      ...{ compared: 3, better: 1, worse: 1, samePassed: 1, sameFailed: 0, p: 1 },
      ...{ notJudged: 1, onlyBefore: 1, onlyAfter: 1, notMatched: 0 },
      ...{ isModelChange: true, modelsBefore: ['old'], modelsAfter: ['new'] },
      ...{ passRateBefore: 2 / 3, passRateAfter: 2 / 3, gotWorse: ['c'], gotBetter: ['b'] },
      slices: [{ key: 'slice', value: 'refunds', compared: 3, better: 1, worse: 1 }],
    });
  });

  it('say how many of those that got worse are never to fail, by what the second file marks, and in which slice', async () => {
    const marked = (severity: string, slice: string, outcome = {}) => ({
      testCase: { metadata: { severity, slice } },
      ...outcome,
    });
    const before = await file('old', { a: passed, b: passed, c: failed, d: passed });
    const after = await file('new', {
      a: marked('critical', 'injection', failed),
      b: marked('minor', 'refunds', failed),
      c: marked('P0', 'refunds'),
      d: marked('critical', 'injection'),
    });
    const found = compareArtifacts(before, after);
    expect(found.unforgivable).toEqual({ compared: 3, better: 1, worse: 1, samePassed: 1, sameFailed: 0 });
    expect(found).toMatchObject({ sliceKey: 'slice', better: 1, worse: 2 });
    expect(found.changed).toEqual([
      { label: 'a', change: 'worse', slices: ['injection'], unforgivable: true },
      { label: 'b', change: 'worse', slices: ['refunds'], unforgivable: false },
      { label: 'c', change: 'better', slices: ['refunds'], unforgivable: true },
    ]);
    expect(compareArtifacts(after, before)).toMatchObject({ unforgivable: null });
    expect(compareArtifacts(before, after, 'severity').slices.map(({ value, worse }) => [value, worse])).toEqual([
      ['critical', 1],
      ['minor', 1],
      ['P0', 0],
    ]);
  });

  it.each([
    ['unforgivable', 'yes', true],
    ['must-pass', '1', true],
    ['unforgivable', 'false', false],
    ['tags', 'must_not_fail', true],
    ['severity', 'high', false],
    ['vars.severity', 'critical', false],
  ])('read %s = %s as never to fail: %s', (key, value, expected) => {
    expect(isUnforgivable({ slices: [[key, value]] })).toBe(expected);
  });

  it('do not match inputs that occur twice', async () => {
    const twice = await read(promptfooText([promptfooResult({ vars: { q: 1 } }), promptfooResult({ vars: { q: 1 } })]));
    const once = await read(promptfooText([promptfooResult({ vars: { q: 1 } })]));
    expect(compareArtifacts(twice, once)).toMatchObject({
      compared: 0,
      notMatched: 2,
      onlyAfter: 0,
      passRateBefore: null,
    });
  });

  it('mirror when they are swapped', async () => {
    const outcomes = fc.dictionary(
      fc.constantFrom(...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']),
      fc.constantFrom(passed, failed, broken),
      {
        minKeys: 1,
      },
    );
    await fc.assert(
      fc.asyncProperty(outcomes, outcomes, async (one, other) => {
        const [a, b] = [await file('m', one), await file('m', other)];
        const [there, back] = [compareArtifacts(a, b), compareArtifacts(b, a)];
        expect([there.better, there.worse, there.onlyBefore, there.p]).toEqual([
          ...[back.worse, back.better, back.onlyAfter, back.p],
        ]);
        expect(there.better + there.worse + there.samePassed + there.sameFailed).toBe(there.compared);
      }),
      { numRuns: 50 },
    );
  });
});
