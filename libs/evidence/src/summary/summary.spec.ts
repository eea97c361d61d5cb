import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { broken, failed, promptfooResult, promptfooText } from '../testing/promptfoo-documents.js';
import { codesOf, summarize as summarizeText } from '../testing/read.js';
import { casesNeeded, judgeThreshold } from './threshold-verdict.js';
import type { SummarizeOptions } from './summarize-eval-artifact.js';
import { wilsonInterval } from './wilson-interval.js';

const summarize = (results: unknown[], options?: SummarizeOptions) => summarizeText(promptfooText(results), options);

describe('the pass rate', () => {
  it('leaves errors out of what was judged', async () => {
    const summary = await summarize([promptfooResult(), promptfooResult(failed), promptfooResult(broken)]);
    expect(summary).toMatchObject({ cases: 3, passed: 1, failed: 1, errored: 1, passRate: 0.5 });
  });

  it('does not exist when nothing could be judged', async () => {
    const summary = await summarize([promptfooResult(broken)], { threshold: 0.5 });
    expect(summary).toMatchObject({ passRate: null, passRateInterval: null });
    expect(summary.verdict).toMatchObject({ status: 'too few cases to tell', margin: null, casesNeeded: null });
  });
});

describe('the threshold', () => {
  it.each([
    [95, 100, 0.8, 'met'],
    [60, 100, 0.8, 'below'],
    [17, 20, 0.8, 'too few cases to tell'],
    [3, 3, 0.9, 'too few cases to tell'],
  ])('for %d of %d at %d is: %s', (passed, n, threshold, status) => {
    expect(judgeThreshold(threshold, passed / n, wilsonInterval(passed, n)).status).toBe(status);
  });

  it('refuses what is no share, and is not judged when it is not named', async () => {
    for (const threshold of [-0.1, 80, Number.NaN]) {
      await expect(summarize([promptfooResult()], { threshold })).rejects.toThrow('between 0 and 1');
    }
    expect((await summarize([promptfooResult()])).verdict).toBeNull();
  });

  it('needs as many cases as put it just outside the interval', () => {
    expect(casesNeeded(0.85, 0.8)).toBe(246);
    expect(casesNeeded(0.8, 0.8)).toBeNull();
    const shares = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }));
    fc.assert(
      fc.property(shares, ([a, b]) => {
        fc.pre(a !== b);
        // A number of cases at which the rate is a whole count.
        const n = Math.ceil(casesNeeded(a / 100, b / 100)! / 100) * 100;
        const { low, high } = wilsonInterval((n * a) / 100, n)!;
        expect(
          low > b / 100 || high < b / 100 || Math.min(Math.abs(low - b / 100), Math.abs(high - b / 100)) < 1e-9,
        ).toBe(true);
      }),
    );
  });
});

describe('slices', () => {
  const names = async (...descriptions: (string | undefined)[]): Promise<string[]> =>
    (await summarize(descriptions.map((description) => promptfooResult({ metadata: {}, description })))).slices.map(
      (slice) => slice.value,
    );

  it('come from the beginning that descriptions share when the metadata names none', async () => {
    expect(await names('refund: late parcel', 'refund: twice', '[tone] rude', '[tone] kind')).toEqual([
      'refund',
      'tone',
    ]);
    expect(await names('refund case 1', 'refund case 2')).toEqual(['refund']);
  });

  it('are none when nothing groups the cases', async () => {
    expect(await names('late: parcel', undefined, 'hello')).toEqual([]);
  });

  it('that were asked for and are not there are said', async () => {
    const summary = await summarize([promptfooResult()], { slice: 'colour' });
    expect(summary.slices).toEqual([]);
    expect(codesOf(summary)).toContain('UNKNOWN_SLICE');
  });

  it('hold a case with two tags twice, and one without any as not stated', async () => {
    const tagged = [{ tags: ['a', 'b'] }, { tags: ['a'] }, {}].map((metadata) => promptfooResult({ metadata }));
    expect((await summarize(tagged, { slice: 'tag' })).slices.map((one) => [one.value, one.cases])).toEqual([
      ['a', 2],
      ['b', 1],
      ['not stated', 1],
    ]);
  });

  it('beyond 200 are shown as one, with a warning, and no case is lost', async () => {
    const summary = await summarize(
      Array.from({ length: 250 }, (_, index) => promptfooResult({ metadata: { slice: `s${index}` } })),
    );
    expect(summary.slices).toHaveLength(201);
    expect(summary.slices.reduce((sum, slice) => sum + slice.cases, 0)).toBe(250);
    expect(codesOf(summary)).toContain('GROUPS_MERGED');
  });

  it('may be called like a property of every object', async () => {
    const summary = await summarize([promptfooResult({ metadata: { slice: 'constructor', constructor: 'toString' } })]);
    expect(summary.slices).toMatchObject([{ value: 'constructor', passed: 1 }]);
  });
});

describe('what narrows the evidence is said', () => {
  it('cases with the same variables, whatever the order of their keys', async () => {
    const vars = [{ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }, { a: 2 }];
    const summary = await summarize(vars.map((one) => promptfooResult({ vars: one })));
    expect(summary).toMatchObject({ duplicates: 1, nearDuplicates: 0, isClustered: true });
    expect(codesOf(summary)).toEqual(['DUPLICATE_CASES']);
  });

  it('cases that differ in case, punctuation, spacing or numbers only', async () => {
    const texts = ['Where is parcel 12?', 'where is  parcel 13', 'Where is my parcel?', '1 + 1', '1 + 2'];
    const summary = await summarize(texts.map((q) => promptfooResult({ vars: { q } })));
    expect(summary).toMatchObject({ duplicates: 0, nearDuplicates: 2 });
  });

  it('the same case under another provider is no duplicate, but mixes rates', async () => {
    const summary = await summarize(['a', 'b'].map((id) => promptfooResult({ vars: { q: 1 }, provider: { id } })));
    expect(summary).toMatchObject({ duplicates: 0, isClustered: true, models: ['a', 'b'] });
    expect(summary.variants.map((variant) => variant.name)).toEqual(['a, prompt 1', 'b, prompt 1']);
    expect(codesOf(summary)).toEqual(['MIXED_VARIANTS']);
  });

  it('cases without any assertion, which can not fail', async () => {
    const summary = await summarize([
      promptfooResult({ gradingResult: null, namedScores: {} }),
      promptfooResult(broken),
    ]);
    expect(summary.warnings[0]?.message).toContain('1 cases have no assertion');
  });

  it('a metric checked twice in one case has no interval', async () => {
    const check = { pass: true, assertion: { type: 'equals', metric: 'right' } };
    const summary = await summarize([promptfooResult({ gradingResult: { componentResults: [check, check] } })]);
    expect(summary.metrics[0]).toMatchObject({ judged: 2, passed: 2, passRateInterval: null });
  });

  it('a metric that only has scores gets their mean and no rate', async () => {
    const ungraded = { gradingResult: null, testCase: {} };
    const summary = await summarize(
      [0.2, 0.6].map((right) => promptfooResult({ ...ungraded, namedScores: { right } })),
    );
    expect(summary.metrics).toMatchObject([{ name: 'right', cases: 2, mean: 0.4, passRate: null }]);
  });
});

describe('the Wilson interval', () => {
  it.each([
    // Newcombe (1998), table I, method 3
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('for %d of %d is the published one', (successes, n, low, high) => {
    const interval = wilsonInterval(successes, n)!;
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('holds the rate, stays in 0 to 1 and mirrors for failures', () => {
    const counts = fc.integer({ min: 1, max: 2_000 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([successes, n]) => {
        const { low, high } = wilsonInterval(successes, n)!;
        expect([low >= 0, low <= successes / n, high >= successes / n, high <= 1]).toEqual([true, true, true, true]);
        expect(wilsonInterval(n - successes, n)!.high).toBeCloseTo(1 - low, 12);
      }),
    );
    expect(wilsonInterval(0, 0)).toBeUndefined();
  });

  it.each([
    [3, 2],
    [-1, 2],
    [0.5, 2],
    [1, Number.NaN],
  ])('refuses %d of %d', (successes, n) => {
    expect(() => wilsonInterval(successes, n)).toThrow(RangeError);
  });
});
